import { eq, inArray } from 'drizzle-orm';
import type { Polygon } from 'geojson';
import { AppError } from '../../../shared/app-error.ts';
import type { LngLat } from '../../../shared/division.ts';
import { polygonContains } from '../../../shared/geometry/contains.ts';
import { type DutyKey, type DutyState, dutiesDue, dutyState } from '../../../shared/instructor/duties.ts';
import { isAboveScale } from '../../../shared/organisation.ts';
import { addQuarters, cutOffDate, listQuarters, type Quarter, quarterYear } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { instructor, instructorAssignment, instructorDuty } from '../../db/schema/instructor.ts';
import { organisationDivision } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow } from '../division/data.ts';
import { listOrganisations, type OrganisationRow } from '../organisation/data.ts';
import { getDeadline } from '../report/data.ts';
import { getAboveScaleThreshold } from '../setting/data.ts';
import {
  getOwnInstructor,
  type InstructorRow,
  type InstructorSummary,
  inForce,
  listInstructorsOf,
} from './data.ts';

export interface DutyView extends DutyKey {
  readonly quarter: Quarter;
  readonly state: DutyState;
  /** Last day on which it is in time, `YYYY-MM-DD`. */
  readonly deadline: string;
  readonly doneOn: string | null;
  readonly note: string | null;
}

export interface InstructorView extends InstructorSummary {
  readonly areaCodes: readonly string[];
  readonly area: Polygon | null;
  readonly fromQuarter: Quarter;
  readonly untilQuarter: Quarter | null;
  readonly hasTelephone: boolean;
  readonly version: number;
  /** The home division lies in the scope: may be changed and given organisations. */
  readonly own: boolean;
  /** The organisations of the scope instructed at the quarter, by name. */
  readonly instructs: readonly {
    readonly id: string;
    readonly name: string;
    readonly divisionCode: string;
  }[];
  /** Of the year of the quarter and the last quarter before it. */
  readonly duties: readonly DutyView[];
}

/**
 * The instructors at home at or below a division, and those from elsewhere who instruct organisations there; in service in the quarter
 * or later. By certificate number.
 * @param today in China, `YYYY-MM-DD`
 * @throws AppError `division-unknown`
 */
