import type { FeatureCollection, Point } from 'geojson';
import { type SymbolClass, symbolClasses, symbolTable, unorganisedColour } from '../../shared/symbol.ts';
import { aggregateDiameter, type DivisionAggregate, totalOf } from './aggregate.ts';
import type { DonutLook } from './paint-icon.ts';
import type { Presentation } from './presentation.ts';
import { pointFeatures } from './style/build-style.ts';
import { employeeStep, iconName } from './symbol-icon.ts';

/** Everything the map shows of the registry at one moment. */
export interface MapScene {
  readonly presentation: Presentation;
  readonly aggregates: readonly DivisionAggregate[];
  /** Rows drawn as single symbols. */
  readonly rows: ArrayLike<number> & Iterable<number>;
  readonly columns: PointData;
  /** Picked classes, by index; when any, the rest of the map dims. */
  readonly picked: ReadonlySet<number>;
}

export interface PointData {
  readonly lng: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
  readonly employees: ArrayLike<number>;
  readonly symbolClass: ArrayLike<number>;
}

export interface PointProperties {
  readonly row: number;
  readonly icon: string;
  readonly order: number;
  readonly gap: boolean;
  readonly faint: boolean;
}

const gapClass: SymbolClass = 'unorganised-above-scale';

export function sceneFeatures({
  rows,
  columns,
  picked,
}: MapScene): FeatureCollection<Point, PointProperties> {
  return pointFeatures(
    Array.from(rows, (row) => {
      const code = columns.symbolClass[row] ?? 0;
      const symbolClass = symbolClasses[code] ?? gapClass;
      const step = employeeStep(symbolClass, columns.employees[row] ?? -1);
      return {
        lngLat: [columns.lng[row] ?? 0, columns.lat[row] ?? 0] as const,
        properties: {
          row,
          icon: iconName(symbolClass, step, 'full'),
          // A picked class lies above the dimmed rest; small diamonds above big ones, so that none is hidden.
          order: symbolTable[symbolClass].order + (picked.has(code) ? 50 : 0) - step,
          gap: symbolClass === gapClass,
          faint: picked.size > 0 && !picked.has(code),
        },
      };
    }),
  );
}

export interface AggregateProperties {
  readonly code: string;
  readonly icon: string;
  readonly name: string;
  readonly totalText: string;
  readonly gapText: string;
  readonly total: number;
  /** Where the label may stand, with offsets in ems: below, above, right, left of the ring. */
  readonly anchors: readonly (string | readonly [number, number])[];
  readonly faint: boolean;
}

const aggregateTextPixels = 12;

function anchorsAround(radiusPixels: number): (string | [number, number])[] {
  const ems = radiusPixels / aggregateTextPixels;
  const aslant = ems * 0.72;
  return [
    ...['top', [0, ems], 'bottom', [0, -ems], 'left', [ems, 0], 'right', [-ems, 0]],
    ...['top-left', [aslant, aslant], 'top-right', [-aslant, aslant]],
    ...['bottom-left', [aslant, -aslant], 'bottom-right', [-aslant, -aslant]],
  ] as (string | [number, number])[];
}

export function aggregateIcon(each: DivisionAggregate): string {
  return `donut/${each.organised}/${each.gap}/${each.other}`;
}

/** Colour repeats what the raised arc says already. */
export function aggregateLook(each: DivisionAggregate): DonutLook {
  return {
    diameter: aggregateDiameter(totalOf(each)),
    shares: [
      { count: each.organised, colour: '#c53a38', raised: false },
      { count: each.gap, colour: unorganisedColour, raised: true },
      { count: each.other, colour: '#c2c8d0', raised: false },
    ],
  };
}

export function aggregateFeatures({
  aggregates,
  picked,
}: MapScene): FeatureCollection<Point, AggregateProperties> {
  return pointFeatures(
    aggregates.map((each) => {
      const total = totalOf(each);
      return {
        lngLat: each.lngLat,
        properties: {
          code: each.code,
          icon: aggregateIcon(each),
          name: each.name,
          totalText: ` ${total}`,
          gapText: each.gap > 0 ? ` ◇${each.gap}` : '',
          total,
          anchors: anchorsAround(aggregateDiameter(total) / 2 + 3),
          faint: picked.size > 0,
        },
      };
    }),
  );
}
