import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildContext, buildPorts } from '../../../test/builders/context.ts';
import { buildScope } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { readRoadFile } from '../../adapters/road-file/read-road-file.ts';
import { createFakeRouter } from '../../adapters/router/fake-router.ts';
import { roadNetwork } from '../../db/schema/road.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { listAudit } from '../audit/entries.ts';
import { saveThreshold } from '../standard/mutations.ts';
import { openRouter } from './data.ts';
import { saveNetwork } from './mutations.ts';
import { roadRouter } from './router.ts';

const test = withTestDatabase();
const createCaller = createCallerFactory(roadRouter);
const ports = buildPorts();
const city = buildScope('city', '鄂尔多斯市委组织部', ['150600', '150622']);
const as = (scope: Parameters<typeof buildContext>[1], its = ports) =>
  createCaller(buildContext(test.requests, scope, its));
const quarter = '2026Q3';
const failure = (code: string) => ({ cause: { code } });

/** One road of 0.1 degrees along the parallel of 39.4 N: 8,592 m by great circle. */
async function importRoad(name: string, north = 39.4): Promise<{ id: string; isKnown: boolean }> {
  const line = {
    type: 'LineString',
    coordinates: [
      [109.8, north],
      [109.9, north],
    ],
  };
  const features = [{ type: 'Feature', properties: { highway: 'primary' }, geometry: line }];
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const roads = await readRoadFile(Buffer.from(text));
  return test.requests.transaction((tx) =>
    saveNetwork(tx, city, { fileName: name, roads }, ports.clock.now()),
  );
}

describe('road networks', () => {
  it('without one, ways are great circle × 1.4 at 40 km/h', async () => {
    expect(await as(city).basis({ quarter })).toEqual({
      basis: { kind: 'detour', factor: 1.4, speedKmh: 40 },
      detour: { factor: 1.4, speedKmh: 40 },
    });
    const { way } = await as(city).way({ from: [109.8, 39.4], to: [109.9, 39.4], quarter });
    // 8,592.3 m × 1.4, at 40 km/h.
    expect('none' in way ? null : [way.distanceMetres, way.durationSeconds].map(Math.round)).toEqual([
      12029, 1083,
    ]);
  });

  it('is kept once, listed with its figures, and used only when made active; then the way is 8,592 m', async () => {
    const { id, isKnown } = await importRoad('全市道路.geojson');
    expect(isKnown).toBe(false);
    expect(await importRoad('同一文件.geojson')).toEqual({ id, isKnown: true });
    expect(await as(city).list()).toMatchObject([
      {
        id,
        name: '全市道路',
        importedOn: '2026-10-08',
        active: false,
        report: { roads: 1, junctions: 2, components: 1 },
      },
    ]);
    expect((await as(city).basis({ quarter })).basis.kind).toBe('detour');
    await as(city).activate({ id });
    await as(city).activate({ id });
    const { basis, way } = await as(city).way({ from: [109.8, 39.4], to: [109.9, 39.4], quarter });
    expect(basis).toEqual({
      kind: 'roads',
      by: 'imported',
      name: '全市道路',
      networkId: id,
      importedOn: '2026-10-08',
    });
    expect((await as(city).basis({ quarter })).basis).toEqual(basis);
    // At 60 km/h.
    expect('none' in way ? null : [way.distanceMetres, way.durationSeconds].map(Math.round)).toEqual([
      8592, 516,
    ]);
    const far = await as(city).way({ from: [109.8, 39.4], to: [109.8, 40.4], quarter });
    expect(far.way).toEqual({ none: 'off-road' });
  });

  it('another takes its place; the one in use is not removed, an unknown one not found; back to the factor', async () => {
    const [first] = await as(city).list();
    const { id } = await importRoad('第二版.geojson', 39.5);
    await as(city).activate({ id });
    expect((await as(city).list()).map(({ name, active }) => [name, active])).toEqual(
      expect.arrayContaining([
        ['第二版', true],
        ['全市道路', false],
      ]),
    );
    await expect(as(city).remove({ id })).rejects.toMatchObject(failure('road-active'));
    await expect(as(city).remove({ id: randomUUID() })).rejects.toMatchObject(failure('not-found'));
    await expect(as(city).activate({ id: randomUUID() })).rejects.toMatchObject(failure('not-found'));
    // Refused whole: the one in use still is.
    expect((await as(city).basis({ quarter })).basis).toMatchObject({ networkId: id });
    await as(city).remove({ id: first?.id ?? '' });
    await as(city).activate({ id: null });
    expect((await as(city).basis({ quarter })).basis.kind).toBe('detour');
    expect(await as(city).list()).toHaveLength(1);
  });

  it('10 who activate at once leave one in use', async () => {
    const ids = await Promise.all(
      [39.1, 39.2].map(async (north) => (await importRoad(`${north}.geojson`, north)).id),
    );
    await Promise.all(Array.from({ length: 10 }, (_, at) => as(city).activate({ id: ids[at % 2] ?? '' })));
    expect((await as(city).list()).filter(({ active }) => active)).toHaveLength(1);
    await as(city).activate({ id: null });
  });

  it('every step stands in the audit', async () => {
    const { lines } = await listAudit(test.db, { limit: 50 });
    const actions = lines.map(({ action }) => action);
    for (const action of ['road.import', 'road.activate', 'road.deactivate', 'road.remove'])
      expect(actions).toContain(action);
  });

  it('is set by the city alone; everybody in office asks for ways', async () => {
    for (const role of ['administrator', 'banner', 'township', 'planner', 'viewer'] as const) {
      const other = as(buildScope(role, '某岗位', ['150622']));
      await expect(other.activate({ id: null })).rejects.toMatchObject(failure('forbidden'));
      await expect(other.remove({ id: randomUUID() })).rejects.toMatchObject(failure('forbidden'));
      expect((await other.basis({ quarter })).basis.kind).toBe('detour');
    }
  });

  it('a configured service goes before the network', async () => {
    const fake = createFakeRouter();
    const withService = { ...ports, routerService: { open: () => fake } };
    expect((await as(city, withService).basis({ quarter })).basis).toEqual(fake.basis);
    const { way } = await as(city, withService).way({ from: [110, 39], to: [110.1, 39], quarter });
    expect(way).toMatchObject({ distanceMetres: expect.closeTo(10_000, 3) });
  });

  it('the factor of a later year holds for its quarters: 150 % from 2027', async () => {
    const input = { key: 'detour-percent', fromYear: 2027, value: 150, expectedValue: null } as const;
    await saveThreshold(test.db, test.scope, input, ports.clock.now());
    expect((await openRouter(test.requests, ports, '2027Q1')).basis).toEqual({
      kind: 'detour',
      factor: 1.5,
      speedKmh: 40,
    });
    expect((await openRouter(test.requests, ports, '2026Q4')).basis).toMatchObject({ factor: 1.4 });
  });

  it('a damaged network says so instead of answering wrongly', async () => {
    const { id } = await importRoad('损坏.geojson', 39.7);
    await test.db.update(roadNetwork).set({ bytes: Buffer.from('no network') });
    await as(city).activate({ id });
    await expect(openRouter(test.requests, ports, quarter)).rejects.toThrow('network: ');
  });
});
