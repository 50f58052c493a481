import { and, eq, inArray, sql } from 'drizzle-orm';
import { sectorsOf } from '../../../shared/sweep/department.ts';
import { absentKey } from '../../../shared/sweep/entry-key.ts';
import { type AbsentVerdict, absentVerdicts, tabOf } from '../../../shared/sweep/sweep.ts';
import type { AbsentView, SweepOrganisation } from '../../../shared/sweep/views.ts';
import type { Database } from '../../db/database.ts';
import { sweepDecision, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { listCodesBelow } from '../division/data.ts';
import { listOrganisations, type OrganisationRow } from '../organisation/data.ts';
import { isWhole, type ListRecord } from './find-list.ts';

/** The organisations a list is compared with: those of its division at its quarter, whatever their status. */
export async function listCompared(
  db: Database,
  scope: Scope,
  list: Pick<ListRecord, 'divisionCode' | 'quarter'>,
) {
  const divisionCodes = await listCodesBelow(db, scope, list.divisionCode, list.quarter);
  return listOrganisations(db, scope, list.quarter, { divisionCodes });
}

export function briefOf(row: OrganisationRow): SweepOrganisation {
  const { id, name, uscc, divisionCode, address, employees, sector, status } = row;
  return { id, name, uscc, divisionCode, address, employees, sector, status };
}

/**
 * The operating organisations a department does not have, of the sector it registers, in the order of their division and name. One that is
 * proposed for an entry nobody has decided yet is not missing: that entry asks for it. One said to be operating for an earlier list is
 * left out here too. None is said to be missing by who sees a part of the list only.
 * @param compared what {@link listCompared} gave.
 */
export async function listAbsent(
  db: Database,
  scope: Scope,
  list: ListRecord,
  compared: readonly OrganisationRow[],
): Promise<AbsentView[]> {
  if (!isWhole(scope, list)) return [];
  const rows = await db
    .select({
      match: sweepRow.match,
      verdict: sweepRow.verdict,
      organisationId: sweepRow.organisationId,
      proposed: sql<string | null>`${sweepRow.candidates} #>> '{list,0,organisationId}'`,
    })
    .from(sweepRow)
    .where(eq(sweepRow.listId, list.id));
  const present = new Set(
    rows.map(
      (row) => row.organisationId ?? (tabOf(row.match, row.verdict) === 'probable' ? row.proposed : null),
    ),
  );
  const sectors = sectorsOf(list.department);
  const absent = compared.filter(
    (each) => each.status === 'operating' && sectors.includes(each.sector) && !present.has(each.id),
  );
  const said = await recallAbsent(db, list);
  return absent
    .flatMap((each): AbsentView[] => {
      const known = said.get(absentKey(each.id));
      // Settled when an earlier list was worked through: not asked again. What was decided here stays in sight, to be taken back.
      if (known?.verdict === 'operating' && known.at < list.at) return [];
      return [
        {
          organisation: briefOf(each),
          verdict: known?.verdict ?? null,
          note: known?.note ?? null,
          at: known?.at.toISOString() ?? null,
        },
      ];
    })
    .sort(
      (a, b) =>
        a.organisation.divisionCode.localeCompare(b.organisation.divisionCode) ||
        a.organisation.name.localeCompare(b.organisation.name, 'zh-CN'),
    );
}

async function recallAbsent(db: Database, list: ListRecord) {
  const rows = await db
    .select()
    .from(sweepDecision)
    .where(
      and(
        eq(sweepDecision.department, list.department),
        eq(sweepDecision.divisionCode, list.divisionCode),
        inArray(sweepDecision.verdict, [...absentVerdicts]),
      ),
    );
  return new Map(rows.map((row) => [row.key, { ...row, verdict: row.verdict as AbsentVerdict }]));
}
