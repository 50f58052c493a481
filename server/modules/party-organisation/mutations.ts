import { randomUUID } from 'node:crypto';
import { and, desc, eq, lte, ne } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import type { Issue } from '../../../shared/issue.ts';
import {
  gradeMove,
  partyNameIssue,
  readPartyDates,
  sameHonours,
  sortHonours,
} from '../../../shared/party-facts.ts';
import { halfYearOf, type Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { partyOrganisation, partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { listOrganisations } from '../organisation/data.ts';
import {
  changeLink,
  findWrite,
  linkParty,
  lockParty,
  type RecordWrite,
  recordWrite,
  type Written,
  waitForNames,
} from '../organisation/mutations.ts';
import { getParty, type PartyState } from './data.ts';
import type { AttachInput, CreateInput, GradeInput, LinkInput, SaveInput } from './inputs.ts';

/** Lets an organisation belong to a party organisation of the scope. @throws AppError `not-found`, `party-dissolved`, `version-conflict` */
export function attachParty(db: Database, scope: Scope, input: AttachInput): Promise<Written> {
  const { organisationId: id, partyOrganisationId, quarter, reason } = input;
  return db.transaction(async (tx) => {
    const party = await getParty(tx, scope, { id: partyOrganisationId, quarter });
    if (party.dissolved) throw new AppError('party-dissolved', { name: party.name });
    return linkParty(tx, scope, { ...input, id }, partyOrganisationId, {
      action: 'organisation.attach',
      reason,
    });
  });
}

/** Lets an organisation belong to none. @throws AppError `not-found`, `version-conflict` */
export function detachParty(db: Database, scope: Scope, input: LinkInput): Promise<Written> {
  const { organisationId: id, reason } = input;
  return db.transaction((tx) =>
    linkParty(tx, scope, { ...input, id }, null, { action: 'organisation.detach', reason }),
  );
}

/**
 * Makes a party organisation in an organisation, which leads it and belongs to it: one operation, taken back as one.
 * @returns the version of the organisation
 * @throws AppError `not-found`, `version-conflict`, `facts-refused` with `name-missing` or `party-name-taken`
 */
export function createParty(
  db: Database,
  scope: Scope,
  input: CreateInput,
): Promise<Written & { readonly partyOrganisationId: string }> {
  const { organisationId, quarter, reason, operationId = randomUUID() } = input;
  return db.transaction(async (tx) => {
    await waitForNames(tx);
    const again = await findWrite(tx, scope, operationId);
    const [lead] = await listOrganisations(tx, scope, quarter, { ids: [organisationId] });
    if (!lead) throw new AppError('not-found');
    if (again) return { operationId, version: lead.version, partyOrganisationId: again.entityId };
    await requireName(tx, scope, quarter, null, input.name, lead.divisionCode);
    const id = randomUUID();
    const name = normaliseName(input.name);
    await tx.insert(partyOrganisation).values({ id, origin: 'manual' });
    const [party] = await tx
      .insert(partyOrganisationState)
      .values({
        partyOrganisationId: id,
        fromQuarter: quarter,
        divisionCode: lead.divisionCode,
        name,
        nameKey: name,
        kind: input.kind,
        formation: input.formation,
        leadOrganisationId: organisationId,
        secretary: input.secretary,
        ...requireDates(input),
        honours: sortHonours(input.honours ?? []),
      })
      .returning();
    const { version, write } = await changeLink(tx, scope, { ...input, id: organisationId }, id);
    const common = { operationId, quarter, reason, action: 'partyOrganisation.create' };
    await recordWrite(
      tx,
      scope,
      { ...common, entity: 'party-organisation', entityId: id, before: null, after: party },
      ...(write ? [{ ...common, ...write }] : []),
    );
    return { operationId, version, partyOrganisationId: id };
  });
}

/**
 * Changes facts of a party organisation from a quarter on; dissolving it leaves what belongs to it not organised.
 * @throws AppError `not-found`, `version-conflict`, `facts-refused`
 */
export function saveParty(db: Database, scope: Scope, input: SaveInput): Promise<Written> {
  const { id, quarter, expectedVersion, reason, operationId = randomUUID() } = input;
  return db.transaction(async (tx) => {
    if (input.facts.name !== undefined) await waitForNames(tx);
    const before = await requireParty(tx, scope, id, quarter);
    const again = input.operationId && (await findWrite(tx, scope, operationId));
    if (again) return { operationId, version: again.version };
    if (before.version !== expectedVersion)
      throw new AppError('version-conflict', { current: before.version });
    const {
      name: typed,
      leadOrganisationId,
      honours,
      ...rest
    } = { ...input.facts, ...requireDates(input.facts) };
    const name = typed === undefined ? before.name : normaliseName(typed);
    if (typed !== undefined && name !== before.name)
      await requireName(tx, scope, quarter, id, typed, before.divisionCode);
    if (leadOrganisationId && leadOrganisationId !== before.leadOrganisationId)
      await requireCovered(tx, scope, quarter, id, leadOrganisationId);
    const patch = Object.fromEntries(
      Object.entries({
        ...rest,
        leadOrganisationId,
        name,
        honours: honours && !sameHonours(honours, before.honours) ? sortHonours(honours) : undefined,
      }).filter(([field, value]) => value !== undefined && value !== before[field as keyof PartyState]),
    );
    if (Object.keys(patch).length === 0) return { operationId, version: before.version };
    const after: PartyState = {
      ...before,
      ...patch,
      nameKey: name,
      fromQuarter: quarter,
      version: before.version + 1,
      updatedAt: new Date(),
    };
    await tx
      .insert(partyOrganisationState)
      .values(after)
      .onConflictDoUpdate({
        target: [partyOrganisationState.partyOrganisationId, partyOrganisationState.fromQuarter],
        set: after,
      });
    await recordWrite(tx, scope, {
      operationId,
      entity: 'party-organisation',
      entityId: id,
      quarter,
      before,
      after,
      reason,
      action: 'partyOrganisation.save',
    });
    return { operationId, version: after.version };
  });
}

/**
 * Gives the star grade of the quarter's half-year: first, promoted, kept, demoted or revoked (0), with what it rests on.
 * @throws AppError `not-found`, `party-dissolved`, `version-conflict` when it is not graded as somebody saw it
 */
export function gradeParty(db: Database, scope: Scope, input: GradeInput): Promise<Written> {
  const { id, quarter, operationId = randomUUID() } = input;
  return db.transaction(async (tx) => {
    const { version } = await requireParty(tx, scope, id, quarter);
    if (input.operationId && (await findWrite(tx, scope, operationId))) return { operationId, version };
    await recordWrite(tx, scope, { operationId, ...(await changeGrade(tx, scope, input)) });
    return { operationId, version };
  });
}

/**
 * Writes a star grade; the caller appends the answered write to the history.
 * @throws AppError as {@link gradeParty}
 */
export async function changeGrade(
  tx: Transaction,
  scope: Scope,
  { id, quarter, grade, expectedGrade, evidence }: Omit<GradeInput, 'operationId'>,
): Promise<Omit<RecordWrite, 'operationId'>> {
  const party = await requireParty(tx, scope, id, quarter);
  if (party.dissolved) throw new AppError('party-dissolved', { name: party.name });
  const [before = null] = await tx
    .select()
    .from(starGrade)
    .where(and(eq(starGrade.partyOrganisationId, id), lte(starGrade.fromQuarter, quarter)))
    .orderBy(desc(starGrade.fromQuarter))
    .limit(1);
  const graded = before?.grade ?? 0;
  if (graded !== expectedGrade) throw new AppError('version-conflict', { current: party.version });
  const after = {
    partyOrganisationId: id,
    fromQuarter: quarter,
    halfYear: halfYearOf(quarter),
    grade,
    evidence,
  };
  await tx
    .insert(starGrade)
    .values(after)
    .onConflictDoUpdate({ target: [starGrade.partyOrganisationId, starGrade.fromQuarter], set: after });
  return {
    entity: 'star-grade',
    entityId: id,
    quarter,
    before,
    after,
    reason: evidence,
    action: `partyOrganisation.${gradeMove(graded, grade)}`,
  };
}

/** The state in force, its rows locked before they are read. @throws AppError `not-found` */
async function requireParty(
  tx: Transaction,
  scope: Scope,
  id: string,
  quarter: Quarter,
): Promise<PartyState> {
  const state = await lockParty(tx, id, quarter);
  if (!state || !scope.divisionCodes.has(state.divisionCode)) throw new AppError('not-found');
  return state;
}

/** @throws AppError `facts-refused`: no name, or one that another party organisation of the division has */
async function requireName(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  id: string | null,
  typed: string,
  divisionCode: string,
): Promise<void> {
  const wrong = partyNameIssue(typed);
  if (wrong) refuse(wrong);
  const name = normaliseName(typed);
  const taken = await tx
    .selectDistinctOn([partyOrganisationState.partyOrganisationId])
    .from(partyOrganisationState)
    .where(
      and(
        eq(partyOrganisationState.divisionCode, divisionCode),
        lte(partyOrganisationState.fromQuarter, quarter),
        id === null ? undefined : ne(partyOrganisationState.partyOrganisationId, id),
      ),
    )
    .orderBy(partyOrganisationState.partyOrganisationId, desc(partyOrganisationState.fromQuarter));
  const other = taken.find((state) => state.nameKey === name && !state.dissolved);
  if (other && scope.divisionCodes.has(other.divisionCode))
    refuse({
      code: 'party-name-taken',
      severity: 'error',
      row: null,
      field: 'partyOrganisationName',
      params: { name, partyOrganisationId: other.partyOrganisationId },
    });
}

/** @throws AppError `facts-refused`: a date that cannot be read */
function requireDates(typed: Parameters<typeof readPartyDates>[0]) {
  const { dates, issues } = readPartyDates(typed);
  if (issues[0]) refuse(issues[0]);
  return dates;
}

async function requireCovered(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  id: string,
  lead: string,
): Promise<void> {
  const covered = await listOrganisations(tx, scope, quarter, { partyOrganisationId: id });
  if (!covered.some((each) => each.id === lead)) throw new AppError('not-found');
}

function refuse(issue: Issue): never {
  throw new AppError('facts-refused', { field: issue.field ?? '', issue: issue.code }, { issues: [issue] });
}