export async function listInstructors(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, today }: { divisionCode: string; quarter: Quarter; today: string },
): Promise<InstructorView[]> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const below = new Set(await listCodesBelow(db, scope, code));
  const organisations = await listOrganisations(db, scope, quarter, {
    divisionCodes: await listCodesBelow(db, scope, code, quarter),
  });
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const instructs = new Map<string, OrganisationRow[]>();
  for (const { instructorId, organisationId } of await inForce(db, quarter)) {
    const organisation = byId.get(organisationId);
    if (instructorId === null || !organisation) continue;
    const others = instructs.get(instructorId);
    if (others) others.push(organisation);
    else instructs.set(instructorId, [organisation]);
  }
  const rows = (
    await db.select().from(instructor).orderBy(instructor.certificateNumber, instructor.id)
  ).filter(
    (row) =>
      (below.has(row.divisionCode) || instructs.has(row.id)) &&
      (row.untilQuarter === null || row.untilQuarter > quarter),
  );
  const dutiesOf = await listDutiesOf(db, rows, quarter, today);
  return rows.map((row) => {
    const { officeTelephone, updatedAt: _, ...facts } = row;
    return {
      ...facts,
      hasTelephone: officeTelephone !== null,
      own: scope.divisionCodes.has(row.divisionCode),
      instructs: (instructs.get(row.id) ?? [])
        .map(({ id, name, divisionCode: at }) => ({ id, name, divisionCode: at }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      duties: dutiesOf(row),
    };
  });
}

async function listDutiesOf(db: Database, rows: readonly InstructorRow[], quarter: Quarter, today: string) {
  const year = quarterYear(quarter);
  const quarters = listQuarters(addQuarters(`${year}Q1`, -1), `${year}Q4`);
  const deadlines = new Map<Quarter, string>();
  for (const each of quarters) deadlines.set(each, await getDeadline(db, each));
  const ids = rows.map(({ id }) => id);
  const done =
    ids.length === 0
      ? []
      : await db.select().from(instructorDuty).where(inArray(instructorDuty.instructorId, ids));
  const byKey = new Map(done.map((duty) => [`${duty.instructorId} ${duty.kind} ${duty.period}`, duty]));
  return (row: InstructorRow): DutyView[] =>
    quarters.flatMap((each) =>
      dutiesDue(row, each).map(({ kind, period }): DutyView => {
        const mark = byKey.get(`${row.id} ${kind} ${period}`);
        const [doneOn, note] = [mark?.doneOn ?? null, mark?.note ?? null];
        const deadline = deadlines.get(each) ?? '';
        const state = dutyState(doneOn, { periodEnd: cutOffDate(each), deadline }, today);
        return { kind, period, quarter: each, state, deadline, doneOn, note };
      }),
    );
}

/** An organisation that is not organised and has no instructor, or would get another one. */
export interface Instructable {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly employees: number | null;
  readonly members: number | null;
  readonly aboveScale: boolean;
  readonly address: string | null;
  readonly lngLat: LngLat | null;
  /** Who instructs it at the quarter. */
  readonly instructor: InstructorSummary | null;
  /** Of the assignment in force, for a save; null: there was never one. */
  readonly assignmentVersion: number | null;
}

/** Operating organisations of some divisions that are not organised, above-scale first, then the larger one. */
async function listInstructable(
  db: Database,
  scope: Scope,
  divisionCodes: readonly string[],
  quarter: Quarter,
): Promise<Instructable[]> {
  const threshold = await getAboveScaleThreshold(db, quarter);
  const rows = (await listOrganisations(db, scope, quarter, { divisionCodes })).filter(
    ({ status, partyOrganisation }) => status === 'operating' && !partyOrganisation,
  );
  const assignments = await listInstructorsOf(
    db,
    rows.map(({ id }) => id),
    quarter,
  );
  return rows
    .map((row): Instructable => {
      const { id, name, divisionCode, employees, members, address, lngLat } = row;
      const assignment = assignments.get(id);
      return {
        ...{ id, name, divisionCode, employees, members, address, lngLat },
        aboveScale: isAboveScale(row, threshold),
        instructor: assignment?.instructor ?? null,
        assignmentVersion: assignment?.version ?? null,
      };
    })
    .sort(
      (a, b) =>
        Number(b.aboveScale) - Number(a.aboveScale) ||
        (b.employees ?? 0) - (a.employees ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Those at or below a division whom nobody instructs. @throws AppError `division-unknown` */
export async function listUninstructed(
  db: Database,
  scope: Scope,
  divisionCode: string,
  quarter: Quarter,
): Promise<Instructable[]> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const codes = await listCodesBelow(db, scope, code, quarter);
  return (await listInstructable(db, scope, codes, quarter)).filter((each) => each.instructor === null);
}

/**
 * Those in an instructor's area 包片 who are not organised, whoever instructs them: inside what was drawn, or in the listed divisions. No
 * record says in which village or community it stands, so there the address decides.
 * @throws AppError `not-found` for an instructor whose home lies outside the scope
 */
export async function listInArea(
  db: Database,
  scope: Scope,
  instructorId: string,
  quarter: Quarter,
): Promise<Instructable[]> {
  const row = await getOwnInstructor(db, scope, instructorId);
  if (row.mode !== 'area') return [];
  const home = await getDivision(db, scope, row.divisionCode, quarter);
  const codes = await listCodesBelow(db, scope, home.code, quarter);
  const all = await listInstructable(db, scope, codes, quarter);
  const { area } = row;
  if (area) return all.filter(({ lngLat }) => lngLat !== null && polygonContains(area, lngLat));
  const listed = new Set<string>();
  const villages: { name: string; unit: string | null }[] = [];
  for (const each of row.areaCodes) {
    const { level, shortName: name, parentCode: unit } = await getDivision(db, scope, each, quarter);
    if (level === 'village') villages.push({ name, unit });
    else for (const code of await listCodesBelow(db, scope, each, quarter)) listed.add(code);
  }
  return all.filter(
    ({ divisionCode, address }) =>
      listed.has(divisionCode) ||
      villages.some(({ name, unit }) => unit === divisionCode && address?.includes(name)),
  );
}

/**
 * An instructor at home in the scope, or one who ever instructed an organisation that stood in it.
 * @throws AppError `not-found` for every other
 */
export async function getSeenInstructor(db: Database, scope: Scope, id: string): Promise<InstructorRow> {
  const [row] = await db.select().from(instructor).where(eq(instructor.id, id));
  if (!row) throw new AppError('not-found');
  if (scope.divisionCodes.has(row.divisionCode)) return row;
  const stood = await db
    .selectDistinct({ code: organisationDivision.divisionCode })
    .from(instructorAssignment)
    .innerJoin(
      organisationDivision,
      eq(organisationDivision.organisationId, instructorAssignment.organisationId),
    )
    .where(eq(instructorAssignment.instructorId, id));
  if (!stood.some(({ code }) => scope.divisionCodes.has(code))) throw new AppError('not-found');
  return row;
}
