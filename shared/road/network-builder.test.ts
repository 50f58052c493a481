import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NetworkBuilder } from './network-builder.ts';
import { decodeNetwork, encodeNetwork } from './network-bytes.ts';
import { readSpeed } from './road-attributes.ts';
import { readRoadClass } from './road-class.ts';
import { isDisconnected } from './road-report.ts';

type Line = readonly (readonly [number, number])[];
const facts = { format: 'geojson', layer: null, otherLayers: 0, encoding: null } as const;
const build = (...lines: Line[]) => {
  const builder = new NetworkBuilder();
  for (const line of lines) builder.addFeature({}, [line]);
  return builder.finish(facts);
};

describe('a network of lines', () => {
  it('is cut where two lines share a vertex, not where they cross without one', () => {
    // A cross with a vertex in the middle of both: 4 roads; a bridge: 2.
    const middle = [110.5, 39.5] as const;
    expect(
      build([[110, 39.5], middle, [111, 39.5]], [[110.5, 39], middle, [110.5, 40]]).report,
    ).toMatchObject({ roads: 4, junctions: 5, components: 1 });
    const bridge = build(
      [
        [110, 39.5],
        [111, 39.5],
      ],
      [
        [110.5, 39],
        [110.5, 40],
      ],
    ).report;
    expect(bridge).toMatchObject({ roads: 2, junctions: 4, components: 2 });
    expect(isDisconnected(bridge)).toBe(true);
  });

  it('takes vertices 1e-6 degrees apart for one, also across the edges of its cells, and 3e-6 for two', () => {
    for (const start of [110, 110.0000079, 110.0000081, -0.0000005, 0]) {
      const joined = build(
        [
          [start, 39],
          [start + 0.5, 39],
        ],
        [
          [start - 0.5, 39],
          [start + 0.0000009, 39],
        ],
      );
      expect({ start, components: joined.report.components }).toEqual({ start, components: 1 });
      const apart = build(
        [
          [start, 39],
          [start + 0.5, 39],
        ],
        [
          [start - 0.5, 39],
          [start - 0.000003, 39],
        ],
      );
      expect({ start, components: apart.report.components }).toEqual({ start, components: 2 });
    }
  });

  it('keeps a ring, a loop on a stem, and two roads between the same junctions', () => {
    const ring: Line = [
      [110, 39],
      [110.1, 39],
      [110.1, 39.1],
      [110, 39],
    ];
    expect(build(ring).report).toMatchObject({ roads: 1, junctions: 1 });
    // In on a stem, around, and back to the beginning of the loop: cut in two there.
    expect(build([[109.9, 39], ...ring]).report).toMatchObject({ roads: 2, junctions: 2 });
    expect(
      build(
        [
          [110, 39],
          [110.1, 39],
        ],
        [
          [110, 39],
          [110.05, 39.1],
          [110.1, 39],
        ],
      ).report,
    ).toMatchObject({ roads: 2, junctions: 2 });
  });

  it('says how much lies apart: an island of 1 of 4 parts of the length, and where', () => {
    const { report } = build(
      [
        [110, 0],
        [110.3, 0],
      ],
      [
        [111, 0.5],
        [111.1, 0.5],
      ],
    );
    expect(report.components).toBe(2);
    expect(report.largestShare).toBeCloseTo(0.75, 4);
    // 0.1 degrees at half a degree north.
    expect(report.apart).toEqual([{ lengthMetres: expect.closeTo(11_119.1, 0), at: [111, 0.5] }]);
    expect(report.lengthMetres).toBeCloseTo(44_477.6, 0);
  });

  it('counts lengths by class: a motorway of 11.1 km at 100 km/h, a lane of 11.1 km at 30', () => {
    const builder = new NetworkBuilder();
    builder.addFeature({ highway: 'motorway_link', oneway: 'no' }, [
      [
        [110, 0],
        [110.1, 0],
      ],
    ]);
    builder.addFeature({ highway: 'living_street', oneway: 'yes' }, [
      [
        [110.1, 0],
        [110.2, 0],
      ],
    ]);
    const { network, report } = builder.finish(facts);
    expect(report.classes).toEqual([
      { roadClass: 'motorway', lengthMetres: expect.closeTo(11_119.5, 0) },
      { roadClass: 'residential', lengthMetres: expect.closeTo(11_119.5, 0) },
    ]);
    expect(report.oneWayMetres).toBeCloseTo(11_119.5, 0);
    expect([...network.speed]).toEqual([100, 30]);
  });

  it('without a single road, or with more one-way words than a column has, is refused', () => {
    expect(() => new NetworkBuilder().finish(facts)).toThrow('road-file-empty');
    const builder = new NetworkBuilder();
    const line: Line = [
      [110, 39],
      [110.1, 39],
    ];
    expect(() => {
      for (let at = 0; at < 1001; at += 1) builder.addFeature({ oneway: `word ${at}` }, [line]);
    }).toThrow('one-way-values');
  });

  it('comes back from its bytes as it was; other bytes are refused', () => {
    const place = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
      .map(([x, y]) => [110 + x / 100, 39 + y / 100] as const);
    fc.assert(
      fc.property(
        fc.array(fc.array(place, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (lines) => {
          const builder = new NetworkBuilder();
          builder.addFeature({}, [
            [
              [110, 39],
              [111, 39],
            ],
            ...lines,
          ]);
          const { network } = builder.finish(facts);
          expect(decodeNetwork(encodeNetwork(network))).toEqual(network);
          // Every road begins and ends at its junctions, and has two vertices at least.
          network.from.forEach((_, road) => {
            expect((network.start[road + 1] ?? 0) - (network.start[road] ?? 0)).toBeGreaterThanOrEqual(2);
          });
        },
      ),
    );
    const bytes = encodeNetwork(
      build([
        [110, 39],
        [111, 39],
      ]).network,
    );
    expect(() => decodeNetwork(bytes.subarray(0, bytes.length - 1))).toThrow('expected');
    expect(() => decodeNetwork(new Uint8Array(40))).toThrow('network');
    expect(() => decodeNetwork(new Uint8Array(3))).toThrow('too short');
  });
});

describe('what files write', () => {
  it('of classes', () => {
    const classes = Object.entries({
      高速公路: 'motorway',
      城市快速路: 'trunk',
      G: 'trunk',
      二级公路: 'primary',
      主干路: 'primary',
      次干路: 'secondary',
      县道: 'secondary',
      乡道: 'tertiary',
      村道: 'residential',
      牧道: 'track',
      track_grade3: 'track',
      steps: 'path',
      在建高速公路: 'not-open',
      construction: 'not-open',
      '': 'unknown',
      其他: 'unknown',
    });
    for (const [text, roadClass] of classes) expect([text, readRoadClass(text)]).toEqual([text, roadClass]);
  });

  it('of speeds', () => {
    const speeds = Object.entries({
      '60': 60,
      '60 km/h': 60,
      '60公里/小时': 60,
      '40 mph': 64,
      '80;60': 80,
      '55.5': 55,
      '0': null,
      '300': null,
      none: null,
      '': null,
    });
    for (const [text, speed] of speeds) expect([text, readSpeed(text)]).toEqual([text, speed]);
  });
});
