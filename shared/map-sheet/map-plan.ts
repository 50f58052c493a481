import type { OrganisationRecord } from '../organisation.ts';
import { classify, type SymbolClass, symbolTable } from '../symbol.ts';
import { crowdedWindows } from './crowding.ts';
import { type FrameExtent, frameExtent } from './frame-extent.ts';
import { cornerLimit, fitsCorner, type InsetPlace, placeInsets } from './inset-layout.ts';
import { coarser, type MapView, mapView, roundScale } from './map-view.ts';
import { type Box, contains, grown } from './pen.ts';
import type { Point } from './projection.ts';
import type { SheetData } from './sheet-data.ts';

/** An organisation that is drawn: its class and its true place on the ground, projected metres. */
export interface Plotted {
  readonly organisation: OrganisationRecord;
  readonly symbolClass: SymbolClass;
  readonly ground: Point;
}

/** How the main map and its enlargements lie on the page, before any symbol is drawn. */
export interface MapPlan {
  readonly extent: FrameExtent;
  readonly view: MapView;
  readonly insets: readonly Inset[];
}

export interface Inset {
  readonly letter: string;
  /** What it shows of the main map, millimetres there. */
  readonly window: Box;
  readonly view: MapView;
  /** In a corner of the main map, or, when that is too small, on a page of its own. */
  readonly onOwnPage: boolean;
}

/** Room between the frame and what it must hold; a rough outline is drawn 7 mm outside its organisations. */
const paddings = { polygon: 6, organisations: 9.5, surround: 6 } as const;
const letters = ['A', 'B', 'C'];

export function plot(data: SheetData, extent: FrameExtent): Plotted[] {
  return data.organisations.flatMap((organisation): Plotted[] =>
    organisation.lngLat
      ? [
          {
            organisation,
            symbolClass: classify(organisation, data.aboveScaleThreshold),
            ground: extent.projection.forward(organisation.lngLat),
          },
        ]
      : [],
  );
}

/** Lower classes first, so that those that matter are drawn on top; ties by running order. */
export function drawingOrder(a: SymbolClass, b: SymbolClass): number {
  return symbolTable[a].order - symbolTable[b].order;
}

/** A place beyond the frame moves onto its edge, on the line from the middle; places inside stay. */
export function ontoEdge(point: Point, frame: Box): Point {
  if (contains(frame, point)) return point;
  const room = grown(frame, -5);
  const middle: Point = [room.x + room.width / 2, room.y + room.height / 2];
  const dx = point[0] - middle[0];
  const dy = point[1] - middle[1];
  const share = Math.min(room.width / 2 / Math.abs(dx || 1e-9), room.height / 2 / Math.abs(dy || 1e-9));
  return [middle[0] + dx * share, middle[1] + dy * share];
}

/** The tag with the letter of an enlargement, above the window's left corner. */
export function windowTag({ x, y }: Box): Box {
  return { x, y: y - 4, width: 4.2, height: 4 };
}

/** The plate with letter and scale in the top left corner of an enlargement. */
export function insetTitleBox({ x, y }: Box): Box {
  return { x, y, width: 34, height: 5 };
}

/** Everything of the enlargements that stands on the main map. */
export function insetBoxes({ insets }: Pick<MapPlan, 'insets'>): Box[] {
  return insets.flatMap(({ view, window, onOwnPage }) =>
    onOwnPage
      ? [window, { ...windowTag(window), width: ownPageTagWidth }]
      : [view.box, window, windowTag(window)],
  );
}

/** Besides its letter, the tag of an enlargement on a page of its own says on which. */
export const ownPageTagWidth = 22;

function fitScale({ min, max, basis }: FrameExtent, frame: Box, magnification: number): number {
  const padding = paddings[basis];
  const width = Math.max(1, frame.width - 2 * padding) * magnification;
  const height = Math.max(1, frame.height - 2 * padding) * magnification;
  return roundScale(Math.max((max[0] - min[0]) / width, (max[1] - min[1]) / height) * 1000);
}

/** Where the content may slide within its slack, so that a corner comes free: middle first. */
const slides: readonly Point[] = [
  [0, 0],
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -1],
  [1, 1],
];

