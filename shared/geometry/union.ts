import { feature, featureCollection, union } from '@turf/turf';
import type { Area } from './parts.ts';

/**
 * What the areas cover together. Self-crossing input is read by the even-odd rule and comes out simple.
 * Throws RangeError when nothing is covered.
 */
export function unionOf(areas: readonly Area[]): Area {
  const [first] = areas;
  if (!first) throw new RangeError('union: received no areas, expected at least one');
  // turf insists on two geometries; with itself is the way to make a single one simple.
  const operands = areas.length === 1 ? [first, first] : areas;
  const united = union(featureCollection(operands.map((area) => feature(area))));
  if (!united) throw new RangeError('union: the areas cover nothing');
  return united.geometry;
}
