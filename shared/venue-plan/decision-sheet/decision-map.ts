import type { LngLat } from '../../division.ts';
import { drawBaseMap } from '../../map-sheet/base-map.ts';
import { frameExtent } from '../../map-sheet/frame-extent.ts';
import { ink } from '../../map-sheet/ink.ts';
import { drawScalePlate, scalePlate } from '../../map-sheet/map-furniture.ts';
import { type MapView, mapView, roundScale } from '../../map-sheet/map-view.ts';
import {
  type Box,
  contains,
  grown,
  line,
  overlaps,
  rectangle,
  type Setting,
  stroke,
  text,
} from '../../map-sheet/pen.ts';
import { transverseMercator } from '../../map-sheet/projection.ts';
import type { SceneItem } from '../../map-sheet/scene.ts';
import type { SheetData } from '../../map-sheet/sheet-data.ts';
import { venueColour } from '../../symbol.ts';
import type { DecisionFacts } from './decision-facts.ts';
import { type Enlargement, findEnlargements } from './enlargements.ts';
import { type Marked, markPlan } from './mark-plan.ts';
import { drawHouses, drawNeed } from './plan-symbols.ts';

/** Air around what is shown, millimetres. */
const air = 9;
const leastGroundMetres = 1500;

/** The map of a plan, and what of it has to be drawn again larger. */
export interface DecisionMap {
  readonly items: readonly SceneItem[];
  readonly enlargements: readonly Enlargement[];
}

/** The plan on the ground: ties, who asks, venues with their numbers or sites with their letters, the names of the divisions around. */
export function drawDecisionMap(facts: DecisionFacts, box: Box, setting: Setting): DecisionMap {
  const marked = markPlan(facts);
  const points = [...marked.needs, ...marked.houses].map(({ lngLat }) => lngLat);
  const view = viewOf(facts.ground, points, box);
  const enlargements = findEnlargements(marked, view);
  const caption = ({ number }: Enlargement) => setting.t('venuePlan.sheet.enlargement', { number });
  const frames = enlargements.flatMap((each): SceneItem[] => [
    rectangle(each.frame, { stroke: stroke(ink.frame, 0.3) }),
    text(caption(each), each.frame.x, each.frame.y - 1, 2.7, {
      bold: true,
      halo: stroke('#ffffff', 0.7),
    }),
  ]);
  return { items: drawPlan(facts.ground, marked, view, setting, enlargements, frames), enlargements };
}

/** A crowded part in a box of its own. */
export function drawEnlargement(
  facts: DecisionFacts,
  { points }: Enlargement,
  box: Box,
  setting: Setting,
): SceneItem[] {
  return drawPlan(facts.ground, markPlan(facts), viewOf(facts.ground, points, box), setting, [], []);
}

function drawPlan(
  ground: SheetData,
  { needs, houses, ties }: Marked,
  view: MapView,
  setting: Setting,
  enlarged: readonly Enlargement[],
  frames: readonly SceneItem[],
): SceneItem[] {
  const { box } = view;
  const taken: Box[] = [scalePlate(box)];
  const shown = houses
    .map(({ lngLat, label, site }) => ({ at: view.toPage(lngLat), label, site }))
    .filter(({ at }) => contains(grown(box, 2), at))
    // Its number stands in the enlargement.
    .map((house) =>
      enlarged.some(({ frame }) => contains(frame, house.at)) ? { ...house, label: '' } : house,
    );
  const houseItems = drawHouses(shown, taken, setting.measure);
  taken.push(...enlarged.map(({ frame }) => grown(frame, 3)));
  return [
    {
      kind: 'group',
      clip: box,
      items: [
        ...drawBaseMap(ground, view),
        ...ties.map(([from, to]) =>
          line([view.toPage(from), view.toPage(to)], stroke(venueColour, 0.22, [1.2, 0.8])),
        ),
        ...drawDivisionNames(ground, view, taken, setting),
        ...needs.flatMap(({ lngLat, served }) => drawNeed(view.toPage(lngLat), served)),
        ...houseItems,
        ...frames,
        ...drawScalePlate(view, setting),
      ],
    },
    rectangle(box, { stroke: stroke(ink.frame, 0.35) }),
  ];
}

function viewOf(ground: SheetData, points: readonly LngLat[], box: Box): MapView {
  const { min, max, projection } = points.length > 0 ? extentOf(points) : frameExtent(ground);
  const room = { width: box.width - 2 * air, height: box.height - 2 * air };
  const scale = roundScale(1000 * Math.max((max[0] - min[0]) / room.width, (max[1] - min[1]) / room.height));
  return mapView(box, projection, [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2], scale, 1);
}

function extentOf(points: readonly LngLat[]) {
  const lngs = points.map(([lng]) => lng);
  const projection = transverseMercator((Math.min(...lngs) + Math.max(...lngs)) / 2);
  const ground = points.map(projection.forward);
  const spanOf = (axis: 0 | 1): [number, number] => {
    const values = ground.map((point) => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const missing = Math.max(0, leastGroundMetres - (high - low)) / 2;
    return [low - missing, high + missing];
  };
  const [[west, east], [south, north]] = [spanOf(0), spanOf(1)];
  return { projection, min: [west, south] as const, max: [east, north] as const };
}

/** Names at the seats, banners first, each only where it finds room. */
function drawDivisionNames(
  { divisions }: SheetData,
  view: MapView,
  taken: Box[],
  { measure }: Setting,
): SceneItem[] {
  const levels = ['banner', 'township'] as const;
  return levels.flatMap((level) =>
    divisions
      .filter((division) => division.level === level)
      .flatMap(({ seat, shortName }): SceneItem[] => {
        if (!seat) return [];
        const size = level === 'banner' ? 3.4 : 2.7;
        const [x, y] = view.toPage(seat);
        const width = measure(shortName, size, level === 'banner');
        const box = { x: x - width / 2, y: y - size, width, height: size * 1.3 };
        const inside = grown(view.box, -1);
        const fits = contains(inside, [box.x, box.y]) && contains(inside, [box.x + width, y + 1]);
        if (!fits || taken.some((other) => overlaps(box, other))) return [];
        taken.push(box);
        const halo = stroke('#ffffff', 0.6);
        return [
          text(shortName, x, y, size, { anchor: 'middle', colour: ink.soft, halo, bold: level === 'banner' }),
        ];
      }),
  );
}
