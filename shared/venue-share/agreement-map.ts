import type { LngLat } from '../division.ts';
import { drawBaseMap } from '../map-sheet/base-map.ts';
import { ink } from '../map-sheet/ink.ts';
import { drawScalePlate, scalePlate } from '../map-sheet/map-furniture.ts';
import { type MapView, mapView, roundScale } from '../map-sheet/map-view.ts';
import {
  type Box,
  circlePath,
  contains,
  grown,
  line,
  middleOf,
  overlaps,
  rectangle,
  type Setting,
  stroke,
  text,
} from '../map-sheet/pen.ts';
import { type Point, transverseMercator } from '../map-sheet/projection.ts';
import type { SceneItem } from '../map-sheet/scene.ts';
import type { SheetData } from '../map-sheet/sheet-data.ts';
import { drawVenue } from '../map-sheet/symbol-ink.ts';
import { wrap } from '../map-sheet/text-wrap.ts';
import { organisedColour, venueColour } from '../symbol.ts';
import type { AgreementFacts } from './agreement-facts.ts';

/** So that a door-to-door map still shows its surroundings. */
const leastExtentMetres = 1_500;
const labelSize = 2.9;

/** The venue, the organisation and the way between them. */
export function drawAgreementMap(
  { share, way, ground }: AgreementFacts,
  box: Box,
  setting: Setting,
): SceneItem[] {
  const from = share.parties.organisation.lngLat;
  const to = share.parties.venue.lngLat;
  const route = way && 'line' in way ? way.line : null;
  const shown = [...(from ? [from] : []), ...(to ? [to] : []), ...(route ?? [])];
  const frame = rectangle(box, { stroke: stroke(ink.frame, 0.35) });
  if (shown.length === 0)
    return [
      rectangle(box, { fill: ink.panel }),
      frame,
      text(setting.t('venueShare.form.no-place'), ...middleOf(box), 3.2, {
        anchor: 'middle',
        colour: ink.soft,
      }),
    ];
  const view = viewOf(shown, box);
  const tie = route ?? (from && to ? [from, to] : []);
  const page = tie.map(view.toPage);
  const seats = ground.divisions.flatMap(({ level, seat, shortName }) =>
    level === 'township' && seat ? [{ name: shortName, at: view.toPage(seat) }] : [],
  );
  const names = [
    ...(to ? [{ name: share.parties.venue.name, at: view.toPage(to), colour: venueColour }] : []),
    ...(from ? [{ name: share.parties.organisation.name, at: view.toPage(from), colour: ink.text }] : []),
  ];
  const items = [
    ...drawBaseMap(sheetOf(ground), view),
    ...(page.length > 1 ? [line(page, stroke('#ffffff', 1.5)), line(page, tieStroke(route !== null))] : []),
    ...(from ? drawPlace(view.toPage(from)) : []),
    ...(to ? drawVenue(view.toPage(to), true, venueColour) : []),
    ...drawNames(names, seats, box, setting),
    ...drawScalePlate(view, setting),
  ];
  return [{ kind: 'group', clip: box, items }, frame];
}

const tieStroke = (along: boolean) =>
  along ? stroke(venueColour, 0.7) : stroke(venueColour, 0.55, [2, 1.2]);

function drawPlace(at: Point): SceneItem[] {
  const d = circlePath(at, 1.3);
  return [
    { kind: 'path', d, fill: '#ffffff', stroke: stroke('#ffffff', 0.9) },
    { kind: 'path', d, fill: organisedColour },
  ];
}

function viewOf(shown: readonly LngLat[], box: Box): MapView {
  const lngs = shown.map(([lng]) => lng);
  const projection = transverseMercator((Math.min(...lngs) + Math.max(...lngs)) / 2);
  const ground = shown.map(projection.forward);
  const [xs, ys] = [ground.map(([x]) => x), ground.map(([, y]) => y)];
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const span = (values: readonly number[]) =>
    Math.max(leastExtentMetres, Math.max(...values) - Math.min(...values));
  // Room for the names above and below.
  const scale = roundScale(1000 * Math.max(span(xs) / (box.width - 40), span(ys) / (box.height - 28)));
  return mapView(box, projection, [middle(xs), middle(ys)], scale, 1);
}

interface PlacedName {
  readonly name: string;
  readonly at: Point;
  readonly colour: string;
}

/**
 * The names of the two, each on the side away from the other, then those of the seats around that meet neither.
 */
function drawNames(
  names: readonly PlacedName[],
  seats: readonly Omit<PlacedName, 'colour'>[],
  box: Box,
  { measure }: Setting,
): SceneItem[] {
  const taken: Box[] = [grown(scalePlate(box), 1.2), ...names.map(({ at }) => around(at, 1.8))];
  const items: SceneItem[] = [];
  const place = ({ name, at: [x, y], colour }: PlacedName, below: boolean, size: number, must: boolean) => {
    const lines = wrap(name, 46, size, measure, must);
    const width = Math.max(...lines.map((each) => measure(each, size, must)));
    const height = lines.length * (size + 0.8);
    const left = Math.min(Math.max(x - width / 2, box.x + 1.5), box.x + box.width - width - 1.5);
    const spots = [below, !below].map(
      (under): Box => ({ x: left, y: under ? y + 2 : y - 2 - height, width, height }),
    );
    const free = spots.find((spot) => !taken.some((other) => overlaps(spot, grown(other, -0.3))));
    const spot = free ?? (must ? spots[0] : undefined);
    if (!spot) return;
    taken.push(spot);
    const style = { bold: must, anchor: 'middle', colour, halo: stroke('#ffffff', 0.8) } as const;
    for (const [index, each] of lines.entries())
      items.push(text(each, spot.x + width / 2, spot.y + size + (size + 0.8) * index, size, style));
  };
  const lowest = Math.max(...names.map(({ at }) => at[1]));
  for (const name of names) place(name, name.at[1] === lowest, labelSize, true);
  for (const { name, at } of seats) {
    if (!contains(grown(box, -4), at) || taken.some((other) => overlaps(other, around(at, 0.8)))) continue;
    items.push({ kind: 'path', d: circlePath(at, 0.6), fill: '#ffffff', stroke: stroke(ink.place, 0.25) });
    place({ name, at, colour: ink.place }, true, 2.5, false);
  }
  return items;
}

const around = ([x, y]: Point, reach: number): Box => ({
  x: x - reach,
  y: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

/** The base map of sheets is drawn from sheet data; of that, only the ground matters here. */
function sheetOf(ground: AgreementFacts['ground']): SheetData {
  return {
    ...ground,
    quarter: '',
    organisations: [],
    venues: [],
    excluded: { ceased: 0, suspended: 0 },
    aboveScaleThreshold: 0,
    indicators: [],
    status: { kind: 'draft' },
    preparedBy: null,
    approvedBy: null,
    drawnOn: '',
    mapApprovalNumber: null,
    dataHash: '',
    auditHead: null,
    sample: false,
    sources: [],
  };
}
