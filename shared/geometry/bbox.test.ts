import { expect, it } from 'vitest';
import { bboxesOverlap, bboxOfArea, bboxOfPositions, widenBbox } from './bbox.ts';

it('the bounds of 3 positions are [109, 38, 111, 40], and of none an error', () => {
  expect(
    bboxOfPositions([
      [110, 38],
      [109, 39],
      [111, 40],
    ]),
  ).toEqual([109, 38, 111, 40]);
  expect(() => bboxOfPositions([])).toThrow('received no positions');
});

it('the bounds of an area are those of its outer rings in [west, south, east, north]', () => {
  const coordinates = [
    [
      [
        [109, 38],
        [110, 38],
        [110, 39],
        [109, 38],
      ],
    ],
    [
      [
        [112, 40],
        [113, 40],
        [113, 41],
        [112, 40],
      ],
    ],
  ];
  expect(bboxOfArea({ type: 'MultiPolygon', coordinates })).toEqual([109, 38, 113, 41]);
});

it('widening by 0.2° goes outward to hundredths of a degree', () => {
  expect(widenBbox([106.4784, 37.6213, 111.4581, 40.8877], 0.2)).toEqual([106.27, 37.42, 111.66, 41.09]);
});

it('boxes that touch overlap, boxes 1° apart do not', () => {
  expect(bboxesOverlap([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
  expect(bboxesOverlap([0, 0, 1, 1], [2, 0, 3, 1])).toBe(false);
});
