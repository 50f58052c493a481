import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import { fixedClock } from '../../server/adapters/clock.ts';
import { createWorkbookReader } from '../../server/adapters/workbook/workbook-reader.ts';
import { createOrganisation } from '../../server/modules/organisation/mutations.ts';
import { getSweepList } from '../../server/modules/sweep/data.ts';
import { listOnlyOurs, listSweepRows } from '../../server/modules/sweep/list-rows.ts';
import { type Decision, decideEntry } from '../../server/modules/sweep/mutations.ts';
import { type SweepInput, stageSweepList } from '../../server/modules/sweep/stage.ts';
import { usccCheckCharacter } from '../../shared/import/cells/uscc-check.ts';
import type { Sector } from '../../shared/organisation.ts';
import type { SweepMatch } from '../../shared/sweep/sweep.ts';
import { withTestDatabase } from '../database.ts';

const uscc = (first17: string) => `${first17}${usccCheckCharacter(first17)}`;
/** Two valid codes; the registry has the first one. */
export const codes = [uscc('91150622MA0N1A2B3'), uscc('91150622MA0N4C5D6')] as const;
export const town = '150622100';
export const banner = '150622';
export const quarter = '2026Q3';

/** Rows 2–9 of a department's file. */
export const rows = [
  ['准格尔旗宏远贸易有限公司', codes[0], '准格尔旗薛家湾镇长滩村', '12人'],
  ['準格爾旗恆泰煤炭運銷有限公司', '', '准格尔旗薛家湾镇', ''],
  ['准格尔旗晟源物流有限责任公司', '', '', ''],
  ['准格尔旗天娇餐饮有限公司', '', '', ''],
  ['准格尔旗紫檀科技有限公司', codes[1], '准格尔旗薛家湾镇鹿鸣路3号', '35'],
  ['准格尔旗鹿鸣超市', '', '', ''],
  ['东胜区兴隆商贸有限公司', '', '东胜区罕台镇', ''],
  ['', '', '准格尔旗薛家湾镇', ''],
] as const;

/** @param note makes a file of its own of the same rows. */
export function fileOf(list: readonly (readonly string[])[], note = ''): Buffer {
  const lines = list.map(([name, code, address, count]) =>
    [name, code, '张某', address, count, '100'].join(','),
  );
  return Buffer.from(
    `企业名称,统一社会信用代码,法定代表人,地址,从业人员,注册资本${note}\n${lines.join('\n')}\n`,
  );
}

/** For tests: a database whose registry has 5 enterprises and 1 social organisation of 准格尔旗 and 1 of 东胜区, and the steps in short. */
export function withSweep() {
  const base = withTestDatabase();
  const clock = fixedClock('2026-09-20T02:00:00Z');
  const ports = { workbook: createWorkbookReader(), clock };
  const ids = new Map<string, string>();
  const enter = async (
    name: string,
    more: { divisionCode?: string; uscc?: string; sector?: Sector } = {},
  ): Promise<void> => {
    const { id } = await createOrganisation(base.db, base.scope, {
      operationId: randomUUID(),
      quarter,
      divisionCode: town,
      sector: 'enterprise',
      name,
      source: '走访',
      reason: '建账',
      ...more,
    });
    ids.set(name, id);
  };
  beforeAll(async () => {
    await enter('准格尔旗宏远商贸有限公司', { uscc: codes[0] });
    await enter('准格尔旗恒泰煤炭运销有限公司');
    await enter('准格尔旗晟源物流有限公司');
    await enter('准格尔旗天骄餐饮有限公司');
    await enter('准格尔旗蒙源牧业有限公司');
    await enter('准格尔旗青年志愿者协会', { sector: 'social' });
    await enter('东胜区兴隆商贸有限公司', { divisionCode: '150602101' });
  });
  const page = { openOnly: false, offset: 0, limit: 50 };
  return {
    base,
    clock,
    ports,
    ids,
    enter,
    stage: (more: Partial<SweepInput> = {}, scope = base.scope) =>
      stageSweepList(
        base.db,
        scope,
        {
          bytes: fileOf(rows),
          fileName: '准旗企业名单.csv',
          divisionCode: banner,
          quarter,
          department: 'market',
          listDate: '2026-09-15',
          ...more,
        },
        ports,
      ),
    get: (listId: string) => getSweepList(base.db, base.scope, listId),
    rowsOf: async (listId: string, tab: SweepMatch) =>
      (await listSweepRows(base.db, base.scope, { listId, tab, ...page })).rows,
    absentOf: async (listId: string) => (await listOnlyOurs(base.db, base.scope, { listId, ...page })).rows,
    decide: (listId: string, rowNumber: number, decision: Decision) =>
      decideEntry(base.db, base.scope, { listId, rowNumber, decision }, clock),
  };
}
