import type { FeatureCollection, Point } from 'geojson';
import { changeTable } from '../../shared/change-symbol.ts';
import type { ChoroplethScheme } from '../../shared/choropleth.ts';
import { organisationChanges } from '../../shared/organisation-change.ts';
import { type SymbolClass, symbolClasses, symbolTable } from '../../shared/symbol.ts';
import type { DivisionAggregate } from './aggregate.ts';
import { type Area, areaMark } from './area.ts';
import { aggregateMark, type DivisionMark } from './division-mark.ts';
import type { Presentation } from './presentation.ts';
import { pointFeatures } from './style/build-style.ts';
import { changeIconName, employeeStep, iconName } from './symbol-icon.ts';

/** What the map tells. */
export type SceneTheme =
  /** Where the above-scale ones are missing: their diamonds in full, the rest steps back. */
  | { readonly kind: 'gaps' }
  /** Every organisation by its symbol. */
  | { readonly kind: 'symbols' }
  /** What became of each since an earlier quarter. */
  | {
      readonly kind: 'change';
      /** By row the index into `organisationChanges`; 255 unchanged. */
      readonly changeOf: ArrayLike<number>;
    }
  /** Divisions coloured by an indicator. */
  | { readonly kind: 'indicator'; readonly scheme: ChoroplethScheme; readonly areas: readonly Area[] };

/** Everything the map shows of the registry at one moment. */
export interface MapScene {
  readonly presentation: Presentation;
  readonly theme: SceneTheme;
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
  /** Drawn over everything else, and labels keep clear of it. */
  readonly top: boolean;
  readonly opacity: number;
  /** Factor on the size of the symbol. */
  readonly grow: number;
}

const gapClass: SymbolClass = 'unorganised-above-scale';
const gapCode = symbolClasses.indexOf(gapClass);

/** How far the rest steps back: with a class picked, behind the gaps (still readable), behind what changed. */
const dimmed = { picked: 0.22, gaps: 0.42, change: 0.2 };

function look(scene: MapScene, row: number): Omit<PointProperties, 'row'> {
  const { theme, picked, columns } = scene;
  const code = columns.symbolClass[row] ?? 0;
  const symbolClass = symbolClasses[code] ?? gapClass;
  const step = employeeStep(symbolClass, columns.employees[row] ?? -1);
  const change = theme.kind === 'change' ? organisationChanges[theme.changeOf[row] ?? 255] : undefined;
  if (change) {
    const { order } = changeTable[change];
    return { icon: changeIconName(change), order: 200 + order, top: true, opacity: 1, grow: 1 };
  }
  const gap = code === gapCode;
  const opacity = (): number => {
    if (theme.kind === 'change') return dimmed.change;
    if (picked.size > 0) return picked.has(code) ? 1 : dimmed.picked;
    return theme.kind === 'gaps' && !gap ? dimmed.gaps : 1;
  };
  return {
    icon: iconName(symbolClass, step, 'full'),
    // A picked class lies above the dimmed rest; small diamonds above big ones, so that none is hidden.
    order: symbolTable[symbolClass].order + (picked.has(code) ? 50 : 0) - step,
    top: gap && theme.kind !== 'change',
    opacity: opacity(),
    grow: theme.kind === 'gaps' && gap ? 1.35 : 1,
  };
}

export function sceneFeatures(scene: MapScene): FeatureCollection<Point, PointProperties> {
  const { rows, columns } = scene;
  return pointFeatures(
    Array.from(rows, (row) => ({
      lngLat: [columns.lng[row] ?? 0, columns.lat[row] ?? 0] as const,
      properties: { row, ...look(scene, row) },
    })),
  );
}

/** What stands for whole divisions. */
export function sceneMarks({ theme, aggregates, picked }: MapScene): DivisionMark[] {
  if (theme.kind === 'indicator') return theme.areas.flatMap((area) => areaMark(area, theme.scheme) ?? []);
  return aggregates.map((each) => aggregateMark(each, theme.kind, picked.size > 0));
}

export interface MarkProperties {
  readonly code: string;
  readonly icon: string;
  readonly order: number;
  readonly opacity: number;
}

/** Rings and discs; the smaller ones on top. */
export function markFeatures(marks: readonly DivisionMark[]): FeatureCollection<Point, MarkProperties> {
  return pointFeatures(
    marks.flatMap(({ code, lngLat, image, diameter, opacity }) =>
      image ? [{ lngLat, properties: { code, icon: image.name, order: -diameter, opacity } }] : [],
    ),
  );
}
