import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LngLat } from '../../../shared/division.ts';
import { decodePolyline6 } from './polyline.ts';
import { readRouterService } from './router-service.ts';

/**
 * A small town of square blocks that answers as OSRM's HTTP API v1 and as Valhalla's do: one degree is 100 km, 10 m a second. Beyond 111 E
 * no road leads anywhere, beyond 112 E there is none.
 */
const detour = { factor: 2, speedKmh: 36 };
const metresBetween = (a: LngLat, b: LngLat) => (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])) * 100_000;
const isCutOff = (a: LngLat, b: LngLat) => a[0] >= 111 !== b[0] >= 111;
let asked: string[] = [];
let mode: 'well' | 'broken' | 'silent' | 'nonsense' = 'well';

function answerOsrm(url: URL): [status: number, body: unknown] {
  const [, service, , profile, list = ''] = url.pathname.split('/');
  if (profile !== 'driving') return [400, { code: 'InvalidUrl', message: 'profile' }];
  const places = list.split(';').map((each) => each.split(',').map(Number) as unknown as LngLat);
  if (places.length > 100) return [400, { code: 'TooBig', message: 'Too many table coordinates' }];
  // Every place lies 50 m beside its road.
  const snapped = (place: LngLat) => ({
    hint: '',
    name: '',
    location: place,
    distance: place[0] >= 112 ? 9000 : 50,
  });
  if (service === 'route') {
    const [a, b] = places as [LngLat, LngLat];
    if (isCutOff(a, b)) return [400, { code: 'NoRoute', message: 'Impossible route between points' }];
    const distance = metresBetween(a, b);
    const geometry = { type: 'LineString', coordinates: [a, [b[0], a[1]], b] };
    return [
      200,
      {
        code: 'Ok',
        routes: [{ distance, duration: distance / 10, weight: 1, geometry, legs: [] }],
        waypoints: places.map(snapped),
      },
    ];
  }
  const pick = (name: string) =>
    (url.searchParams.get(name) ?? '').split(';').map((at) => places[Number(at)] as LngLat);
  const [sources, destinations] = [pick('sources'), pick('destinations')];
  const table = (each: (metres: number) => number) =>
    sources.map((a) => destinations.map((b) => (isCutOff(a, b) ? null : each(metresBetween(a, b)))));
  return [
    200,
    {
      code: 'Ok',
      distances: table((metres) => metres),
      durations: table((metres) => metres / 10),
      sources: sources.map(snapped),
      destinations: destinations.map(snapped),
    },
  ];
}

