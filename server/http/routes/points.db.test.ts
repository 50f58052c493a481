import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/account.ts';
import { publishUnit } from '../../../test/builders/merger.ts';
import { buildScope, insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { actWithin } from '../../db/scope.ts';
import { listPoints } from './points.ts';

const test = withTestDatabase();
const quarter = '2026Q2';
const town = '150627102';
const open = '150627100';

describe('the points of a quarter', () => {
  let published: string;
  beforeAll(async () => {
    published = await insertOrganisation(test, { name: '甲商贸有限公司', employees: 60 });
    await insertOrganisation(test, { name: '乙商贸有限公司', divisionCode: open });
    await publishUnit(test, test.scope, town, quarter);
    // What the registry says differently after the publication: as the owner, past the guard.
    await test.db.execute('alter table organisation_state disable trigger user');
    await test.db
      .update(organisationState)
      .set({ employees: 61 })
      .where(eq(organisationState.organisationId, published));
    await test.db.execute('alter table organisation_state enable trigger user');
  });

  const staff = async (role: Role, asOf?: Date) => {
    const scope = buildScope(role, '某岗位', ['150600', '150627', town, open]);
    const { records } = await actWithin(test.requests, scope, 'read', (tx) =>
      listPoints(tx, scope, quarter, asOf),
    );
    return records.map(({ name, employees }) => `${name.slice(0, 1)}${employees}`).sort();
  };

  it.each(['viewer', 'planner', 'administrator'] as const)(
    'are for a %s the 60 staff that were published, and the registry’s of the unit that was not',
    async (role) => {
      expect(await staff(role)).toEqual(['乙20', '甲60']);
    },
  );
  it.each(['city', 'banner', 'township'] as const)('are for a %s the 61 of the registry', async (role) => {
    expect(await staff(role)).toEqual(['乙20', '甲61']);
  });
  it('as of an instant are for everybody what was published by then: 1, and before that none', async () => {
    // The builder publishes in July 2005.
    expect(await staff('city', new Date('2026-01-01T00:00:00Z'))).toEqual(['甲60']);
    expect(await staff('city', new Date('2005-07-01T00:00:00Z'))).toEqual([]);
  });
});
