import { describe, expect, it } from 'vitest';
import { codes, fileOf, quarter, rows, town, withSweep } from '../../../test/builders/sweep.ts';
import { grantScope } from '../../db/scope.ts';
import { getSweepList, listSweepLists } from './data.ts';
import { decideSure, discardList, undecideEntries } from './mutations.ts';

const { base: test, clock, stage, get, rowsOf, decide } = withSweep();

describe('handing in a list', () => {
  let listId = '';
  it('reads the columns it needs and says which it left out; what is about persons is not kept', async () => {
    ({ listId } = await stage());
    const { columns } = await get(listId);
    expect(columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['企业名称', 'name'],
      ['统一社会信用代码', 'uscc'],
      ['法定代表人', null],
      ['地址', 'address'],
      ['从业人员', 'employees'],
      ['注册资本', null],
    ]);
    const [first] = await rowsOf(listId, 'matched');
    expect(first).toMatchObject({ employees: 12, uscc: codes[0], divisionCode: town });
    expect(JSON.stringify(await rowsOf(listId, 'only-theirs'))).not.toContain('张某');
  });

  it('refuses the same file a second time and names the first; another department or a later file may have it', async () => {
    await expect(stage()).rejects.toMatchObject({
      code: 'sweep-list-known',
      params: { listId, listDate: '2026-09-15' },
    });
    const other = await stage({ department: 'other:商务局' });
    await discardList(test.db, test.scope, other.listId, clock);
    await expect(get(other.listId)).rejects.toMatchObject({ code: 'not-found' });
    const again = await stage({ department: 'other:商务局' });
    await discardList(test.db, test.scope, again.listId, clock);
    expect(
      (await listSweepLists(test.db, test.scope, { divisionCode: '150600', quarter })).map(({ id }) => id),
    ).toEqual([listId]);
  });

  it('refuses a date to come, a file without a column of names, an empty one, a division of others', async () => {
    await expect(stage({ listDate: '2026-09-21' })).rejects.toMatchObject({ code: 'sweep-date' });
    await expect(stage({ listDate: '2026-02-30' })).rejects.toMatchObject({ code: 'sweep-date' });
    await expect(stage({ bytes: Buffer.from('甲,乙,丙\n1,2,3\n4,5,6\n') })).rejects.toMatchObject({
      code: 'header-not-found',
    });
    await expect(stage({ bytes: Buffer.from('企业名称,地址\n') })).rejects.toMatchObject({
      code: 'workbook-empty',
    });
    const dongsheng = grantScope('dongsheng', '150602', ['150602']);
    await expect(stage({}, dongsheng)).rejects.toMatchObject({ code: 'division-unknown' });
    await expect(getSweepList(test.db, dongsheng, listId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(decideSure(test.db, dongsheng, listId, clock)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('settles an entry in 2 lists of one department at once, and opens it in both', async () => {
    const [first, second] = [
      await stage({ department: 'statistics', bytes: fileOf(rows, '1') }),
      await stage({ department: 'statistics', bytes: fileOf(rows, '2') }),
    ];
    const verdicts = async () =>
      Promise.all(
        [first, second].map(async (list) =>
          (await rowsOf(list.listId, 'only-theirs')).find((row) => row.rowNumber === 7),
        ),
      );
    await decide(second.listId, 7, { verdict: 'not-ours', note: '个体工商户' });
    expect((await verdicts()).map((row) => [row?.verdict, row?.remembered])).toEqual([
      ['not-ours', true],
      ['not-ours', false],
    ]);
    await undecideEntries(test.db, test.scope, { listId: second.listId, rowNumbers: [7] });
    expect((await verdicts()).map((row) => row?.verdict)).toEqual([null, null]);
  });
});