function insetView(main: MapView, place: InsetPlace, magnification: number): MapView {
  const factor = Math.min(place.box.width / place.window.width, place.box.height / place.window.height);
  const middle = main.toGround([
    place.window.x + place.window.width / 2,
    place.window.y + place.window.height / 2,
  ]);
  const scale = roundScale(main.scale / factor);
  return mapView(place.box, main.projection, main.projection.forward(middle), scale, magnification);
}

/** The part of the main map an enlargement really shows, after its scale was rounded. */
function shownWindow(main: MapView, inset: MapView): Box {
  const factor = main.millimetresPerMetre / inset.millimetresPerMetre;
  const [x, y] = main.toPage(inset.toGround([inset.box.x, inset.box.y]));
  return { x, y, width: inset.box.width * factor, height: inset.box.height * factor };
}

/**
 * Fits the map into its frame at a round scale and finds its enlargements. Where these would hide a symbol, the content slides aside;
 * where that is not enough, the scale goes down a step, three times at most; then the best try is taken and enlargements that still
 * hide something are left out.
 * @param plotted everything that gets a number on the map.
 * @param ownPage the frame of an enlargement that takes a whole page.
 * @param keepClear parts of the frame that enlargements may not cover (north arrow, scale bar).
 */
export function planMap(
  data: SheetData,
  plotted: (extent: FrameExtent) => readonly Plotted[],
  frame: Box,
  ownPage: Box,
  magnification: number,
  keepClear: readonly Box[],
): MapPlan {
  const extent = frameExtent(data);
  const ground = plotted(extent).map((one) => one.ground);
  const centre: Point = [(extent.min[0] + extent.max[0]) / 2, (extent.min[1] + extent.max[1]) / 2];
  const room = grown(frame, -paddings[extent.basis]);
  let scale = fitScale(extent, frame, magnification);
  let best: { view: MapView; insets: InsetPlace[]; pages: InsetPlace[]; hidden: number } | null = null;
  for (let step = 0; step < 4 && (!best || best.hidden > 0); step++) {
    const perMetre = 1000 / scale / magnification;
    const slackX = Math.max(0, room.width - (extent.max[0] - extent.min[0]) * perMetre) / 2 / perMetre;
    const slackY = Math.max(0, room.height - (extent.max[1] - extent.min[1]) * perMetre) / 2 / perMetre;
    for (const [right, down] of slides) {
      const view = mapView(
        frame,
        extent.projection,
        [centre[0] - right * slackX, centre[1] + down * slackY],
        scale,
        magnification,
      );
      const points = ground.map((metres) => ontoEdge(view.place(metres), frame));
      const windows = crowdedWindows(points, { width: frame.width * 0.2, height: frame.height * 0.24 });
      const lone = points.filter((point) => !windows.some(({ box }) => contains(box, point)));
      const limit = cornerLimit(frame, windows.length);
      const corners = windows.filter((window) => fitsCorner(window, limit));
      const pages = windows
        .filter((window) => !corners.includes(window))
        .map(({ box }) => ({ window: box, box: ownPage }));
      const clear = [...keepClear, ...pages.map(({ window }) => window)];
      const { insets, hidden } = placeInsets(corners, frame, limit, lone, clear);
      if (!best || hidden < best.hidden) best = { view, insets, pages, hidden };
      if (best.hidden === 0) break;
    }
    scale = coarser(scale);
  }
  const { view, insets, pages } = best as NonNullable<typeof best>;
  const points = ground.map((metres) => ontoEdge(view.place(metres), frame));
  const shown = [...pages, ...insets].map((place) => {
    const its = insetView(view, place, magnification);
    return { window: shownWindow(view, its), view: its, onOwnPage: pages.includes(place) };
  });
  return {
    extent,
    view,
    insets: shown
      .filter(
        ({ onOwnPage, view: { box } }) =>
          onOwnPage ||
          !points.some(
            (point) => contains(grown(box, 2), point) && !shown.some(({ window }) => contains(window, point)),
          ),
      )
      .map((inset, index) => ({ ...inset, letter: letters[index] ?? '' })),
  };
}
