import type { LngLat } from '../../../shared/division.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import type { Random } from './random.ts';
import { offsetMetres, type Terrain } from './terrain.ts';
import type { PlacedHost, TownPlan } from './town-plan.ts';
import type { Ground } from './trade.ts';

export interface Place {
  readonly lngLat: LngLat;
  readonly address: string;
}

/** A place to stand for an organisation: point and address agree (the street's name, its numbers growing along it). */
export function findPlace(
  plan: TownPlan,
  ground: Ground,
  cityName: string,
  terrain: Terrain,
  random: Random,
): Place {
  const draw = drawers[settle(plan, ground, random)];
  const place = draw(plan, random);
  return {
    lngLat: keepInside(place.lngLat, plan, terrain),
    address: `${addressPrefix(plan, cityName, random)}${place.address}`,
  };
}

const drawers: Readonly<Record<Ground, (plan: TownPlan, random: Random) => Place>> = {
  street: onStreet,
  plot: onPlot,
  road: onRoad,
  village: inVillage,
  outlying: inField,
};

/** What a settlement does not have is found nearest to it: no villages in a park, no plots in a sumu. */
function settle({ settlement, villages }: TownPlan, ground: Ground, random: Random): Ground {
  const { rank } = settlement;
  if (rank === 'park') return ground === 'outlying' ? 'outlying' : 'plot';
  if (ground === 'plot') return rank === 'subdistrict' || random.chance(0.5) ? 'street' : 'road';
  if (ground === 'road' && (rank === 'subdistrict' || random.chance(0.3))) return 'street';
  if (ground === 'village' && villages.length === 0) return rank === 'subdistrict' ? 'street' : 'outlying';
  if (ground === 'street' && rank === 'rural' && villages.length > 0 && random.chance(0.35)) return 'village';
  return ground;
}

function addressPrefix({ settlement }: TownPlan, cityName: string, random: Random): string {
  const { banner, division } = settlement;
  const city = banner.name === cityName || random.chance(0.3) ? '' : cityName;
  // A street in a subdistrict is found without it.
  const town = division.kind === 'subdistrict' && random.chance(0.4) ? '' : division.shortName;
  return `${city}${banner.name}${town}`;
}

/** Metres east and north of the seat after the grid is turned. */
function turned(plan: TownPlan, x: number, y: number): LngLat {
  const [cos, sin] = [Math.cos(plan.turnRadians), Math.sin(plan.turnRadians)];
  return offsetMetres(plan.anchor, x * cos - y * sin, x * sin + y * cos);
}

function onStreet(plan: TownPlan, random: Random): Place {
  // The middle streets are the busy ones.
  const street = random.weighted(
    plan.streets.map((each) => [each, 1 / (1 + Math.abs(each.offsetMetres) / 350)] as const),
  );
  const half = plan.halfLengthMetres;
  const along = Math.max(-half, Math.min(half, random.normal() * half * 0.5));
  const side = random.chance(0.5) ? 1 : -1;
  const across = street.offsetMetres + side * random.between(14, 34);
  const number = 2 * Math.round((along + half) / 14) + (side > 0 ? 1 : 2);
  const lngLat = street.direction === 'east-west' ? turned(plan, along, across) : turned(plan, across, along);
  const nearest = random.chance(0.35) ? nearestHost(plan.communities, lngLat) : null;
  // High-rise offices stand in the city only.
  const isUrban = plan.settlement.rank === 'subdistrict';
  const room = random.weighted([
    ['', 6],
    [`底商${random.integer(1, 24)}号`, 1.4],
    [`${random.integer(1, 9)}号楼${random.integer(1, 4) * 100 + random.integer(1, 12)}室`, isUrban ? 1 : 0.3],
    [
      `${random.pick(['写字楼', '商务大厦', '综合楼', '国际商务中心', '财富大厦'])}${random.integer(2, 16)}层`,
      isUrban ? 1 : 0,
    ],
  ]);
  return { lngLat, address: `${nearest?.name ?? ''}${street.name}${number}号${room}` };
}

