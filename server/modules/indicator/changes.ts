import { and, desc, inArray, lte } from 'drizzle-orm';
import { type ListedChange, listChanges } from '../../../shared/organisation-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision } from '../division/data.ts';
import { listRecordsInForce } from '../report/published/data.ts';
import { listGroundBefore, listUnits } from './same-ground.ts';

/**
 * What became of the organisations of a division between two quarters, as the officials see both, on the ground it covers in the later
 * one; in the order of their id. One that moved to another township, or came from one, is none of them.
 * @param asOf only what was published up to then; units without a snapshot on one side are compared with nothing
 */
export async function listOrganisationChanges(
  db: Database,
  scope: Scope,
  divisionCode: string,
  from: Quarter,
  to: Quarter,
  { asOf }: { asOf?: Date | undefined } = {},
): Promise<ListedChange[]> {
  const division = await getDivision(db, scope, divisionCode, to);
  const units = (await listUnits(db, scope, division.code, to)).map(({ code }) => code);
  const [ground = []] = await listGroundBefore(db, scope, [units], to, from);
  const [before, after] = await Promise.all([
    listRecordsInForce(db, scope, from, { divisionCodes: ground, asOf }),
    listRecordsInForce(db, scope, to, { divisionCodes: units, asOf }),
  ]);
  const gone = missingFrom(after.records, before.records);
  const come = missingFrom(before.records, after.records);
  const [stillThere, wasThere] = await Promise.all([
    listOperatingAnywhere(db, gone, to),
    listOperatingAnywhere(db, come, from),
  ]);
  let [then, now] = [before.records, after.records];
  if (asOf) {
    // Of a unit that had published one of the two only, nothing can be said.
    const [unsaidBefore = []] = await listGroundBefore(db, scope, [after.unpublished], to, from);
    const silentBefore = new Set(unsaidBefore);
    then = then.filter(({ divisionCode: code }) => !silentBefore.has(code));
    const silent = new Set(before.unpublished);
    now = now.filter(({ divisionCode: code }) => !silent.has(code));
  }
  return listChanges(then, now, new Set([...stillThere, ...wasThere]));
}

/** Those of the organisations that operate at a quarter, wherever: nothing else about them is said. */
async function listOperatingAnywhere(
  db: Database,
  ids: readonly string[],
  quarter: Quarter,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectDistinctOn([organisationState.organisationId], {
      id: organisationState.organisationId,
      status: organisationState.status,
    })
    .from(organisationState)
    .where(
      and(inArray(organisationState.organisationId, [...ids]), lte(organisationState.fromQuarter, quarter)),
    )
    .orderBy(organisationState.organisationId, desc(organisationState.fromQuarter));
  return rows.filter(({ status }) => status === 'operating').map(({ id }) => id);
}

function missingFrom(
  records: readonly { readonly id: string }[],
  others: readonly { readonly id: string }[],
) {
  const ids = new Set(records.map(({ id }) => id));
  return others.map(({ id }) => id).filter((id) => !ids.has(id));
}
