import { areaDiscDiameter, choroplethScheme } from '../../../shared/choropleth.ts';
import type { Bbox, LngLat } from '../../../shared/division.ts';
import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';
import { symbolClasses } from '../../../shared/symbol.ts';
import { aggregateRows, aggregateScaleAt, type DivisionAggregate } from '../../map/aggregate.ts';
import type { Area } from '../../map/area.ts';
import { aggregateMark } from '../../map/division-mark.ts';
import type { Presentation } from '../../map/presentation.ts';
import type { MapScene, SceneTheme } from '../../map/scene.ts';
import { spreadCircles } from '../../map/spread.ts';
import { padBbox } from '../../map/view.ts';
import { ancestorAt, type DivisionTree } from '../division/division-tree.ts';
import { areasOf, type DivisionPlace } from '../official/map/areas-of.ts';
import type { ThemeData } from '../official/map/theme-data.ts';
import { changeColumn } from './change-column.ts';
import { rowsInside } from './registry.ts';

/** Above this many symbols only those around the view are handed to the map. */
const manyRows = 5_000;
const gapCode = symbolClasses.indexOf('unorganised-above-scale');

export interface SceneInputs {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  /** Operating organisations of the division and filter that have a place. */
  readonly located: Uint32Array;
  readonly presentation: Presentation;
  readonly picked: ReadonlySet<number>;
  readonly bounds: Bbox | null;
  /** Where the circle of a banner stands: the middle of its polygon, away from the towns where the symbols crowd. */
  readonly bannerPlaces: ReadonlyMap<string, LngLat>;
  readonly zoom: number;
  /** Drawn as a symbol whatever the presentation: the selected one. */
  readonly selectedRow: number | undefined;
  /** Without one every organisation is shown by its symbol. */
  readonly theme?: ThemeData;
  /** Located ones that ceased since the quarter compared with (`ceasedRows`): they are not among the operating. */
  readonly ceased?: Uint32Array;
  /** Polygons and places of divisions, for the theme of an indicator (`divisionPlaces`). */
  readonly places?: ReadonlyMap<string, DivisionPlace>;
}

/**
 * What the map shows of the located rows: all of them one by one, or counts by division with the unorganised above-scale ones
 * (and whatever is picked in the legend) one by one over them. A theme may colour divisions instead, or count only what changed.
 */
export function buildScene(inputs: SceneInputs): MapScene {
  const { columns, presentation, picked, bounds, selectedRow } = inputs;
  const theme = sceneTheme(inputs);
  const scene = { presentation, theme, columns, picked, aggregates: [] };
  const located = theme.kind === 'change' ? withCeased(inputs) : inputs.located;
  if (theme.kind === 'indicator') {
    // The diamonds are what the rate of above-scale ones lacks; over any other indicator they would only be in the way.
    const gaps = inputs.theme?.kind === 'indicator' && inputs.theme.indicator === 'above-scale-organised';
    return {
      ...scene,
      rows: located.filter((row) => row === selectedRow || (gaps && columns.symbolClass[row] === gapCode)),
    };
  }
  if (presentation === 'points') {
    const near =
      located.length > manyRows && bounds ? rowsInside(columns, located, padBbox(bounds, 0.5)) : located;
    return { ...scene, rows: near };
  }
  const single = located.filter((row) => {
    const code = columns.symbolClass[row] ?? 0;
    return row === selectedRow || (theme.kind !== 'change' && (code === gapCode || picked.has(code)));
  });
  return { ...scene, aggregates: countByDivision(inputs, located, theme), rows: single };
}

function sceneTheme({ theme, columns, places, tree, zoom }: SceneInputs): SceneTheme {
  switch (theme?.kind) {
    case 'gaps':
      return { kind: 'gaps' };
    case 'change':
      return { kind: 'change', changeOf: changeColumn(columns, theme.changeOf) };
    case 'indicator': {
      const scheme = choroplethScheme(theme.indicator, theme.target);
      const areas = areasOf(theme.areas, tree, places ?? new Map());
      return { kind: 'indicator', scheme, areas: discsApart(areas, zoom) };
    }
    default:
      return { kind: 'symbols' };
  }
}

function withCeased({ located, ceased }: SceneInputs): Uint32Array {
  if (!ceased?.length) return located;
  const all = new Uint32Array(located.length + ceased.length);
  all.set(located);
  all.set(ceased, located.length);
  return all;
}

function countByDivision(inputs: SceneInputs, located: Uint32Array, theme: SceneTheme): DivisionAggregate[] {
  const { columns, tree, presentation, bannerPlaces, zoom } = inputs;
  if (presentation === 'points') return [];
  const groupOf = columns.divisionCodes.map((code) => ancestorAt(tree, code, presentation));
  const place = (code: string) => {
    const node = tree.byCode.get(code);
    return { name: node?.shortName ?? code, lngLat: bannerPlaces.get(code) ?? node?.seat ?? null };
  };
  const changeOf = theme.kind === 'change' ? theme.changeOf : undefined;
  const counts = aggregateRows(columns, located, groupOf, place, changeOf);
  const diameters = counts.map((each) => aggregateMark(each, theme.kind, inputs.picked.size > 0).diameter);
  const places = apart(counts, diameters, zoom);
  return counts.map((each, index) => ({ ...each, lngLat: places[index] ?? each.lngLat }));
}

/** Discs of divisions without boundary; coloured areas stay where they are. */
function discsApart(areas: readonly Area[], zoom: number): Area[] {
  const discs = areas.flatMap((area) =>
    area.lngLat && !area.polygon ? [{ ...area, lngLat: area.lngLat }] : [],
  );
  const places = apart(discs, discs.map(areaDiscDiameter), zoom);
  const moved = new Map(discs.map(({ code }, index) => [code, places[index]]));
  return areas.map((area) => ({ ...area, lngLat: moved.get(area.code) ?? area.lngLat }));
}

/** No circle may hide another. */
function apart(
  circles: readonly { readonly lngLat: LngLat }[],
  diameters: readonly number[],
  zoom: number,
): LngLat[] {
  const scale = aggregateScaleAt(zoom) / 2;
  return spreadCircles(
    circles.map(({ lngLat }, index) => ({ lngLat, radiusPixels: scale * (diameters[index] ?? 0) })),
    zoom,
  );
}
