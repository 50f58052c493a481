import { randomUUID } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { type Area, areaOfParts, partsOf } from '../../../shared/geometry/parts.ts';
import { areaReason } from '../../../shared/instructor/area.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { instructor, instructorAssignment } from '../../db/schema/instructor.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow, listGround } from '../division/data.ts';
import { findWrite, type RecordWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { getOwnInstructor, type InstructorRow, inForce } from './data.ts';
import type { InstructorFacts, SavedInstructor } from './inputs.ts';

/**
 * Enters an instructor or changes one whose home division lies in the scope. An end of service takes the organisations away from there.
 * @throws AppError `not-found`; `version-conflict`; `certificate-taken`, of any instructor of the city; `division-unknown`;
 * `area-refused`, `assignment-refused` with the reason; `report-locked` when the end lies in a quarter that is handed in
 */
export function saveInstructor(
  db: Database,
  scope: Scope,
  { id: known, expectedVersion, facts, operationId = randomUUID() }: SavedInstructor,
): Promise<Written & { readonly id: string }> {
  return db.transaction(async (tx) => {
    const before = known === null ? null : await lockInstructor(tx, scope, known);
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, id: again.entityId, version: again.version };
    if (before && before.version !== expectedVersion)
      throw new AppError('version-conflict', { current: before.version });
    const { officeTelephone = before?.officeTelephone ?? null, ...rest } = facts;
    await requireFit(tx, scope, facts);
    if (before) await requireCaseload(tx, before, facts);
    const area = facts.mode === 'area' ? facts.area : null;
    const after: InstructorRow = {
      ...rest,
      id: known ?? randomUUID(),
      area,
      areaCodes: facts.mode === 'area' && !area ? [...new Set(facts.areaCodes)].sort() : [],
      officeTelephone: officeTelephone === '' ? null : officeTelephone,
      version: (before?.version ?? 0) + 1,
      updatedAt: new Date(),
    };
    await write(tx, after);
    const common = { operationId, quarter: facts.fromQuarter, reason: '', action: 'instructor.save' };
    const ended = await endAssignments(tx, scope, after);
    await recordWrite(
      tx,
      scope,
      { ...common, entity: 'instructor', entityId: after.id, before, after },
      ...ended.map((each) => ({ ...common, ...each })),
    );
    return { operationId, id: after.id, version: after.version };
  });
}

/** Locked until the transaction ends: of two who assign one waits. @throws AppError `not-found` */
export async function lockInstructor(tx: Transaction, scope: Scope, id: string): Promise<InstructorRow> {
  await tx.select({ id: instructor.id }).from(instructor).where(eq(instructor.id, id)).for('update');
  return getOwnInstructor(tx, scope, id);
}

async function requireFit(tx: Transaction, scope: Scope, facts: InstructorFacts): Promise<void> {
  const home = await getDivision(tx, scope, facts.divisionCode);
  if (home.level === 'village') throw new AppError('division-unknown', { code: home.code });
  const { fromQuarter, untilQuarter } = facts;
  if (untilQuarter !== null && untilQuarter <= fromQuarter) throw new AppError('invalid-input');
  if (facts.mode !== 'area') return;
  if (facts.area) {
    const reason = areaReason(facts.area, await findRegion(tx));
    if (reason) throw new AppError('area-refused', { reason });
    return;
  }
  if (facts.areaCodes.length === 0) throw new AppError('area-refused', { reason: 'area-empty' });
  const below = new Set(await listCodesBelow(tx, scope, home.code));
  const outside = facts.areaCodes.find((code) => !below.has(code));
  if (outside !== undefined) throw new AppError('division-unknown', { code: outside });
}

/** The outline of the city, else of its banners together; null when none is known. */
async function findRegion(tx: Transaction): Promise<Area | null> {
  const ground = await listGround(tx);
  const city = ground.find(({ level }) => level === 'city')?.polygon;
  if (city) return city;
  const parts = ground.flatMap(({ level, polygon }) =>
    level === 'banner' && polygon ? partsOf(polygon) : [],
  );
  return parts.length === 0 ? null : areaOfParts(parts);
}

/** 一员一户 is not for who instructs several already. */
async function requireCaseload(
  tx: Transaction,
  { id, mode }: InstructorRow,
  facts: InstructorFacts,
): Promise<void> {
  if (facts.mode !== 'one' || mode === 'one') return;
  const rows = await tx
    .selectDistinct({ organisation: instructorAssignment.organisationId })
    .from(instructorAssignment)
    .where(eq(instructorAssignment.instructorId, id));
  const held = new Set(rows.map(({ organisation }) => organisation));
  // Whom somebody else instructs by now does not count any more.
  const last = (await inForce(tx, '9999Q4', [...held])).filter((row) => row.instructorId === id);
  if (last.length > 1) throw new AppError('assignment-refused', { reason: 'one-already' });
}

/** A certificate number is unique in the city, also where the other one cannot be seen: nothing else of that one is told. */
async function write(tx: Transaction, row: InstructorRow): Promise<void> {
  try {
    // Inside a savepoint: after a refusal the rest of the request can still be answered.
    await tx.transaction((inner) =>
      inner.insert(instructor).values(row).onConflictDoUpdate({ target: instructor.id, set: row }),
    );
  } catch (error) {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      if ((cause as { code?: string }).code === '23505')
        throw new AppError('certificate-taken', { certificateNumber: row.certificateNumber });
    }
    throw error;
  }
}

type Ended = Pick<RecordWrite, 'entity' | 'entityId' | 'quarter' | 'before' | 'after'>;

/** Who leaves instructs nobody from then on: what is in force ends, and what would begin later does not. */
async function endAssignments(
  tx: Transaction,
  scope: Scope,
  { id, untilQuarter: until }: InstructorRow,
): Promise<Ended[]> {
  if (until === null) return [];
  const now = (await inForce(tx, until)).filter((row) => row.instructorId === id);
  const later = await tx
    .select()
    .from(instructorAssignment)
    .where(and(eq(instructorAssignment.instructorId, id), gt(instructorAssignment.fromQuarter, until)));
  const ended: Ended[] = [];
  const rows = [
    ...now.map((row) => ({ row, quarter: until })),
    ...later.map((row) => ({ row, quarter: row.fromQuarter })),
  ];
  for (const { row, quarter } of rows.sort((a, b) =>
    a.row.organisationId < b.row.organisationId ? -1 : 1,
  )) {
    const after = endOf(row, quarter, scope);
    await putAssignment(tx, after);
    ended.push({
      entity: 'instructor-assignment',
      entityId: row.organisationId,
      quarter,
      before: row,
      after,
    });
  }
  return ended;
}

type AssignmentRow = typeof instructorAssignment.$inferSelect;

function endOf(row: AssignmentRow, fromQuarter: Quarter, { actor }: Scope): AssignmentRow {
  const version = row.version + 1;
  return { ...row, fromQuarter, instructorId: null, version, actor, updatedAt: new Date() };
}

/** Writes an assignment in its place. Rows of the organisation are locked by the guard. */
export async function putAssignment(tx: Transaction, row: AssignmentRow): Promise<void> {
  await tx
    .insert(instructorAssignment)
    .values(row)
    .onConflictDoUpdate({
      target: [instructorAssignment.organisationId, instructorAssignment.fromQuarter],
      set: row,
    });
}
