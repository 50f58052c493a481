import { boxAround, type Circle, type Segment } from './collision.ts';
import type { LabelPlace } from './label-candidates.ts';
import { type PlacementStats, placeLabels } from './label-placement.ts';
import type { Plotted } from './map-plan.ts';
import { type Box, grown, type Setting } from './pen.ts';
import type { Point } from './projection.ts';
import { type Footprint, spreadSymbols } from './spread.ts';
import { symbolRadius } from './symbol-ink.ts';

/** A symbol that wants a number: where it truly is on the page and what stands beside it. */
export interface NumberedSymbol {
  readonly plotted: Plotted;
  readonly number: number;
  readonly truth: Point;
  /** Set when the place lies beyond the frame: the distance that the number is followed by, e.g. `38 km`. */
  readonly beyond: string | null;
}

/** A symbol as it is drawn. */
export interface PanelSymbol extends NumberedSymbol {
  readonly at: Point;
  readonly radius: number;
  readonly label: LabelPlace | null;
  readonly labelText: string;
  readonly labelSize: number;
  readonly labelBold: boolean;
}

/** One map on the page, the main one or an enlargement, with everything numbered in it. */
export interface MapPanel {
  readonly symbols: readonly PanelSymbol[];
  readonly stats: PlacementStats;
}

/**
 * Letters of a number, millimetres: the usual ones, and smaller ones where these find no place. Below 2.1 mm a number can no longer
 * be read on the wall, so what has no place then stays without number on the map (the index still says where to look).
 */
const letterSizes = [2.6, 2.6, 2.6, 2.6, 2.3, 2.3, 2.1] as const;
/** Air around a symbol, so that its outline stays its own. */
const air = 0.15;
/** Room for the arrow of a symbol whose place lies beyond the frame. */
export const arrowRoom = 2;
/** Symbols this near to one whose number found no place make room for their own number too. */
const neighbourhood = 6;
/** Digits reach from the baseline to 0.73 em; the box leaves a hair around them. */
const digitHeight = 0.78;
const displacementShown = 0.7;

function isUrgent({ plotted }: NumberedSymbol): boolean {
  return plotted.symbolClass === 'unorganised-above-scale';
}

function label(symbol: NumberedSymbol, size: number) {
  const bold = isUrgent(symbol);
  return {
    text: symbol.beyond ? `${symbol.number} · ${symbol.beyond}` : String(symbol.number),
    size: bold ? size * 1.12 : size,
    bold,
  };
}

/** What is drawn besides and must stay readable: enlargements, circles of divisions, north arrow. */
export interface Fixed {
  readonly boxes: readonly Box[];
  readonly circles: readonly Circle[];
  /** Small marks (venues): a symbol may stand beside them, a number not on them. */
  readonly marks: readonly Circle[];
}

/**
 * Spreads the symbols of one map apart and finds a place for every number.
 * @param box the map's frame.
 */
export function layOutPanel(
  symbols: readonly NumberedSymbol[],
  box: Box,
  fixed: Fixed,
  setting: Setting,
): MapPanel {
  const radii = symbols.map(
    ({ plotted, beyond }) =>
      symbolRadius(plotted.symbolClass, plotted.organisation.employees) + (beyond ? arrowRoom : 0),
  );
  // First everything stands where it is and numbers look for room; where one finds none, the symbols around it move apart so far
  // that each has its number beside it, and so on outwards.
  const roomy = new Set<number>();
  let best: MapPanel | null = null;
  for (const size of letterSizes) {
    const panel = tryPanel(symbols, radii, roomy, size, box, fixed, setting);
    if (!best || panel.stats.failed < best.stats.failed) best = panel;
    if (panel.stats.failed === 0) break;
    for (const failed of panel.symbols) {
      if (failed.label) continue;
      for (const [index, other] of panel.symbols.entries())
        if (Math.hypot(other.at[0] - failed.at[0], other.at[1] - failed.at[1]) < neighbourhood)
          roomy.add(index);
    }
  }
  return best as MapPanel;
}

function tryPanel(
  symbols: readonly NumberedSymbol[],
  radii: readonly number[],
  roomy: ReadonlySet<number>,
  size: number,
  box: Box,
  fixed: Fixed,
  { measure }: Setting,
): MapPanel {
  const labels = symbols.map((symbol) => {
    const own = label(symbol, size);
    return { ...own, width: measure(own.text, own.size, own.bold) + 0.3, height: own.size * digitHeight };
  });
  const footprints = symbols.map((symbol, index): Footprint => {
    const { truth } = symbol;
    const rank = isUrgent(symbol) ? 1 : 0;
    const reach = (radii[index] ?? 1) + air;
    const own = labels[index];
    const wide = own && roomy.has(index);
    const tall = wide ? Math.max(reach, own.height / 2 + air) : reach;
    return {
      centre: truth,
      left: reach,
      right: wide ? reach + own.width + 0.4 : reach,
      up: tall,
      down: tall,
      rank,
    };
  });
  const at = spreadSymbols(footprints, grown(box, -1), [
    ...fixed.boxes,
    ...fixed.circles.map((circle) => grown(boxAround(circle), -0.15 * circle.radius)),
  ]);
  const segments = symbols.flatMap(({ truth }, index): Segment[] => {
    const to = at[index] as Point;
    return Math.hypot(truth[0] - to[0], truth[1] - to[1]) > (radii[index] ?? 0) ? [{ from: truth, to }] : [];
  });
  const requests = labels.map((own, index) => ({
    centre: at[index] as Point,
    radius: radii[index] ?? 0,
    width: own.width,
    height: own.height,
  }));
  const { places, stats } = placeLabels(requests, grown(box, -0.6), {
    circles: [
      ...requests.map(({ centre, radius }) => ({ centre, radius })),
      ...fixed.circles,
      ...fixed.marks,
    ],
    boxes: fixed.boxes,
    segments,
  });
  return {
    stats,
    symbols: symbols.map((symbol, index) => ({
      ...symbol,
      at: at[index] as Point,
      radius: radii[index] ?? 0,
      label: places[index] ?? null,
      labelText: labels[index]?.text ?? '',
      labelSize: labels[index]?.size ?? size,
      labelBold: labels[index]?.bold ?? false,
    })),
  };
}

/** Whether the symbol stands so far from its true place that a tick must say so. */
export function isDisplaced({ at, truth }: PanelSymbol): boolean {
  return Math.hypot(at[0] - truth[0], at[1] - truth[1]) > displacementShown;
}
