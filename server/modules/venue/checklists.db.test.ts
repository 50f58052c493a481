import { beforeAll, describe, expect, it } from 'vitest';
import { defaultChecklist } from '../../../shared/venue/checklist.ts';
import { buildContext, buildPorts } from '../../../test/builders/context.ts';
import { publishUnit } from '../../../test/builders/merger.ts';
import { buildScope } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { getChecklist } from './data.ts';
import { venueRouter } from './router.ts';

const test = withTestDatabase();
const town = '150627102';
const createCaller = createCallerFactory(venueRouter);
const city = buildScope('city', '鄂尔多斯市委组织部', ['150600', '150627', town]);
const as = (scope: Parameters<typeof buildContext>[1]) =>
  createCaller(buildContext(test.requests, scope, buildPorts()));
const seven = [...defaultChecklist, { key: 'screen', name: '有显示屏' }];
const failure = (code: string, params: object = {}) => ({ cause: { code, params } });

describe('the checklist', () => {
  beforeAll(() => publishUnit(test, test.scope, town, '2026Q2'));

  it('is the six haves until the city sets 7 for 2027, which 2026 does not ask for', async () => {
    const set = { fromYear: 2027, items: seven, expectedVersion: 0 };
    expect(await as(city).saveChecklist(set)).toMatchObject({ version: 1 });
    expect(await getChecklist(test.db, '2026Q4')).toHaveLength(6);
    expect(await getChecklist(test.db, '2027Q1')).toHaveLength(7);
    expect(await getChecklist(test.db, '2030Q3')).toHaveLength(7);
    const { rows, changes, publishedYears } = await as(city).checklist();
    expect(rows).toEqual([{ fromYear: 2027, items: seven, version: 1 }]);
    expect(changes).toMatchObject([{ fromYear: 2027, before: null, after: seven }]);
    expect(publishedYears).toEqual([2026]);
  });

  it('of 2026, of which a report is published, is refused; so is one of 2025 that would hold for 2026', async () => {
    for (const fromYear of [2025, 2026])
      await expect(
        as(city).saveChecklist({ fromYear, items: seven, expectedVersion: 0 }),
      ).rejects.toMatchObject(failure('threshold-published', { year: 2026 }));
  });

  it('saved against what somebody saw before is refused; the same again writes nothing', async () => {
    const again = { fromYear: 2027, items: seven };
    expect(await as(city).saveChecklist({ ...again, expectedVersion: 1 })).toMatchObject({ version: 1 });
    await expect(
      as(city).saveChecklist({ fromYear: 2027, items: defaultChecklist as [], expectedVersion: 0 }),
    ).rejects.toMatchObject(failure('version-conflict', { current: 1 }));
    expect((await as(city).checklist()).changes).toHaveLength(1);
  });

  it('is set by the city alone: 5 other roles are refused', async () => {
    for (const role of ['administrator', 'banner', 'township', 'planner', 'viewer'] as const) {
      const other = as(buildScope(role, '某岗位', [town]));
      await expect(
        other.saveChecklist({ fromYear: 2030, items: seven, expectedVersion: 0 }),
      ).rejects.toMatchObject(failure('forbidden'));
      expect((await other.checklist()).rows).toHaveLength(1);
    }
  });
});
