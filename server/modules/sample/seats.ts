import type { Division, LngLat } from '../../../shared/division.ts';
import { bboxOfArea } from '../../../shared/geometry/bbox.ts';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import { interiorPoint } from '../../../shared/geometry/interior-point.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { Random } from './random.ts';
import { rankOf } from './settlement.ts';
import { offsetMetres, type Terrain } from './terrain.ts';

/** Candidates per invented seat; the one furthest from all seats before it wins (Mitchell's best candidate: a cheap Poisson disc). */
const candidates = 120;

/**
 * The seat of every township-level division. Those of the pack are kept; the others are invented inside their banner: subdistricts
 * around the banner's seat, parks some way off, towns and sumu spread over the rest.
 * @returns code → seat, and which of them were invented.
 */
export function placeSeats(
  pack: RegionPack,
  terrain: Terrain,
  random: Random,
): { seats: Map<string, LngLat>; invented: string[] } {
  const townships = pack.divisions.filter((each) => each.level === 'township');
  const seats = new Map<string, LngLat>();
  for (const each of townships) if (each.seat) seats.set(each.code, each.seat);
  const invented: string[] = [];
  // Near ones first, so that the far ones keep clear of them.
  const order = ['seat', 'subdistrict', 'park', 'town', 'rural'] as const;
  const waiting = townships.filter((each) => !each.seat);
  const centres = new Map<Division, LngLat>();
  for (const rank of order) {
    for (const division of waiting) {
      const banner = terrain.bannerOf(division);
      if (rankOf(division, banner) !== rank) continue;
      const centre = centres.get(banner) ?? centreOf(banner, pack, terrain);
      centres.set(banner, centre);
      const siblings = townships.filter(
        (each) => each.kind === 'subdistrict' && terrain.bannerOf(each) === banner,
      ).length;
      const draw = drawFor(rank, division, centre, siblings, terrain, random.fork(division.code));
      seats.set(division.code, furthest(draw, division, terrain, [...seats.values()], centre));
      invented.push(division.code);
    }
  }
  return { seats, invented: invented.sort() };
}

/** Where a banner is governed from: its seat, else the pole of its polygon. */
function centreOf(banner: Division, pack: RegionPack, terrain: Terrain): LngLat {
  if (banner.seat) return banner.seat;
  const area = terrain.areaOf(banner);
  if (area) return interiorPoint(area);
  const [west, south, east, north] = pack.manifest.bbox;
  return [(west + east) / 2, (south + north) / 2];
}

function drawFor(
  rank: 'seat' | 'subdistrict' | 'park' | 'town' | 'rural',
  division: Division,
  centre: LngLat,
  subdistricts: number,
  terrain: Terrain,
  random: Random,
): () => LngLat {
  const around = (near: number, far: number) => () => {
    const angle = random.between(0, 2 * Math.PI);
    const metres = Math.sqrt(random.between(near * near, far * far));
    return offsetMetres(centre, metres * Math.cos(angle), metres * Math.sin(angle));
  };
  if (rank === 'seat') return subdistricts > 0 ? around(900, 2600) : around(0, 250);
  if (rank === 'subdistrict') return around(0, 850 * Math.sqrt(Math.max(1, subdistricts)));
  if (rank === 'park') return around(6000, 18000);
  const area = terrain.areaOf(division);
  if (!area) return around(8000, 45000);
  const [west, south, east, north] = bboxOfArea(area);
  return () => [random.between(west, east), random.between(south, north)];
}

function furthest(
  draw: () => LngLat,
  division: Division,
  terrain: Terrain,
  taken: readonly LngLat[],
  fallback: LngLat,
): LngLat {
  let best = fallback;
  let bestDistance = -1;
  const roomy = division.kind === 'subdistrict' ? 500 : 9000;
  const fits = (candidate: LngLat, margin: number) =>
    terrain.allows(division, candidate) &&
    // Room on all four sides: a seat on the banner's edge would squeeze its streets to one side.
    [-margin, margin].every(
      (metres) =>
        terrain.allows(division, offsetMetres(candidate, metres, 0)) &&
        terrain.allows(division, offsetMetres(candidate, 0, metres)),
    );
  // A narrow banner may have no roomy place at all.
  for (const margin of [roomy, roomy / 3, roomy / 9, 0]) {
    for (let tries = 0; tries < candidates; tries += 1) {
      const candidate = draw();
      const distance = Math.min(...taken.map((each) => greatCircleMetres(each, candidate)), 1e7);
      if (distance <= bestDistance || !fits(candidate, margin)) continue;
      best = candidate;
      bestDistance = distance;
    }
    if (bestDistance >= 0) break;
  }
  return best;
}