/** Blocks between the roads of a park: three plots in a row, compact. */
function onPlot(plan: TownPlan, random: Random): Place {
  const ways = plan.streets.length / 2;
  const row = random.pick(plan.streets.slice(0, ways));
  const x =
    random.pick(plan.streets.slice(ways)).offsetMetres +
    random.pick([60, 160, 260]) +
    random.between(-18, 18);
  const y = row.offsetMetres + random.pick([70, 70, 170, -70]) + random.between(-14, 14);
  const number = 1 + Math.round((x + plan.halfLengthMetres) / 25);
  const detail = random.weighted([
    [`${row.name}${number}号`, 6],
    [`${row.name}与${random.pick(plan.streets.slice(ways)).name}交汇处`, 2],
    [`标准化厂房${random.integer(1, 12)}号楼`, 1],
    [`创新创业园${random.pick(['A', 'B', 'C'])}座${random.integer(2, 12)}0${random.integer(1, 9)}室`, 1],
  ]);
  return { lngLat: turned(plan, x, y), address: detail };
}

function onRoad(plan: TownPlan, random: Random): Place {
  if (plan.road.length < 2) return onStreet(plan, random);
  // Most stand near the town's edge.
  const reach = (plan.road.length - 1) * Math.min(1, Math.abs(random.normal()) * 0.42);
  const piece = Math.min(plan.road.length - 2, Math.floor(reach));
  const [from, to] = [plan.road[piece] ?? plan.anchor, plan.road[piece + 1] ?? plan.anchor];
  const share = reach - piece;
  const side = (random.chance(0.5) ? 1 : -1) * random.between(30, 110);
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(east, north) || 1;
  const onLine: LngLat = [from[0] + east * share, from[1] + north * share];
  const lngLat = offsetMetres(onLine, (-side * north) / length, (side * east) / length);
  const kilometres = Math.max(1, Math.round(greatCircleMetres(plan.anchor, lngLat) / 1000));
  const village = random.chance(0.45) ? nearestHost(plan.villages, lngLat) : null;
  const way = random.pick(['东侧', '西侧', '南侧', '北侧']);
  const onTheWay = random.pick([`${plan.roadName}${kilometres}公里处`, `${plan.roadName}${way}`]);
  return { lngLat, address: village ? `${village.name}${random.chance(0.5) ? onTheWay : ''}` : onTheWay };
}

function inVillage(plan: TownPlan, random: Random): Place {
  const village = random.pick(plan.villages);
  const lngLat = offsetMetres(village.lngLat, random.normal() * 380, random.normal() * 380);
  const group = random.chance(0.55)
    ? `${random.pick([...'一二三四五六七'])}${village.name.endsWith('嘎查') ? '小组' : plan.villageGroup}`
    : '';
  return { lngLat, address: `${village.name}${group}` };
}

function inField(plan: TownPlan, random: Random): Place {
  const lngLat = offsetMetres(plan.field, random.normal() * 2300, random.normal() * 1700);
  const village = nearestHost(plan.villages, lngLat);
  return { lngLat, address: village ? village.name : `${plan.roadName}${random.integer(4, 18)}公里处` };
}

function nearestHost(hosts: readonly PlacedHost[], lngLat: LngLat): PlacedHost | null {
  let best: PlacedHost | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const host of hosts) {
    const distance = greatCircleMetres(host.lngLat, lngLat);
    if (distance < bestDistance) [best, bestDistance] = [host, distance];
  }
  return best;
}

/** A point over the border or in a river moves towards the seat until it stands on its own ground. */
function keepInside(lngLat: LngLat, plan: TownPlan, terrain: Terrain): LngLat {
  const { anchor } = plan;
  const [east, north] = [lngLat[0] - anchor[0], lngLat[1] - anchor[1]];
  for (let share = 1; share > 0; share -= 0.08) {
    const candidate = offsetMetres([anchor[0] + east * share, anchor[1] + north * share], 0, 0);
    if (terrain.allows(plan.settlement.division, candidate)) return candidate;
  }
  return anchor;
}
