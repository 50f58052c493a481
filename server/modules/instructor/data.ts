import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { type AssignmentReason, assignReason } from '../../../shared/instructor/assignment.ts';
import { dutiesDue } from '../../../shared/instructor/duties.ts';
import type { InstructorMode } from '../../../shared/instructor.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { instructor, instructorAssignment, instructorDuty } from '../../db/schema/instructor.ts';
import { snapshot } from '../../db/schema/report.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { listLatestReports } from '../report/data.ts';

/** An instructor by certificate and post; no name, no telephone. */
export interface InstructorSummary {
  readonly id: string;
  readonly certificateNumber: string;
  readonly post: string;
  readonly mode: InstructorMode;
  readonly divisionCode: string;
}

export interface Assignment {
  /** Null: nobody any more. */
  readonly instructor: InstructorSummary | null;
  readonly fromQuarter: Quarter;
  readonly version: number;
}

/** Organisation → who instructs it at a quarter; without an entry nobody ever did. More than fit one statement are asked for at once. */
export async function listInstructorsOf(
  db: Database,
  organisationIds: readonly string[],
  quarter: Quarter,
): Promise<Map<string, Assignment>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await inForce(db, quarter, organisationIds);
  const ids = [...new Set(rows.flatMap(({ instructorId }) => instructorId ?? []))];
  const known = ids.length === 0 ? [] : await db.select().from(instructor).where(inArray(instructor.id, ids));
  const byId = new Map(known.map((row) => [row.id, summaryOf(row)]));
  return new Map(
    rows.map(({ organisationId, instructorId, fromQuarter, version }) => [
      organisationId,
      { instructor: byId.get(instructorId ?? '') ?? null, fromQuarter, version },
    ]),
  );
}

/** The assignments in force at a quarter that row-level security shows. */
export function inForce(db: Database, quarter: Quarter, organisationIds?: readonly string[]) {
  return db
    .selectDistinctOn([instructorAssignment.organisationId])
    .from(instructorAssignment)
    .where(
      and(
        lte(instructorAssignment.fromQuarter, quarter),
        organisationIds && inArray(instructorAssignment.organisationId, [...organisationIds]),
      ),
    )
    .orderBy(instructorAssignment.organisationId, desc(instructorAssignment.fromQuarter));
}

function summaryOf(row: typeof instructor.$inferSelect): InstructorSummary {
  const { id, certificateNumber, post, mode, divisionCode } = row;
  return { id, certificateNumber, post, mode, divisionCode };
}

/**
 * Reporting unit → the duties of instructors due with a quarter, and those of them done. Each instructor in service is counted in one
 * unit, so that roll-ups add: in the home division where that one is a unit, else in the first unit by code in which an organisation is
 * instructed in the quarter (who instructs none owes nothing). Units without any are left out. Once a unit's quarter is published, what is
 * marked later no longer counts in it, as long as nobody corrects it: the figures stay those of the snapshot.
 * @param divisionCodes the units asked for
 */
export async function listDuties(
  db: Database,
  scope: Scope,
  divisionCodes: readonly string[],
  quarter: Quarter,
): Promise<Map<string, { readonly due: number; readonly done: number }>> {
  const wanted = new Set(divisionCodes.filter((code) => scope.divisionCodes.has(code)));
  const counted = (
    await db.execute<{ instructor_id: string; division_code: string }>(
      sql`select instructor_id, division_code from duty_units(${quarter})`,
    )
  ).filter(({ division_code }) => wanted.has(division_code));
  if (counted.length === 0) return new Map();
  const ids = counted.map(({ instructor_id }) => instructor_id);
  const known = await db.select().from(instructor).where(inArray(instructor.id, ids));
  const serviceOf = new Map(known.map((row) => [row.id, row]));
  const rows = await db.select().from(instructorDuty).where(inArray(instructorDuty.instructorId, ids));
  const published = await listPublishedAt(db, [...wanted], quarter);
  const unitOf = new Map(counted.map((row) => [row.instructor_id, row.division_code]));
  const doneKeys = new Set(
    rows
      .filter(({ instructorId, at }) => countsIn(at, published.get(unitOf.get(instructorId) ?? '')))
      .map((row) => `${row.instructorId} ${row.kind} ${row.period}`),
  );
  const sums = new Map<string, { due: number; done: number }>();
  for (const { instructor_id: id, division_code: code } of counted) {
    const service = serviceOf.get(id);
    if (!service) continue;
    const due = dutiesDue(service, quarter);
    const done = due.filter(({ kind, period }) => doneKeys.has(`${id} ${kind} ${period}`)).length;
    const sum = sums.get(code) ?? { due: 0, done: 0 };
    sums.set(code, { due: sum.due + due.length, done: sum.done + done });
  }
  return sums;
}

