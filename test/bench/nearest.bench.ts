import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { greatCircleMetres } from '../../shared/geometry/distance.ts';
import { NearestGrid } from '../../shared/geometry/nearest-grid.ts';
import { fastest, randomFrom, say } from './plane.ts';

/** The nearest of 2,000 venues for 100,000 organisations of a prefecture, none wrong. Peer: geokdbush, which is exact as well. */
const [venues, organisations] = [2000, 100_000];
const random = randomFrom(20261124);
const lngs = (count: number) => Float64Array.from({ length: count }, () => 106.5 + 5.1 * random());
const lats = (count: number) => Float64Array.from({ length: count }, () => 37.4 + 3.5 * random());
const [toLng, toLat, fromLng, fromLat] = [
  lngs(venues),
  lats(venues),
  lngs(organisations),
  lats(organisations),
];

const ours = fastest(5, () => new NearestGrid(toLng, toLat).nearestOfEach(fromLng, fromLat));
const peer = fastest(5, () => {
  const index = new KDBush(venues);
  for (let at = 0; at < venues; at += 1) index.add(toLng[at] ?? 0, toLat[at] ?? 0);
  index.finish();
  return Int32Array.from(fromLng, (lng, at) => around(index, lng, fromLat[at] ?? 0, 1)[0] ?? -1);
});

const metres = (at: number, venue: number) =>
  greatCircleMetres([fromLng[at] ?? 0, fromLat[at] ?? 0], [toLng[venue] ?? 0, toLat[venue] ?? 0]);
let [wrong, peerWrong] = [0, 0];
for (let at = 0; at < organisations; at += 1) {
  let least = Number.POSITIVE_INFINITY;
  for (let venue = 0; venue < venues; venue += 1) least = Math.min(least, metres(at, venue));
  // A tenth of a millimetre is the rounding of the formula, not another venue.
  if (metres(at, ours.answer[at] ?? -1) > least + 1e-4) wrong += 1;
  if (metres(at, peer.answer[at] ?? -1) > least + 1e-4) peerWrong += 1;
}
say(
  `nearest of ${venues} for ${organisations}, index and all: ${ours.ms.toFixed(1)} ms, ${wrong} wrong answers`,
);
say(
  `geokdbush: ${peer.ms.toFixed(1)} ms, ${peerWrong} wrong answers; ratio ${(peer.ms / ours.ms).toFixed(1)}`,
);
if (wrong > 0) process.exitCode = 1;