interface Located {
  lon: number;
  lat: number;
}
function answerValhalla(
  path: string,
  body: { sources?: Located[]; targets?: Located[]; locations?: Located[] },
): [number, unknown] {
  const places = (list: Located[] = []) => list.map(({ lon, lat }) => [lon, lat] as LngLat);
  const all = places([...(body.sources ?? []), ...(body.targets ?? []), ...(body.locations ?? [])]);
  if (all.some(([lng]) => lng >= 112))
    return [400, { error_code: 171, error: 'No suitable edges near location', status_code: 400 }];
  if (path === '/route') {
    const [a, b] = all as [LngLat, LngLat];
    if (isCutOff(a, b))
      return [400, { error_code: 442, error: 'No path could be found for input', status_code: 400 }];
    const length = metresBetween(a, b) / 1000;
    return [
      200,
      {
        trip: {
          legs: [{ shape: '_izlhA~rlgdF_{geC~ywl@_kwzCn`{nI' }],
          summary: { length, time: length * 100 },
          units: 'kilometers',
        },
      },
    ];
  }
  return [
    200,
    {
      sources_to_targets: places(body.sources).map((a, from_index) =>
        places(body.targets).map((b, to_index) => {
          const distance = isCutOff(a, b) ? null : metresBetween(a, b) / 1000;
          return { distance, time: distance && Math.round(distance * 100), from_index, to_index };
        }),
      ),
      units: 'kilometers',
    },
  ];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://town');
    const body = await bodyOf(request);
    asked.push(`${request.method} ${url.pathname}`);
    if (mode === 'silent') return request.socket.destroy();
    if (mode === 'broken') return response.writeHead(502).end('bad gateway');
    if (mode === 'nonsense') return response.end('<html>');
    const [status, answer] =
      request.method === 'POST' ? answerValhalla(url.pathname, JSON.parse(body)) : answerOsrm(url);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const osrm = () => readRouterService(`osrm+${origin}/driving`).open(detour);
const valhalla = () => readRouterService(`valhalla+${origin}`).open(detour);

describe('OSRM', () => {
  it('10 km by road with 50 m at either end: 10,200 m and 1,020 s at a factor of 2', async () => {
    expect(osrm().basis).toEqual({
      kind: 'roads',
      by: 'osrm',
      name: origin,
      networkId: null,
      importedOn: null,
    });
    expect(await osrm().listWays([[110, 39]], [[110.1, 39]], {})).toEqual([
      {
        fromIndex: 0,
        toIndex: 0,
        distanceMetres: expect.closeTo(10_200, 3),
        durationSeconds: expect.closeTo(1020, 3),
      },
    ]);
    expect(await osrm().findRoute([110, 39], [110.1, 39])).toEqual({
      distanceMetres: expect.closeTo(10_200, 3),
      durationSeconds: expect.closeTo(1020, 3),
      line: [
        [110, 39],
        [110, 39],
        [110.1, 39],
        [110.1, 39],
        [110.1, 39],
      ],
    });
  });

  it('says not connected and off the road, and lists no way there', async () => {
    expect(await osrm().findRoute([110, 39], [111.5, 39])).toEqual({ none: 'not-connected' });
    expect(await osrm().findRoute([111.5, 39], [112.5, 39])).toEqual({ none: 'off-road' });
    const ways = await osrm().listWays(
      [
        [110, 39],
        [111.5, 39],
      ],
      [
        [111.6, 39],
        [112.5, 39],
      ],
      {},
    );
    expect(ways.map(({ fromIndex, toIndex }) => [fromIndex, toIndex])).toEqual([[1, 0]]);
  });
});

describe('Valhalla', () => {
  it('10 km are 10,000 m and 1,000 s; the line is decoded', async () => {
    expect(await valhalla().listWays([[110, 39]], [[110.1, 39]], {})).toEqual([
      { fromIndex: 0, toIndex: 0, distanceMetres: expect.closeTo(10_000, 3), durationSeconds: 1000 },
    ]);
    expect(await valhalla().findRoute([110, 39], [110.1, 39])).toMatchObject({
      distanceMetres: expect.closeTo(10_000, 3),
      line: [
        [110, 39],
        [-120.2, 38.5],
        [-120.95, 40.7],
        [-126.453, 43.252],
        [110.1, 39],
      ],
    });
  });

  it('one place without a road, which spoils a whole table, is found by halving: 2 ways of 4 × 2', async () => {
    expect(await valhalla().findRoute([110, 39], [111.5, 39])).toEqual({ none: 'not-connected' });
    expect(await valhalla().findRoute([110, 39], [112.5, 39])).toEqual({ none: 'off-road' });
    const ways = await valhalla().listWays(
      [
        [110, 39],
        [112.5, 39],
        [110.2, 39],
        [111.5, 39],
      ],
      [
        [110.1, 39],
        [112.6, 39],
      ],
      {},
    );
    expect(ways.map(({ fromIndex, toIndex }) => [fromIndex, toIndex])).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });
});

describe.each([
  ['OSRM', osrm],
  ['Valhalla', valhalla],
] as const)('%s', (_name, open) => {
  const from = Array.from({ length: 120 }, (_, at) => [110 + at / 1000, 39] as LngLat);
  const to = Array.from({ length: 60 }, (_, at) => [110 + at / 500, 39] as LngLat);

  it('is asked 120 × 60 in 6 tables, and the 50 far ones of 170 not at all; all ways in order', async () => {
    asked = [];
    const ways = await open().listWays(from, to, {});
    expect(asked).toHaveLength(6);
    expect(ways).toHaveLength(7200);
    const order = ways.map(({ fromIndex, toIndex }) => fromIndex * 60 + toIndex);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    asked = [];
    const far = Array.from({ length: 50 }, (): LngLat => [110, 45]);
    const near = await open().listWays([...from, ...far], to, { metres: 50_000 });
    expect(asked).toHaveLength(6);
    expect(near.every(({ fromIndex }) => fromIndex < 120)).toBe(true);
  });

  it('keeps to limits of metres and of seconds', async () => {
    const metres = await open().listWays(from, to.slice(0, 1), { metres: 5000 });
    expect(Math.max(...metres.map(({ distanceMetres }) => distanceMetres))).toBeLessThanOrEqual(5000);
    expect(metres.length).toBeGreaterThan(40);
    const seconds = await open().listWays(from, to.slice(0, 1), { seconds: 300 });
    expect(Math.max(...seconds.map(({ durationSeconds }) => durationSeconds))).toBeLessThanOrEqual(300);
  });

  it.each(['broken', 'silent', 'nonsense'] as const)(
    'when it is %s, says that it cannot be reached, by its address',
    async (how) => {
      mode = how;
      const refusal = { code: 'router-unreachable', params: { address: origin } };
      await expect(open().listWays(from.slice(0, 1), to.slice(0, 1), {})).rejects.toMatchObject(refusal);
      await expect(open().findRoute([110, 39], [110.1, 39])).rejects.toMatchObject(refusal);
      mode = 'well';
    },
  );

  it('knows no roads to draw', async () => {
    expect(await open().listReachedRoads(to, {})).toBeNull();
  });
});

describe('the address of a service', () => {
  it('is osrm+http(s) with a profile or valhalla+http(s); anything else is refused in words', () => {
    for (const right of [
      'osrm+http://10.1.2.3:5000/driving',
      'osrm+https://roads.local/osrm/car',
      'valhalla+http://10.1.2.3:8002/',
    ])
      expect(readRouterService(right).open(detour).basis.kind).toBe('roads');
    for (const wrong of [
      'http://10.1.2.3:5000',
      'osrm+http://10.1.2.3:5000',
      'osrm+ftp://a/driving',
      'valhalla+http://a:b@c',
      'osrm+http://a/dri ving',
    ])
      expect(() => readRouterService(wrong)).toThrow('FENBU_ROUTER');
  });

  it('a polyline that ends within a number is refused', () => {
    expect(decodePolyline6('')).toEqual([]);
    expect(() => decodePolyline6('_izlhA~rlgd')).toThrow('polyline');
  });
});