export type InstructorRow = typeof instructor.$inferSelect;

/** An instructor whose home division lies in the scope: one that may be changed. @throws AppError `not-found` for every other */
export async function getOwnInstructor(db: Database, scope: Scope, id: string): Promise<InstructorRow> {
  const [row] = await db.select().from(instructor).where(eq(instructor.id, id));
  if (!row || !scope.divisionCodes.has(row.divisionCode)) throw new AppError('not-found');
  return row;
}

/** Codes at or below an instructor's home division, or what that one was merged into, at a quarter. */
export async function listHomeCodes(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
): Promise<Set<string>> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  return new Set(await listCodesBelow(db, scope, code, quarter));
}

/**
 * Why some organisations cannot be given to an instructor in a quarter, or null. Counts who is instructed in it and in any later one.
 * @throws AppError `not-found` for an instructor or an organisation outside the scope
 */
export async function reasonToRefuse(
  db: Database,
  scope: Scope,
  instructorId: string,
  organisationIds: readonly string[],
  quarter: Quarter,
): Promise<AssignmentReason | null> {
  const own = await getOwnInstructor(db, scope, instructorId);
  const organisations = await listOrganisations(db, scope, quarter, { ids: organisationIds });
  if (organisations.length !== new Set(organisationIds).size) throw new AppError('not-found');
  const home = await listHomeCodes(db, scope, own.divisionCode, quarter);
  const later = await db
    .select({ id: instructorAssignment.organisationId })
    .from(instructorAssignment)
    .where(
      and(eq(instructorAssignment.instructorId, instructorId), gt(instructorAssignment.fromQuarter, quarter)),
    );
  const now = (await inForce(db, quarter)).filter((row) => row.instructorId === instructorId);
  const instructs = new Set([...later.map(({ id }) => id), ...now.map((row) => row.organisationId)]);
  return assignReason(
    { ...own, instructs },
    organisations.map(({ id, status, divisionCode }) => ({
      id,
      operating: status === 'operating',
      atHome: home.has(divisionCode),
    })),
    quarter,
  );
}

/** Unit → when its quarter was published, of those that stand published now. */
async function listPublishedAt(
  db: Database,
  divisionCodes: readonly string[],
  quarter: Quarter,
): Promise<Map<string, Date>> {
  const reports = [...(await listLatestReports(db, divisionCodes, quarter)).values()].filter(
    ({ status }) => status === 'published',
  );
  if (reports.length === 0) return new Map();
  const ids = reports.map(({ id }) => id);
  const rows = await db
    .select({ code: snapshot.divisionCode, at: snapshot.at })
    .from(snapshot)
    .where(inArray(snapshot.reportId, ids));
  return new Map(rows.map(({ code, at }) => [code, at]));
}

const countsIn = (at: Date, published: Date | undefined) => published === undefined || at < published;

/** The unit in whose published figures a duty marked at an instant counts, or null: it may be marked anew. */
export async function findPublishedUnit(
  db: Database,
  instructorId: string,
  quarter: Quarter,
  at: Date,
): Promise<string | null> {
  const [row] = await db.execute<{ division_code: string }>(
    sql`select division_code from duty_units(${quarter}) where instructor_id = ${instructorId}`,
  );
  if (!row) return null;
  const published = (await listPublishedAt(db, [row.division_code], quarter)).get(row.division_code);
  return published && countsIn(at, published) ? row.division_code : null;
}
