import type { Bbox, LngLat } from '../../../shared/division.ts';
import { symbolClasses } from '../../../shared/symbol.ts';
import {
  aggregateDiameter,
  aggregateRows,
  aggregateScaleAt,
  type DivisionAggregate,
  totalOf,
} from '../../map/aggregate.ts';
import type { Presentation } from '../../map/presentation.ts';
import type { MapScene } from '../../map/scene.ts';
import { spreadCircles } from '../../map/spread.ts';
import { padBbox } from '../../map/view.ts';
import { ancestorAt, type DivisionTree } from '../division/division-tree.ts';
import type { OrganisationColumns } from './organisation-columns.ts';
import { rowsInside } from './registry.ts';

/** Above this many symbols only those around the view are handed to the map. */
const manyRows = 5_000;
const gapCode = symbolClasses.indexOf('unorganised-above-scale');

/**
 * What the map shows of the located rows: all of them one by one, or counts by division with the unorganised above-scale ones
 * (and whatever is picked in the legend) one by one over them.
 */
export function buildScene(options: {
  columns: OrganisationColumns;
  tree: DivisionTree;
  located: Uint32Array;
  presentation: Presentation;
  picked: ReadonlySet<number>;
  bounds: Bbox | null;
  /** Where the circle of a banner stands: the middle of its polygon, away from the towns where the symbols crowd. */
  bannerPlaces: ReadonlyMap<string, LngLat>;
  zoom: number;
  /** Drawn as a symbol whatever the presentation: the selected one. */
  selectedRow: number | undefined;
}): MapScene {
  const { columns, tree, located, presentation, picked, bounds, bannerPlaces, zoom, selectedRow } = options;
  if (presentation === 'points') {
    const near =
      located.length > manyRows && bounds ? rowsInside(columns, located, padBbox(bounds, 0.5)) : located;
    return { presentation, aggregates: [], rows: near, columns, picked };
  }
  const single = located.filter((row) => {
    const code = columns.symbolClass[row] ?? 0;
    return row === selectedRow || code === gapCode || picked.has(code);
  });
  const groupOf = columns.divisionCodes.map((code) => ancestorAt(tree, code, presentation));
  const aggregates = aggregateRows(columns, located, groupOf, (code) => {
    const node = tree.byCode.get(code);
    return { name: node?.shortName ?? code, lngLat: bannerPlaces.get(code) ?? node?.seat ?? null };
  });
  return { presentation, aggregates: apart(aggregates, zoom), rows: single, columns, picked };
}

/** No circle may hide another. */
function apart(aggregates: readonly DivisionAggregate[], zoom: number): DivisionAggregate[] {
  const scale = aggregateScaleAt(zoom) / 2;
  const places = spreadCircles(
    aggregates.map((each) => ({
      lngLat: each.lngLat,
      radiusPixels: scale * aggregateDiameter(totalOf(each)),
    })),
    zoom,
  );
  return aggregates.map((each, index) => ({ ...each, lngLat: places[index] ?? each.lngLat }));
}
