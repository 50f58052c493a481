import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { partyOrganisationState, starGrade } from '../../server/db/schema/party-organisation.ts';
import { grantScope, type Scope } from '../../server/db/scope.ts';
import { getReview } from '../../server/modules/grading/data.ts';
import { advanceReview, saveReview } from '../../server/modules/grading/mutations.ts';
import { createOrganisation } from '../../server/modules/organisation/mutations.ts';
import { createParty } from '../../server/modules/party-organisation/mutations.ts';
import { defaultStandard } from '../../shared/grading/default-standard.ts';
import type { TestDatabase } from '../database.ts';

export const [city, banner, town, otherTown] = ['150600', '150622', '150622100', '150622101'] as const;
export const halfYear = '2026H2';
/** In the fourth quarter: grades hold from 2026Q4 on. */
export const now = new Date('2026-11-24T02:00:00Z');

/** Full points but for what is left out of meetings: 12 less make 88. */
export const scoreOf = (less = 0, vetoes: string[] = []) => ({
  points: Object.fromEntries(
    defaultStandard.items
      .filter(({ veto }) => !veto)
      .map(({ key, points }) => [key, key === 'meetings' ? points - less : points]),
  ),
  vetoes,
  note: null,
});

export const target = (id: string, expectedVersion: number) => ({ id, halfYear, expectedVersion });
export const refused = (reason: string) => ({ code: 'transition-refused', params: { reason } });

/** Those who review: the town's staff, its banner, the city, and a banner that has nothing to do with it. */
export function reviewers(test: TestDatabase) {
  const all = [...test.scope.divisionCodes];
  const within = (role: 'township' | 'banner' | 'city', code: string): Scope =>
    grantScope(
      { actor: `${role}-${code}`, post: `样例${role}`, role, boundCodes: [code] },
      code,
      code === city ? all : all.filter((each) => each.startsWith(code)),
    );
  return {
    staff: within('township', town),
    reviewer: within('banner', banner),
    organiser: within('city', city),
    other: within('banner', '150625'),
  };
}

/** A party organisation that stands from a quarter on. @returns its id */
export async function foundParty(
  { db, scope: whole }: TestDatabase,
  divisionCode: string = town,
  quarter = '2026Q1',
  scope = whole,
): Promise<string> {
  const made = await createOrganisation(db, scope, {
    quarter,
    divisionCode,
    sector: 'enterprise',
    name: `评星${randomUUID().slice(0, 8)}公司`,
    source: null,
    reason: '样例',
  });
  const { partyOrganisationId } = await createParty(db, scope, {
    quarter,
    reason: '样例',
    organisationId: made.id,
    expectedVersion: made.version,
    name: `中共${randomUUID().slice(0, 8)}支部委员会`,
    kind: 'branch',
    formation: 'solo',
    secretary: 'internal',
  });
  return partyOrganisationId;
}

/** Entered and handed on by the township, checked by it: with the banner, at version 2. */
export async function bringToBanner(test: TestDatabase, id: string, score = scoreOf()) {
  const { staff } = reviewers(test);
  await saveReview(test.db, staff, { ...target(id, 0), score, handOn: true }, now);
  return advanceReview(test.db, staff, target(id, 1), now);
}

export const reviewOf = (test: TestDatabase, id: string, scope: Scope) =>
  getReview(test.db, scope, { id, halfYear }, now);

export const gradesOf = ({ db }: TestDatabase, id: string) =>
  db.select().from(starGrade).where(eq(starGrade.partyOrganisationId, id));

/** Lets a party organisation stand in another division, as an import of the banner's own would. */
export const standIn = ({ db }: TestDatabase, id: string, divisionCode: string) =>
  db
    .update(partyOrganisationState)
    .set({ divisionCode })
    .where(eq(partyOrganisationState.partyOrganisationId, id));
