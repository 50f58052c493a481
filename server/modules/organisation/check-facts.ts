import { and, eq, inArray, lte, ne, or, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { cleanUscc } from '../../../shared/import/cells/uscc.ts';
import type { Issue } from '../../../shared/issue.ts';
import {
  blocksSaving,
  type OrganisationFacts,
  readFacts,
  type TypedFacts,
} from '../../../shared/organisation-facts.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision } from '../division/data.ts';

/** The lock imports take too. */
const advisoryLock = 20_130_051;

/** Writers that bring a new name or code wait here for each other's end: two must not both find the same one free. */
export async function waitForNames(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
}

/** @throws AppError `facts-refused` when something keeps the facts from being saved. */
export function requireReadable(typed: TypedFacts): Partial<OrganisationFacts> {
  const { facts, issues } = readFacts(typed);
  refuseIf(issues.filter(blocksSaving));
  return facts;
}

function refuseIf(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first) throw new AppError('facts-refused', { field: first.field ?? '', issue: first.code }, { issues });
}

/** @throws AppError `division-unknown` outside the scope, where it does not exist in the quarter, and for all but the units that report. */
export async function requireDivision(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<void> {
  const { level } = await getDivision(db, scope, code, quarter);
  if (level !== 'township') throw new AppError('division-unknown', { code });
}

/** What would identify an organisation at a quarter. */
type Identity = Pick<OrganisationFacts, 'name' | 'uscc' | 'divisionCode'>;

/**
 * Refuses a name that another operating organisation of the division has (unless their codes tell them apart) and a code that another
 * one of the scope has. Call {@link waitForNames} before.
 * @param id the organisation itself; null for a new one
 * @throws AppError `facts-refused` with `name-taken` or `uscc-taken` {name, organisationId}
 */
export async function requireUntaken(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  id: string | null,
  { name, uscc, divisionCode }: Identity,
): Promise<void> {
  const alike = tx
    .selectDistinct({ id: organisationState.organisationId })
    .from(organisationState)
    .where(
      or(eq(organisationState.nameKey, name), uscc === null ? undefined : eq(organisationState.uscc, uscc)),
    );
  const states = await tx
    .selectDistinctOn([organisationState.organisationId])
    .from(organisationState)
    .where(
      and(
        inArray(organisationState.organisationId, alike),
        lte(organisationState.fromQuarter, quarter),
        id === null ? undefined : ne(organisationState.organisationId, id),
      ),
    )
    .orderBy(organisationState.organisationId, sql`${organisationState.fromQuarter} desc`);
  const others = states.filter(
    (state) => state.status === 'operating' && scope.divisionCodes.has(state.divisionCode),
  );
  const code = cleanUscc(uscc ?? '');
  const told = (other: string | null) => code !== '' && cleanUscc(other ?? '') !== '';
  const sameCode = others.find((other) => told(other.uscc) && cleanUscc(other.uscc ?? '') === code);
  const sameName = others.find(
    (other) =>
      other.nameKey === name &&
      other.divisionCode === divisionCode &&
      !(told(other.uscc) && cleanUscc(other.uscc ?? '') !== code),
  );
  const issue = (kind: string, field: string, other: (typeof others)[number] | undefined): Issue[] =>
    other
      ? [
          {
            code: kind,
            severity: 'error',
            row: null,
            field,
            params: { name: other.name, organisationId: other.organisationId },
          },
        ]
      : [];
  refuseIf([...issue('uscc-taken', 'uscc', sameCode), ...issue('name-taken', 'name', sameName)]);
}
