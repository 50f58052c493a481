import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { list, withImport } from '../../../test/builders/import.ts';
import { division } from '../../db/schema/division.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { actWithin, grantScope } from '../../db/scope.ts';
import { applyBatch } from './apply-batch.ts';
import { stageImport } from './stage.ts';

const { base, ports, stage, apply, registry } = withImport();

test('a township joins the 1 joint party organisation of its banner that stands in another township, and changes nothing of it', async () => {
  await apply((await stage(list)).id);
  const states = () =>
    base.db.select().from(partyOrganisationState).where(eq(partyOrganisationState.name, '大路镇联合党支部'));
  const before = await states();
  const [town] = await base.db.select().from(division).where(eq(division.name, '薛家湾镇'));
  const scope = grantScope('test', town?.code ?? '', [town?.code ?? '']);
  const joining = `企业名称,地址,职工人数,党员人数,是否组建,党组织名称,党组织类型,组建方式,星级
戊运输有限公司,准格尔旗薛家湾镇,7,1,是,大路镇联合党支部,党总支,联合组建,四星
`;
  await actWithin(base.requests, scope, 'write', async (tx) => {
    const input = { bytes: Buffer.from(joining), fileName: '名单.csv', quarter: '2026Q3' };
    const batch = await stageImport(tx, scope, input, ports);
    await applyBatch(tx, scope, { batchId: batch.id, leaveOpenRows: false });
  });
  expect(before).toHaveLength(1);
  expect(await states()).toEqual(before);
  const joined = (await registry()).find(({ name }) => name === '戊运输有限公司');
  expect(joined?.partyOrganisation).toMatchObject({
    id: before[0]?.partyOrganisationId,
    kind: 'branch',
    grade: 0,
  });
});
