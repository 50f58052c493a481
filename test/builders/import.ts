import { count, sql } from 'drizzle-orm';
import { beforeEach } from 'vitest';
import { fixedClock } from '../../server/adapters/clock.ts';
import { createWorkbookReader } from '../../server/adapters/workbook/workbook-reader.ts';
import { organisationState } from '../../server/db/schema/organisation.ts';
import { revision } from '../../server/db/schema/record.ts';
import { applyBatch } from '../../server/modules/import/apply-batch.ts';
import { listRows } from '../../server/modules/import/data.ts';
import { type StageInput, stageImport } from '../../server/modules/import/stage.ts';
import { listOrganisations, type OrganisationRow } from '../../server/modules/organisation/data.ts';
import type { ImportBatchView, ImportRowView } from '../../shared/import/batch-view.ts';
import { withTestDatabase } from '../database.ts';

/** For tests: a fresh database whose registry is empty before each test, and the steps of an import in short. */
export function withImport() {
  const base = withTestDatabase();
  const ports = { workbook: createWorkbookReader(), clock: fixedClock('2026-08-01T00:00:00Z') };
  beforeEach(async () => {
    // The guards let nothing be emptied; this is a database of the test's own.
    await base.db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`truncate import_batch, import_row, import_mapping, organisation, organisation_state,
        party_organisation, party_organisation_state, star_grade, revision cascade`);
    });
  });
  const size = async (table: typeof organisationState | typeof revision) =>
    (await base.db.select({ rows: count() }).from(table))[0]?.rows;
  return {
    base,
    ports,
    stage: (text: string, more: Partial<StageInput> = {}): Promise<ImportBatchView> =>
      stageImport(
        base.db,
        base.scope,
        { bytes: Buffer.from(text), fileName: '名单.csv', quarter: '2026Q3', ...more },
        ports,
      ),
    apply: (batchId: string, leaveOpenRows = false) =>
      applyBatch(base.db, base.scope, { batchId, leaveOpenRows }),
    rowsOf: async (batchId: string): Promise<ImportRowView[]> =>
      (await listRows(base.db, base.scope, { batchId, offset: 0, limit: 500 })).rows,
    registry: (quarter = '2026Q3'): Promise<OrganisationRow[]> =>
      listOrganisations(base.db, base.scope, quarter),
    countStates: () => size(organisationState),
    countRevisions: () => size(revision),
  };
}

/** 4 organisations that enter as they are: one solo, two joint, one without a party organisation. */
export const list = `企业名称,统一社会信用代码,地址,职工人数,党员人数,是否组建,党组织名称,党组织类型,组建方式,星级
甲煤业有限公司,91150602MA0N1A2B3N,准格尔旗薛家湾镇长滩村,120,12,是,中共甲煤业支部委员会,党支部,单独组建,三星
乙商贸有限公司,,准格尔旗大路镇,8,1,是,大路镇联合党支部,党支部,联合组建,
丙物流有限公司,,准格尔旗大路镇,9,2,是,大路镇联合党支部,党支部,联合组建,
丁商会,,东胜区铜川镇,3,0,否,,,,
`;

/** 2 rows in a town that is no more, one with an odd status, one without a name; points with an undeclared datum. */
export const doubtful = `企业名称,地址,经度,纬度,状态
甲煤业有限公司,东胜区塔拉壕镇白家梁村,110.115952,39.841549,在营
乙煤业有限公司,东胜区塔拉壕镇神山村,110.211983,39.780217,拟建
丙煤业有限公司,东胜区铜川镇,109.9,39.8,啥
,东胜区铜川镇,,,
`;
