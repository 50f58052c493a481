import type { LngLat } from '../../../shared/division.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import type { Random } from './random.ts';
import type { Host, RegionCharacter, Settlement } from './settlement.ts';
import type { StreetNames } from './street-names.ts';
import { offsetMetres, type Terrain } from './terrain.ts';

export interface Street {
  readonly name: string;
  readonly direction: 'east-west' | 'north-south';
  /** Distance of its middle line from the seat, across its direction, before the grid is turned. */
  readonly offsetMetres: number;
}

export interface PlacedHost extends Host {
  readonly lngLat: LngLat;
}

/** The lie of one settlement: a turned street grid, a road out of town, villages around, a field where mines lie. */
export interface TownPlan {
  readonly settlement: Settlement;
  /** Where everything is measured from: the seat, or the nearest place where one may build. */
  readonly anchor: LngLat;
  readonly turnRadians: number;
  readonly halfLengthMetres: number;
  readonly streets: readonly Street[];
  /** From the seat outwards, about every 2 km. */
  readonly road: readonly LngLat[];
  readonly roadName: string;
  readonly villages: readonly PlacedHost[];
  readonly communities: readonly PlacedHost[];
  readonly field: LngLat;
  /** What a part of a village is called. */
  readonly villageGroup: '社' | '组';
}

/** More villages than this are not needed to scatter a settlement's organisations over. */
const mostVillages = 14;

export function planTown(
  settlement: Settlement,
  character: RegionCharacter,
  names: StreetNames,
  terrain: Terrain,
  random: Random,
): TownPlan {
  const { division, seat, rank, hosts } = settlement;
  const isPark = rank === 'park';
  const anchor = nearestDry(settlement, terrain);
  const ways = Math.min(7, Math.max(2, Math.round(Math.sqrt(settlement.organisations) / 1.5)));
  const spacing = isPark ? 320 : rank === 'subdistrict' ? 270 : 240;
  const turnRadians = random.between(-0.2, 0.2);
  const streets = (['east-west', 'north-south'] as const).flatMap((direction) =>
    Array.from(
      { length: ways },
      (_, index): Street => ({
        direction,
        name: isPark ? parkRoad(direction, index) : names.take(direction),
        offsetMetres: (index - (ways - 1) / 2) * spacing + random.between(-25, 25),
      }),
    ),
  );
  const heading = random.between(0, 2 * Math.PI);
  const road = layRoad(settlement, anchor, heading, terrain, random);
  const villages = random
    .shuffle(hosts.filter((host) => host.kind === 'village'))
    .slice(0, mostVillages)
    .map((host) => ({
      ...host,
      lngLat: spread(
        settlement,
        anchor,
        rank === 'subdistrict' ? [1200, 3500] : [2200, 13000],
        terrain,
        random,
      ),
    }));
  const communities = hosts
    .filter((host) => host.kind === 'community')
    .map((host) => ({
      ...host,
      lngLat: spread(settlement, anchor, [150, Math.max(350, ways * spacing * 0.5)], terrain, random),
    }));
  return {
    settlement,
    anchor,
    turnRadians,
    halfLengthMetres: (ways * spacing) / 2 + 90,
    streets,
    road,
    roadName: roadName(division.shortName, villages, seat, character, random),
    villages,
    communities,
    field: spread(settlement, anchor, [5000, 14000], terrain, random),
    villageGroup: character === 'steppe' ? '社' : '组',
  };
}

function parkRoad(direction: Street['direction'], index: number): string {
  if (index === 0) return direction === 'east-west' ? '创业大道' : '工业大道';
  return `${direction === 'east-west' ? '纬' : '经'}${'一二三四五六七'[index - 1]}路`;
}

/** The village furthest out gives the road its name; a settlement without villages has a county road with a number. */
function roadName(
  town: string,
  villages: readonly PlacedHost[],
  seat: LngLat,
  character: RegionCharacter,
  random: Random,
): string {
  const far = [...villages].sort(
    (a, b) => greatCircleMetres(seat, b.lngLat) - greatCircleMetres(seat, a.lngLat),
  )[0];
  const stem = (name: string) => name.replace(/(嘎查村|嘎查|村|街道|苏木|[镇乡])$/u, '');
  if (far && random.chance(0.5)) return `${stem(town)}至${stem(far.name)}公路`;
  return character === 'steppe' ? `X6${random.integer(10, 59)}县道` : `X1${random.integer(10, 59)}县道`;
}

function layRoad(
  settlement: Settlement,
  from: LngLat,
  heading: number,
  terrain: Terrain,
  random: Random,
): LngLat[] {
  const road: LngLat[] = [from];
  const pieces = settlement.rank === 'subdistrict' ? 3 : 6;
  const step = settlement.rank === 'subdistrict' ? 900 : 2000;
  let direction = heading;
  for (let piece = 0; piece < pieces; piece += 1) {
    for (let tries = 0; tries < 12; tries += 1) {
      const turned = direction + random.normal() * 0.25 * (1 + tries);
      const next = offsetMetres(road.at(-1) ?? from, step * Math.cos(turned), step * Math.sin(turned));
      if (!terrain.allows(settlement.division, next)) continue;
      road.push(next);
      direction = turned;
      break;
    }
  }
  return road;
}

function spread(
  { division }: Settlement,
  around: LngLat,
  [near, far]: readonly [number, number],
  terrain: Terrain,
  random: Random,
): LngLat {
  for (let tries = 0; tries < 80; tries += 1) {
    // Nearer and nearer, so that a narrow division finds room too.
    const metres = Math.sqrt(random.between(near * near, far * far)) * (1 - tries / 90);
    const angle = random.between(0, 2 * Math.PI);
    const lngLat = offsetMetres(around, metres * Math.cos(angle), metres * Math.sin(angle));
    if (terrain.allows(division, lngLat)) return lngLat;
  }
  return around;
}

/** A seat given by a gazetteer may lie a little outside a coarse polygon, or in a river. */
function nearestDry({ division, seat }: Settlement, terrain: Terrain): LngLat {
  for (let metres = 0; metres < 60_000; metres += 400) {
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6;
      const lngLat = offsetMetres(seat, metres * Math.cos(angle), metres * Math.sin(angle));
      if (terrain.allows(division, lngLat)) return lngLat;
    }
  }
  return seat;
}
