import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { LngLat } from '../../../shared/division.ts';
import type { LocationOrigin } from '../../../shared/organisation.ts';
import { type OrganisationFacts, readFacts } from '../../../shared/organisation-facts.ts';
import { pinyinInitials } from '../../adapters/pinyin.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { organisation, organisationState } from '../../db/schema/organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { requireDivision, requireReadable, requireUntaken, waitForNames } from './check-facts.ts';
import type { NewOrganisation, PlacedOrganisation, SavedOrganisation } from './inputs.ts';
import { lockParty } from './restore-party.ts';
import { findWrite, type RecordWrite, recordWrite, type Written } from './write-record.ts';
import {
  changeState,
  lockState,
  type State,
  type StatePatch,
  type WriteTarget,
  writeState,
} from './write-state.ts';

export type { RecordWrite, Written };
// Party organisations are written the same way.
export { findWrite, lockParty, recordWrite, waitForNames };

/**
 * Enters an organisation into the registry from a quarter on. Facts are read by the rules of the import.
 * @throws AppError `division-unknown`; `facts-refused` with the issues, `name-taken` and `uscc-taken` {name, organisationId} among them
 */
export function createOrganisation(
  db: Database,
  scope: Scope,
  input: NewOrganisation,
): Promise<Written & { readonly id: string }> {
  const { operationId = randomUUID(), quarter, lngLat = null, reason, ...typed } = input;
  return db.transaction(async (tx) => {
    const facts = requireReadable(typed);
    const { name = '', divisionCode = '', sector = 'enterprise', uscc = null } = facts;
    await requireDivision(tx, scope, divisionCode, quarter);
    await waitForNames(tx);
    const again = await findWrite(tx, scope, operationId);
    if (again) return { id: again.entityId, version: again.version, operationId };
    await requireUntaken(tx, scope, quarter, null, { name, uscc, divisionCode });
    const id = randomUUID();
    await tx.insert(organisation).values({ id, origin: 'manual' });
    const [state] = await tx
      .insert(organisationState)
      .values({
        ...facts,
        ...(lngLat && placedAt(lngLat, null, reason)),
        organisationId: id,
        fromQuarter: quarter,
        divisionCode,
        sector,
        name,
        ...searchKeys(name),
        status: facts.status ?? 'operating',
      })
      .returning();
    if (!state) throw new AppError('not-found');
    await recordWrite(tx, scope, {
      operationId,
      entity: 'organisation',
      entityId: id,
      quarter,
      before: null,
      after: state,
      reason,
      action: 'organisation.create',
    });
    return { id, version: state.version, operationId };
  });
}

/** Facts by which a record is told from others: bringing a new one asks whether it is free. */
const identifying = ['name', 'uscc', 'divisionCode', 'status'] as const;

/**
 * Changes facts of an organisation from a quarter on. What is typed as it was already is no change; without any, nothing is written
 * and the present version answered.
 * @throws AppError `not-found`; `division-unknown`; `facts-refused` with the issues; `version-conflict` with who changed what since
 */
export function saveOrganisation(db: Database, scope: Scope, input: SavedOrganisation): Promise<Written> {
  const { quarter, reason } = input;
  return db.transaction(async (tx) => {
    const identifies = identifying.some((field) => input.facts[field] !== undefined);
    // Before the record is locked: an import locks records while it holds the names.
    if (identifies) await waitForNames(tx);
    const present = await lockState(tx, scope, input.id, quarter);
    const sent = readFacts(input.facts);
    const changed = changedFacts(present, sent.facts);
    // What was wrong before and stays as it is does not keep the rest from being mended.
    const refused = new Set(sent.issues.map(({ field }) => field));
    const typed = Object.fromEntries(
      Object.entries(input.facts).filter(
        ([field, value]) => field in changed || (refused.has(field) && value !== present[field as 'name']),
      ),
    );
    const facts = changedFacts(present, requireReadable(typed));
    if (facts.divisionCode !== undefined) await requireDivision(tx, scope, facts.divisionCode, quarter);
    const next = { ...present, ...facts };
    if (identifying.some((field) => facts[field] !== undefined) && next.status === 'operating')
      await requireUntaken(tx, scope, quarter, input.id, next);
    const patch: StatePatch = { ...facts, ...(facts.name === undefined ? {} : searchKeys(facts.name)) };
    return writeState(tx, scope, input, () => (Object.keys(facts).length > 0 ? patch : null), {
      action: 'organisation.save',
      reason,
    });
  });
}

/**
 * Puts an organisation on the map, or takes it off (`lngLat` null). The value from the file stays in `location.original`.
 * @throws AppError `not-found`; `version-conflict` with who changed what since
 */
export function placeOrganisation(db: Database, scope: Scope, input: PlacedOrganisation): Promise<Written> {
  const { lngLat, reason } = input;
  return db.transaction((tx) =>
    writeState(tx, scope, input, ({ location }) => placedAt(lngLat, location, reason), {
      action: 'organisation.place',
      reason,
    }),
  );
}

/**
 * Lets an organisation belong to a party organisation, or to none (null). The caller appends the answered write to the history.
 * @throws AppError `not-found`; `version-conflict` with who changed what since
 */
export function changeLink(
  tx: Transaction,
  scope: Scope,
  target: WriteTarget,
  partyOrganisationId: string | null,
): ReturnType<typeof changeState> {
  return changeState(tx, scope, target, linkPatch(partyOrganisationId));
}

/** {@link changeLink} with its history. */
export function linkParty(
  tx: Transaction,
  scope: Scope,
  target: WriteTarget,
  partyOrganisationId: string | null,
  why: { readonly action: string; readonly reason: string },
): Promise<Written> {
  return writeState(tx, scope, target, linkPatch(partyOrganisationId), why);
}

function linkPatch(partyOrganisationId: string | null) {
  return (state: State): StatePatch | null =>
    state.partyOrganisationId === partyOrganisationId ? null : { partyOrganisationId };
}

function changedFacts(state: State, facts: Partial<OrganisationFacts>): Partial<OrganisationFacts> {
  return Object.fromEntries(
    Object.entries(facts).filter(([field, value]) => state[field as keyof OrganisationFacts] !== value),
  );
}

function searchKeys(name: string): { nameKey: string; nameInitials: string } {
  return { nameKey: name, nameInitials: pinyinInitials(name) };
}

function placedAt(lngLat: LngLat | null, location: LocationOrigin | null, reason: string) {
  return {
    lng: lngLat?.[0] ?? null,
    lat: lngLat?.[1] ?? null,
    location: {
      source: 'placed' as const,
      original: location?.original ?? null,
      datum: location?.datum ?? ('wgs84' as const),
      reason,
    },
  };
}
