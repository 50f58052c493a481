import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { banner, codes, fileOf, quarter, rows, town, withSweep } from '../../../test/builders/sweep.ts';
import { fixedClock } from '../../adapters/clock.ts';
import { audit } from '../../db/schema/audit.ts';
import { sweepDecision } from '../../db/schema/sweep.ts';
import { listOrganisations } from '../organisation/data.ts';
import { addEntry } from './add-entry.ts';
import { decideAbsent } from './decide-absent.ts';
import { decideSure, undecideEntries } from './mutations.ts';
import { stageSweepList } from './stage.ts';

const { base: test, clock, ports, ids, enter, stage, get, rowsOf, absentOf, decide } = withSweep();

describe('a list of 7 entries against 5 enterprises of the banner', () => {
  let listId = '';
  it('finds 2 that are the same, 2 probable, 2 only theirs, 1 elsewhere, 1 row without a name, 1 only ours', async () => {
    ({ listId } = await stage());
    const list = await get(listId);
    expect(list).toMatchObject({ rowCount: 7, skipped: [9], department: 'market', divisionCode: banner });
    expect(list.counts).toEqual({
      rows: { matched: 2, probable: 2, 'only-theirs': 2, elsewhere: 1 },
      open: { probable: 2, 'only-theirs': 2 },
      onlyOurs: 1,
      onlyOursOpen: 1,
      decided: 0,
      remembered: 0,
    });
    expect((await rowsOf(listId, 'matched')).map((row) => [row.rowNumber, row.organisation?.name])).toEqual([
      [2, '准格尔旗宏远商贸有限公司'],
      [3, '准格尔旗恒泰煤炭运销有限公司'],
    ]);
    expect(
      (await rowsOf(listId, 'probable')).map((row) => [row.rowNumber, row.proposals[0]?.reasons]),
    ).toEqual([
      [4, ['form-written']],
      [5, ['trade-sound']],
    ]);
    expect((await rowsOf(listId, 'elsewhere')).map((row) => row.rowNumber)).toEqual([8]);
    // Market regulation registers no social organisations: none is missing from its list.
    expect((await absentOf(listId)).map(({ organisation }) => organisation.name)).toEqual([
      '准格尔旗蒙源牧业有限公司',
    ]);
  });

  it('settles the nearly sure pair at once, takes it back together, and again', async () => {
    expect(await decideSure(test.db, test.scope, listId, clock)).toEqual({ rowNumbers: [4] });
    expect((await get(listId)).counts).toMatchObject({ rows: { matched: 3, probable: 1 }, decided: 1 });
    await undecideEntries(test.db, test.scope, { listId, rowNumbers: [4] });
    expect((await get(listId)).counts).toMatchObject({ rows: { matched: 2, probable: 2 }, decided: 0 });
    expect(await decideSure(test.db, test.scope, listId, clock)).toEqual({ rowNumbers: [4] });
    expect(await decideSure(test.db, test.scope, listId, clock)).toEqual({ rowNumbers: [] });
  });

  it('takes a pair apart: the entry waits among those only theirs, the organisation among those only ours', async () => {
    await decide(listId, 5, { verdict: 'different' });
    await decide(listId, 5, { verdict: 'different' });
    expect((await get(listId)).counts).toMatchObject({
      rows: { probable: 0, 'only-theirs': 3 },
      open: { probable: 0, 'only-theirs': 3 },
      onlyOurs: 2,
      decided: 2,
    });
    const organisationId = ids.get('准格尔旗天骄餐饮有限公司') ?? '';
    await expect(decide(listId, 5, { verdict: 'same', organisationId })).rejects.toMatchObject({
      code: 'sweep-decided',
    });
  });

  it('adds an entry as a new organisation with the department as its source, once however often asked', async () => {
    const entry = {
      listId,
      rowNumber: 6,
      divisionCode: town,
      sector: 'enterprise' as const,
      name: '准格尔旗紫檀科技有限公司',
      uscc: codes[1] ?? null,
      address: '准格尔旗薛家湾镇鹿鸣路3号',
      employees: 35,
    };
    const { organisationId } = await addEntry(test.db, test.scope, entry, clock);
    expect(await addEntry(test.db, test.scope, entry, clock)).toEqual({ organisationId });
    const [record] = await listOrganisations(test.db, test.scope, quarter, { ids: [organisationId] });
    expect(record).toMatchObject({
      name: '准格尔旗紫檀科技有限公司',
      uscc: codes[1],
      employees: 35,
      divisionCode: town,
      source: '市场监管部门名单 2026-09-15',
      since: quarter,
    });
    const undo = () => undecideEntries(test.db, test.scope, { listId, rowNumbers: [6] });
    await expect(undo()).rejects.toMatchObject({ code: 'sweep-added' });
    await decide(listId, 7, { verdict: 'not-ours', note: '个体工商户' });
    expect((await get(listId)).counts).toMatchObject({ open: { 'only-theirs': 1 }, onlyOurs: 2 });
  });

  it('notes that one of 2 the department lacks still operates and that the department was asked about the other', async () => {
    const of = (name: string) => ids.get(name) ?? '';
    const say = (organisationId: string, verdict: 'operating' | 'asked' | null, note: string | null = null) =>
      decideAbsent(test.db, test.scope, { listId, organisationId, verdict, note }, clock);
    await say(of('准格尔旗蒙源牧业有限公司'), 'operating', '实地走访');
    await say(of('准格尔旗天骄餐饮有限公司'), 'asked');
    expect((await get(listId)).counts).toMatchObject({ onlyOurs: 2, onlyOursOpen: 0 });
    expect((await absentOf(listId)).map(({ verdict, note }) => [verdict, note])).toEqual(
      expect.arrayContaining([
        ['operating', '实地走访'],
        ['asked', null],
      ]),
    );
    await say(of('准格尔旗天骄餐饮有限公司'), null);
    expect((await get(listId)).counts).toMatchObject({ onlyOursOpen: 1 });
    await say(of('准格尔旗天骄餐饮有限公司'), 'asked');
    await expect(say(of('东胜区兴隆商贸有限公司'), 'asked')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('remembers 3 decisions in the next list of the department, of another quarter and with the rows in another order', async () => {
    const later = { ...ports, clock: fixedClock('2026-12-20T02:00:00Z') };
    const next = await stageSweepList(
      test.db,
      test.scope,
      {
        bytes: fileOf([...rows].reverse(), '（万元）'),
        fileName: '准旗企业名单12月.csv',
        divisionCode: banner,
        quarter: '2026Q4',
        department: 'market',
        listDate: '2026-12-15',
      },
      later,
    );
    const { counts } = await get(next.listId);
    // 晟源 = the one decided, 天娇 is not 天骄, 鹿鸣 is none of ours; 紫檀 is found by its code now.
    expect(counts).toMatchObject({
      rows: { matched: 4, probable: 0, 'only-theirs': 2, elsewhere: 1 },
      open: { probable: 0, 'only-theirs': 1 },
      decided: 3,
      remembered: 3,
    });
    // What still operates is not asked again; what the department was asked about is.
    expect(
      (await absentOf(next.listId)).map(({ organisation, verdict }) => [organisation.name, verdict]),
    ).toEqual([['准格尔旗天骄餐饮有限公司', 'asked']]);
    const other = await stage({ department: 'tax', bytes: fileOf(rows, '元') });
    expect((await get(other.listId)).counts).toMatchObject({ remembered: 0 });
  });

  it('proposes a new organisation for an entry taken apart before, and no longer the one ruled out', async () => {
    await enter('准格尔旗天蛟餐饮有限公司');
    const { listId: next } = await stage({ bytes: fileOf(rows, '（元）'), listDate: '2026-09-18' });
    const row = (await rowsOf(next, 'probable')).find((each) => each.rowNumber === 5);
    expect(row?.proposals.map(({ organisation }) => organisation.name)).toEqual(['准格尔旗天蛟餐饮有限公司']);
  });

  it('leaves one line in the audit for each step, without a name in it', async () => {
    const lines = await test.db.select().from(audit).where(eq(audit.subject, listId));
    expect(lines.map((line) => line.action)).toEqual([
      'sweep.upload',
      'sweep.decide',
      'sweep.undecide',
      'sweep.decide',
      'sweep.decide',
      'sweep.decide',
    ]);
    expect(lines[0]?.detail).toMatchObject({
      division: banner,
      department: 'market',
      rows: 7,
      matched: 2,
      probable: 2,
    });
    const all = await test.db.select().from(audit);
    expect(JSON.stringify(all)).not.toMatch(/宏远|鹿鸣|商务局|走访/);
  });

  it('forgets what was taken back', async () => {
    await undecideEntries(test.db, test.scope, { listId, rowNumbers: [7] });
    const left = await test.db
      .select()
      .from(sweepDecision)
      .where(and(eq(sweepDecision.department, 'market'), eq(sweepDecision.verdict, 'not-ours')));
    expect(left).toEqual([]);
  });
});
