import type { OrganisationRecord } from '../organisation.ts';
import { classify, type SymbolClass } from '../symbol.ts';
import { countByDivision } from './count-by-division.ts';
import { type DivisionCircle, divisionCircles } from './division-circle.ts';
import { gridReference } from './grid-reference.ts';
import type { PlacementStats } from './label-placement.ts';
import { layOutPanel, type MapPanel, type NumberedSymbol } from './map-panel.ts';
import {
  insetBoxes,
  insetTitleBox,
  type MapPlan,
  ontoEdge,
  type Plotted,
  planMap,
  plot,
} from './map-plan.ts';
import { readingOrder } from './numbering.ts';
import { type Box, contains, type Setting } from './pen.ts';
import type { Point } from './projection.ts';
import type { SheetData } from './sheet-data.ts';
import { type SheetMode, sheetMode } from './sheet-mode.ts';

/** A line of the index: who has which number and where to look for it. */
export interface IndexEntry {
  readonly number: number;
  readonly organisation: OrganisationRecord;
  readonly symbolClass: SymbolClass;
  /** Grid square of the main map (`C4`), or null when it stands in an enlargement or nowhere. */
  readonly square: string | null;
  /** Letter of the enlargement it is numbered in. */
  readonly inset: string | null;
}

export interface PlacedVenue {
  readonly at: Point;
  readonly open: boolean;
}

/** Everything that stands on the map page's map, placed; nothing is drawn yet. */
export interface MapContent {
  readonly mode: SheetMode;
  readonly plan: MapPlan;
  readonly main: MapPanel;
  /** One per enlargement of the plan, in the same order. */
  readonly insets: readonly MapPanel[];
  /** Symbols inside enlarged windows: drawn small, without number, on the main map. */
  readonly windowed: readonly { readonly plotted: Plotted; readonly at: Point }[];
  readonly circles: readonly DivisionCircle[];
  /** Houses on the main map, then on each enlargement. */
  readonly venues: readonly (readonly PlacedVenue[])[];
  readonly index: readonly IndexEntry[];
  readonly placement: PlacementStats;
}

function beyondLabel(point: Point, frame: Box, perMetre: number): string {
  const nearest: Point = [
    Math.min(Math.max(point[0], frame.x), frame.x + frame.width),
    Math.min(Math.max(point[1], frame.y), frame.y + frame.height),
  ];
  const metres = Math.hypot(point[0] - nearest[0], point[1] - nearest[1]) / perMetre;
  return `${Math.max(1, Math.round(metres / 1000))} km`;
}

/** Coarser than this, houses of neighbouring villages would touch. */
const venuesUpToScale = 300_000;

/** Each venue in its enlargement, or on the main map where that is large enough. */
function placeVenues(data: SheetData, { view, insets }: MapPlan, wanted: boolean): PlacedVenue[][] {
  const panels: PlacedVenue[][] = [[], ...insets.map(() => [])];
  if (!wanted || view.scale > venuesUpToScale) return panels;
  for (const { lngLat, openForSharing } of data.venues) {
    const point = view.toPage(lngLat);
    if (!contains(view.box, point)) continue;
    const inset = insets.findIndex(({ window }) => contains(window, point));
    const at = insets[inset]?.view.toPage(lngLat) ?? point;
    panels[inset + 1]?.push({ at, open: openForSharing });
  }
  return panels;
}

/**
 * Plans the map, gives out the running numbers and places every symbol and number. Numbers run in reading order over the main map,
 * then through enlargement A, B, C, and end with the unlocated ones.
 */
export function layOutMap(
  data: SheetData,
  frame: Box,
  ownPage: Box,
  magnification: number,
  keepClear: readonly Box[],
  wanted: { readonly venues: boolean },
  setting: Setting,
): MapContent {
  const mode = sheetMode(data);
  const isSingle = (symbolClass: SymbolClass) =>
    mode === 'individual' || symbolClass === 'unorganised-above-scale';
  const singles = (extent: MapPlan['extent']) =>
    plot(data, extent).filter(({ symbolClass }) => isSingle(symbolClass));
  const plan = planMap(data, singles, frame, ownPage, magnification, keepClear);
  const { view, insets } = plan;
  const plotted = singles(plan.extent);
  const points = plotted.map(({ ground }) => view.place(ground));
  const groups: number[][] = [[], ...insets.map(() => [])];
  for (const [index, point] of points.entries())
    groups[1 + insets.findIndex(({ window }) => contains(window, point))]?.push(index);

  let next = 1;
  const entries: IndexEntry[] = [];
  const numbered = groups.map((group, panel) => {
    const inset = insets[panel - 1];
    const its = inset?.view ?? view;
    const truths = group.map((index) => ontoEdge(its.place((plotted[index] as Plotted).ground), its.box));
    return readingOrder(truths).map((position): NumberedSymbol => {
      const index = group[position] as number;
      const one = plotted[index] as Plotted;
      const raw = its.place(one.ground);
      const number = next++;
      const truth = truths[position] as Point;
      entries.push({
        number,
        organisation: one.organisation,
        symbolClass: one.symbolClass,
        square: inset ? null : gridReference(truth, frame),
        inset: inset?.letter ?? null,
      });
      return {
        plotted: one,
        number,
        truth,
        beyond: contains(its.box, raw) ? null : beyondLabel(raw, its.box, its.millimetresPerMetre),
      };
    });
  });
  for (const organisation of data.organisations) {
    const symbolClass = classify(organisation, data.aboveScaleThreshold);
    if (!organisation.lngLat && isSingle(symbolClass))
      entries.push({ number: next++, organisation, symbolClass, square: null, inset: null });
  }

  const boxes = [...insetBoxes(plan), ...keepClear];
  const circles =
    mode === 'aggregated' ? divisionCircles(data, countByDivision(data), view, points, boxes, setting) : [];
  const venues = placeVenues(data, plan, mode === 'individual' && wanted.venues);
  const marksOf = (panel: number) => (venues[panel] ?? []).map(({ at }) => ({ centre: at, radius: 1.5 }));
  const main = layOutPanel(
    numbered[0] ?? [],
    frame,
    {
      boxes: [...boxes, ...circles.map(({ caption }) => caption)],
      circles: circles.map(({ centre, radius }) => ({ centre, radius: radius + 0.4 })),
      marks: marksOf(0),
    },
    setting,
  );
  const enlarged = insets.map(({ view: { box } }, index) =>
    layOutPanel(
      numbered[index + 1] ?? [],
      box,
      { boxes: [insetTitleBox(box)], circles: [], marks: marksOf(index + 1) },
      setting,
    ),
  );
  const panels = [main, ...enlarged];
  const sum = (key: keyof PlacementStats) => panels.reduce((total, { stats }) => total + stats[key], 0);
  return {
    mode,
    plan,
    main,
    insets: enlarged,
    windowed: groups
      .slice(1)
      .flatMap((group) =>
        group.map((index) => ({ plotted: plotted[index] as Plotted, at: points[index] as Point })),
      ),
    circles,
    venues,
    index: entries,
    placement: { beside: sum('beside'), withLeader: sum('withLeader'), failed: sum('failed') },
  };
}
