import { randomUUID } from 'node:crypto';
import { desc, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import {
  type Campaign,
  type CampaignCard,
  campaignQuarters,
  isFormedWithin,
  quarterOfDate,
} from '../../../shared/liaison/campaign.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { campaign } from '../../db/schema/liaison.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listGround } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { findWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { listPlansOf } from './data.ts';
import type { SavedCampaign } from './inputs.ts';

/** A campaign with the cards of the scope that carry it. */
export interface CampaignView extends Campaign {
  /** Its division lies in the scope: may be changed. */
  readonly own: boolean;
  readonly cards: readonly (CampaignCard & { readonly organisationId: string })[];
}

/**
 * The campaigns of a division, of those it lies in and of those below it, the latest first; their cards as far as they stand at or below
 * the division, as they are at a quarter.
 * @throws AppError `division-unknown`
 */
export async function listCampaigns(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, codes }: { divisionCode: string; quarter: Quarter; codes: readonly string[] },
): Promise<CampaignView[]> {
  const { path } = await getDivision(db, scope, divisionCode, quarter);
  const about = new Set([...path, ...codes]);
  const rows = (await db.select().from(campaign).orderBy(desc(campaign.fromDate), campaign.id)).filter(
    (row) => about.has(row.divisionCode),
  );
  if (rows.length === 0) return [];
  const organisations = await listOrganisations(db, scope, quarter, { divisionCodes: codes });
  const plans = await listPlansOf(
    db,
    organisations.map(({ id }) => id),
    quarter,
  );
  const carried = organisations.filter(({ id }) => plans.get(id)?.campaignId);
  const founded = await listFounded(
    db,
    carried.flatMap(({ partyOrganisation }) => partyOrganisation?.id ?? []),
  );
  const ids = carried.map(({ id }) => id);
  return Promise.all(
    rows.map(async (row): Promise<CampaignView> => {
      const own = carried.filter(({ id }) => plans.get(id)?.campaignId === row.id);
      const before = await listOrganised(db, scope, campaignQuarters(row).before, own.length > 0 ? ids : []);
      const { actor: _actor, updatedAt: _at, ...facts } = row;
      return {
        ...facts,
        own: scope.divisionCodes.has(row.divisionCode),
        cards: own.map(({ id, divisionCode: at, partyOrganisation: party }) => ({
          organisationId: id,
          divisionCode: at,
          stepDone: (plans.get(id)?.doneOn ?? null) !== null,
          formed: isFormedWithin(row, {
            organised: party !== null,
            organisedBefore: before.has(id),
            founded: founded.get(party?.id ?? '') ?? null,
          }),
        })),
      };
    }),
  );
}

async function listOrganised(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await listOrganisations(db, scope, quarter, { ids });
  return new Set(rows.filter(({ partyOrganisation }) => partyOrganisation).map(({ id }) => id));
}

/** Party organisation → when it was founded, as its last state says. */
async function listFounded(db: Database, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([partyOrganisationState.partyOrganisationId], {
      id: partyOrganisationState.partyOrganisationId,
      founded: partyOrganisationState.founded,
    })
    .from(partyOrganisationState)
    .where(inArray(partyOrganisationState.partyOrganisationId, [...ids]))
    .orderBy(partyOrganisationState.partyOrganisationId, desc(partyOrganisationState.fromQuarter));
  return new Map(rows.map(({ id, founded }) => [id, founded]));
}

/**
 * Makes a campaign of the city or a banner, changes it, or closes it.
 * @throws AppError `forbidden` for a township; `not-found`; `division-unknown`; `invalid-input` for another division; `version-conflict`
 */
export function saveCampaign(
  db: Database,
  scope: Scope,
  { operationId = randomUUID(), id: known, expectedVersion, ...facts }: SavedCampaign,
): Promise<Written & { readonly id: string }> {
  if (scope.role === 'township') throw new AppError('forbidden');
  return db.transaction(async (tx) => {
    const before = known === null ? null : await lockCampaign(tx, scope, known);
    const { code, level } = await getDivision(tx, scope, facts.divisionCode);
    if (level !== 'city' && level !== 'banner') throw new AppError('invalid-input');
    const again = await findWrite(tx, scope, operationId);
    if (again) return { operationId, id: again.entityId, version: again.version };
    if (before && before.version !== expectedVersion)
      throw new AppError('version-conflict', { current: before.version });
    const version = (before?.version ?? 0) + 1;
    const id = known ?? randomUUID();
    const row = { ...facts, id, divisionCode: code, version, actor: scope.actor, updatedAt: new Date() };
    await tx.insert(campaign).values(row).onConflictDoUpdate({ target: campaign.id, set: row });
    await recordWrite(tx, scope, {
      operationId,
      entity: 'campaign',
      entityId: id,
      quarter: quarterOfDate(facts.fromDate),
      before,
      after: row,
      reason: '',
      action: 'liaison.campaign',
    });
    return { operationId, id, version };
  });
}

async function lockCampaign(tx: Transaction, scope: Scope, id: string) {
  const [row] = await tx.select().from(campaign).where(eq(campaign.id, id)).for('update');
  if (!row || !scope.divisionCodes.has(row.divisionCode)) throw new AppError('not-found');
  return row;
}

/** Whether cards of some divisions may carry a campaign: it is theirs, or of a division they lie in, and not closed. */
export async function requireCampaign(
  tx: Transaction,
  id: string,
  divisionCodes: readonly string[],
): Promise<void> {
  const [row] = await tx.select().from(campaign).where(eq(campaign.id, id));
  const paths = new Map((await listGround(tx)).map(({ code, path }) => [code, path]));
  const reached = divisionCodes.every(
    (code) => !row || (paths.get(code) ?? [code]).includes(row.divisionCode),
  );
  if (!row || row.closed || !reached) throw new AppError('not-found');
}
