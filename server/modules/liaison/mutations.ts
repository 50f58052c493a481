import { randomUUID } from 'node:crypto';
import { and, desc, inArray, lte } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { liaisonPlan } from '../../db/schema/liaison.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { listOrganisations } from '../organisation/data.ts';
import { findWrite, type RecordWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { requireCampaign, saveCampaign } from './campaigns.ts';
import type { PlanFacts, SavedPlan, SavedPlans } from './inputs.ts';

export { saveCampaign };

type Row = typeof liaisonPlan.$inferSelect;

/**
 * Makes an organisation's card or changes it from a quarter on.
 * @throws AppError `not-found`; `version-conflict`; `plan-needless` when it is organised or does not operate and has no card; `report-locked`
 */
export function savePlan(
  db: Database,
  scope: Scope,
  { operationId, quarter, organisationId, expectedVersion, facts }: SavedPlan,
): Promise<Written & { readonly count: number }> {
  const cards = [{ organisationId, expectedVersion }];
  return writePlans(db, scope, { operationId, quarter, cards, action: 'liaison.save' }, () => facts);
}

/**
 * Sets the same role, due date, day of being done or campaign on many cards: one operation, taken back as one.
 * @throws AppError like {@link savePlan}; `not-found` also for an organisation without a card
 */
export function savePlans(
  db: Database,
  scope: Scope,
  { facts, ...input }: SavedPlans,
): Promise<Written & { readonly count: number }> {
  const patch = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return writePlans(db, scope, { ...input, action: 'liaison.save-many' }, (before) => {
    if (!before || before.closed) throw new AppError('not-found');
    return { ...before, ...patch };
  });
}

interface PlanWrite extends Pick<SavedPlans, 'operationId' | 'quarter' | 'cards'> {
  readonly action: string;
}

async function writePlans(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), quarter, cards, action }: PlanWrite,
  factsOf: (before: Row | null) => PlanFacts,
): Promise<Written & { readonly count: number }> {
  return db.transaction(async (tx) => {
    const ids = [...new Set(cards.map(({ organisationId }) => organisationId))].sort();
    const organisations = await lockOrganisations(tx, scope, ids, quarter);
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, version: again.version, count: ids.length };
    const present = await listRows(tx, ids, quarter);
    const expected = new Map(cards.map((card) => [card.organisationId, card.expectedVersion]));
    const writes: RecordWrite[] = [];
    for (const each of organisations) {
      const before = present.get(each.id) ?? null;
      if ((before?.version ?? null) !== expected.get(each.id))
        throw new AppError('version-conflict', { current: before?.version ?? 0 });
      if (!before && (each.partyOrganisation || each.status !== 'operating'))
        throw new AppError('plan-needless', { name: each.name });
      const facts = factsOf(before);
      if (facts.campaignId !== null && facts.campaignId !== before?.campaignId)
        await requireCampaign(tx, facts.campaignId, [each.divisionCode]);
      if (before && saysSame(before, facts)) continue;
      const after: Row = {
        ...facts,
        reasonNote: facts.reasonNote === '' ? null : facts.reasonNote,
        organisationId: each.id,
        fromQuarter: quarter,
        version: (before?.version ?? 0) + 1,
        actor: scope.actor,
        updatedAt: new Date(),
      };
      await tx
        .insert(liaisonPlan)
        .values(after)
        .onConflictDoUpdate({ target: [liaisonPlan.organisationId, liaisonPlan.fromQuarter], set: after });
      const about = { entity: 'liaison-plan', entityId: each.id, quarter, before, after } as const;
      writes.push({ ...about, operationId, reason: '', action });
    }
    await recordWrite(tx, scope, ...writes);
    const last = writes.at(-1)?.after as Row | undefined;
    const version = last?.version ?? present.get(ids.at(-1) ?? '')?.version ?? 0;
    return { operationId, version, count: writes.length };
  });
}

function saysSame(before: Row, facts: PlanFacts): boolean {
  const fields = [
    'reason',
    'reasonNote',
    'responsibleRole',
    'nextStep',
    'dueOn',
    'doneOn',
    'campaignId',
    'closed',
  ] as const;
  return fields.every(
    (field) => (before[field] ?? null) === (facts[field] || (field === 'closed' ? false : null)),
  );
}

/** The cards in force at a quarter. */
async function listRows(
  tx: Transaction,
  ids: readonly string[],
  quarter: Quarter,
): Promise<Map<string, Row>> {
  const rows = await tx
    .selectDistinctOn([liaisonPlan.organisationId])
    .from(liaisonPlan)
    .where(and(inArray(liaisonPlan.organisationId, [...ids]), lte(liaisonPlan.fromQuarter, quarter)))
    .orderBy(liaisonPlan.organisationId, desc(liaisonPlan.fromQuarter));
  return new Map(rows.map((row) => [row.organisationId, row]));
}

/** The organisations as they stand, all their states locked in one order. @throws AppError `not-found` */
async function lockOrganisations(tx: Transaction, scope: Scope, ids: readonly string[], quarter: Quarter) {
  await tx
    .select({ version: organisationState.version })
    .from(organisationState)
    .where(inArray(organisationState.organisationId, [...ids]))
    .orderBy(organisationState.organisationId, organisationState.fromQuarter)
    .for('update');
  const seen = await listOrganisations(tx, scope, quarter, { ids });
  if (seen.length !== ids.length) throw new AppError('not-found');
  return seen;
}
