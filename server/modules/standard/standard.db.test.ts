import { beforeAll, describe, expect, it } from 'vitest';
import { buildContext, buildPorts } from '../../../test/builders/context.ts';
import { publishUnit } from '../../../test/builders/merger.ts';
import { buildScope, insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { verifyAudit } from '../audit/data.ts';
import { getIndicators, getStatistics } from '../indicator/data.ts';
import { getTargets, getThresholds } from './data.ts';
import { standardRouter } from './router.ts';

const test = withTestDatabase();
const town = '150627102';
const createCaller = createCallerFactory(standardRouter);
const as = (scope: Parameters<typeof buildContext>[1]) =>
  createCaller(buildContext(test.requests, scope, buildPorts()));
const cityCodes = ['150600', '150627', town] as const;
const city = buildScope('city', '鄂尔多斯市委组织部', cityCodes);
const rate = { year: 2026, level: 'city', indicator: 'above-scale-organised' } as const;
const staff = { key: 'above-scale-employees', fromYear: 2026 } as const;
const failure = (code: string, params: object = {}) => ({ cause: { code, params } });

describe('targets', () => {
  it('are the plan’s before anything is set, and 85 % in the city once it says so, 2026 on', async () => {
    expect((await getTargets(test.db, '2026Q3', 'city'))['above-scale-organised']).toBe(0.8);
    expect(await as(city).saveTarget({ ...rate, value: 0.85, expectedVersion: 0 })).toEqual({ version: 1 });
    const inForce = async (quarter: string, level: 'city' | 'banner') =>
      (await getTargets(test.db, quarter, level))['above-scale-organised'];
    expect(await inForce('2025Q4', 'city')).toBe(0.8);
    expect(await inForce('2026Q1', 'city')).toBe(0.85);
    expect(await inForce('2028Q1', 'city')).toBe(0.85);
    expect(await inForce('2026Q1', 'banner')).toBe(0.8);
  });

  it('sent twice are set once; an older version is refused and changes nothing', async () => {
    expect(await as(city).saveTarget({ ...rate, value: 0.85, expectedVersion: 0 })).toEqual({ version: 1 });
    await expect(as(city).saveTarget({ ...rate, value: 0.7, expectedVersion: 0 })).rejects.toMatchObject(
      failure('version-conflict', { current: 1 }),
    );
    expect(await as(city).saveTarget({ ...rate, value: null, expectedVersion: 1 })).toEqual({ version: 2 });
    const { targets, changes } = await as(city).list();
    expect(targets).toEqual([{ ...rate, value: null, version: 2 }]);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      [0.85, null],
      [undefined, 0.85],
    ]);
  });

  it('beyond 100 % are no input, and below the city nobody sets any', async () => {
    await expect(as(city).saveTarget({ ...rate, value: 1.2, expectedVersion: 2 })).rejects.toThrow();
    for (const role of ['administrator', 'banner', 'township', 'planner', 'viewer'] as const) {
      const codes = role === 'township' ? ([town] as const) : cityCodes;
      const other = as(buildScope(role, '某岗位', codes));
      await expect(other.saveTarget({ ...rate, value: 0.5, expectedVersion: 2 })).rejects.toMatchObject(
        failure('forbidden'),
      );
      expect((await other.list()).targets).toHaveLength(1);
    }
  });

  it('are shown with the figures: 0 of 1 above-scale one, 60 % asked', async () => {
    await insertOrganisation(test, { employees: 60 });
    await as(city).saveTarget({ ...rate, level: 'township', value: 0.6, expectedVersion: 0 });
    const { indicators } = await getStatistics(test.db, test.scope, town, '2026Q3');
    expect(indicators[0]).toMatchObject({ numerator: 0, denominator: 1, target: 0.6 });
    const { values } = await getIndicators(test.db, test.scope, town, '2026Q3');
    expect(values[0]).toMatchObject({ target: 0.6 });
  });
});

describe('thresholds', () => {
  beforeAll(() => publishUnit(test, test.scope, town, '2026Q2'));

  it('of a year with a published report are refused, as are those that would reach into one', async () => {
    await expect(as(city).saveThreshold({ ...staff, value: 40, expectedValue: null })).rejects.toMatchObject(
      failure('threshold-published', { year: 2026 }),
    );
    const earlier = { ...staff, fromYear: 2020, value: 40, expectedValue: null };
    await expect(as(city).saveThreshold(earlier)).rejects.toMatchObject(
      failure('threshold-published', { year: 2026 }),
    );
    expect((await getThresholds(test.db, '2026Q3'))['above-scale-employees']).toBe(50);
  });

  it('are set from 2027 on: 40 staff then, 50 still in 2026; logged, and refused to who saw something else', async () => {
    const next = { ...staff, fromYear: 2027 };
    await as(city).saveThreshold({ ...next, value: 40, expectedValue: null });
    await as(city).saveThreshold({ ...next, value: 40, expectedValue: null });
    await expect(as(city).saveThreshold({ ...next, value: 45, expectedValue: null })).rejects.toMatchObject(
      failure('version-conflict', { current: 40 }),
    );
    expect((await getThresholds(test.db, '2026Q4'))['above-scale-employees']).toBe(50);
    expect((await getThresholds(test.db, '2027Q1'))['above-scale-employees']).toBe(40);
    const { changes, publishedYears } = await as(city).list();
    expect(publishedYears).toEqual([2026]);
    expect(changes[0]).toMatchObject({ kind: 'threshold', year: 2027, key: staff.key, after: 40 });
    expect(await verifyAudit(test.db)).toMatchObject({ firstBad: null });
  });

  it('of a deadline beyond the next cut-off are no input: 81 days', async () => {
    const input = { key: 'report-deadline-days', fromYear: 2027, value: 81, expectedValue: null } as const;
    await expect(as(city).saveThreshold(input)).rejects.toThrow();
  });
});
