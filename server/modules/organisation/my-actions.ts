import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { importBatch } from '../../db/schema/import.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import type { KeptState } from './revision-facts.ts';

export type ActionKind =
  | 'created'
  | 'saved'
  | 'placed'
  | 'party-linked'
  | 'party-created'
  | 'party-saved'
  | 'graded'
  | 'assigned'
  | 'planned';

/** One of the actor's own writes. */
export interface OwnAction {
  readonly operationId: string;
  readonly at: string;
  readonly kind: ActionKind;
  readonly quarter: Quarter | null;
  /** The organisation written, or null when only a party organisation was. */
  readonly organisationId: string | null;
  /** Of the organisation, else of the party organisation. */
  readonly name: string;
  /** It was taken back and not done again. */
  readonly undone: boolean;
}

export interface OwnActions {
  /** Newest first; an undo shows in what it took back. */
  readonly actions: readonly OwnAction[];
  /** The write to take back next; null when none is left. */
  readonly undo: OwnAction | null;
  /** What was taken back last, under the name of the write that took it back: undoing that one does it again. */
  readonly redo: OwnAction | null;
}

type Entry = typeof revision.$inferSelect;

/** Named by the organisation it is about. */
const supportKinds: Readonly<Record<string, ActionKind>> = {
  'instructor-assignment': 'assigned',
  'liaison-plan': 'planned',
};
/** What else can be written (a score sheet, say) is taken back where it is written, if at all. */
const recordEntities = ['organisation', 'party-organisation', 'star-grade', ...Object.keys(supportKinds)];

/** The actor's own last writes of single records since an instant. Imports are not among them. */
export async function listOwnActions(
  db: Database,
  scope: Scope,
  { limit, since }: { limit: number; since: Date },
): Promise<OwnActions> {
  const rows = await db
    .select({ revision })
    .from(revision)
    .leftJoin(importBatch, eq(importBatch.id, revision.operationId))
    .where(
      and(
        eq(revision.actor, scope.actor),
        gte(revision.at, since),
        isNull(importBatch.id),
        inArray(revision.entity, recordEntities),
      ),
    )
    .orderBy(desc(revision.id))
    .limit(limit * 4);
  const operations = new Map<string, Entry[]>();
  for (const { revision: entry } of rows) {
    const entries = operations.get(entry.operationId);
    if (entries) entries.unshift(entry);
    else operations.set(entry.operationId, [entry]);
  }
  const entries = rows.map(({ revision: entry }) => entry);
  const [nameOf, nameSupported] = await Promise.all([
    loadPartyNamesNow(db, entries),
    loadSupportedNames(db, entries),
  ]);
  return stackOf(
    [...operations.values()].reverse().map((each) => describe(each, nameOf, nameSupported)),
    limit,
  );
}

type Step = OwnAction & { readonly undoes: string | null };

function describe(
  entries: readonly Entry[],
  nameOf: (id: string) => string,
  nameSupported: (id: string) => string,
): Step {
  const [first] = entries as [Entry, ...Entry[]];
  const supported = supportKinds[first.entity];
  if (supported) {
    const { operationId, quarter, entityId, undoes } = first;
    const at = first.at.toISOString();
    const name = nameSupported(entityId);
    return {
      operationId,
      at,
      kind: supported,
      quarter,
      organisationId: entityId,
      name,
      undone: false,
      undoes,
    };
  }
  const own = entries.find(({ entity }) => entity === 'organisation');
  const party = entries.find(({ entity }) => entity !== 'organisation');
  const kept = (own?.after ?? own?.before) as KeptState | null | undefined;
  return {
    operationId: first.operationId,
    at: first.at.toISOString(),
    kind: kindOf(own, party),
    quarter: first.quarter,
    organisationId: own?.entityId ?? null,
    name: kept?.name ?? nameOf(party?.entityId ?? ''),
    undone: false,
    undoes: first.undoes,
  };
}

function kindOf(own: Entry | undefined, party: Entry | undefined): ActionKind {
  if (party?.entity === 'star-grade') return 'graded';
  if (party) return party.before === null ? 'party-created' : 'party-saved';
  if (!own?.before) return 'created';
  const [before, after] = [own.before, own.after] as [KeptState, KeptState | null];
  if (before.partyOrganisationId !== after?.partyOrganisationId) return 'party-linked';
  const moved = before.lng !== after?.lng || before.lat !== after?.lat;
  return moved ? 'placed' : 'saved';
}

/** Plays the steps from the oldest on: an undo takes its write from the top, the undo of an undo puts it back. */
function stackOf(steps: readonly Step[], limit: number): OwnActions {
  const shown = new Map<string, OwnAction>();
  let done: OwnAction[] = [];
  let undone: OwnAction[] = [];
  for (const { undoes, ...step } of steps) {
    const back = done.find((each) => each.operationId === undoes);
    const again = undone.find((each) => each.operationId === undoes);
    if (back) {
      done = done.filter((each) => each !== back);
      undone.push({ ...back, operationId: step.operationId });
    } else if (again) {
      undone = undone.filter((each) => each !== again);
      done.push({ ...again, operationId: step.operationId });
    } else if (undoes === null) {
      // Something new: what had been taken back is not done again.
      done.push(step);
      undone = [];
    }
    if (undoes === null) shown.set(step.operationId, step);
  }
  const standing = new Set(done.map(({ at }) => at));
  return {
    actions: [...shown.values()]
      .reverse()
      .slice(0, limit)
      .map((action) => ({ ...action, undone: !standing.has(action.at) })),
    undo: done.at(-1) ?? null,
    redo: undone.at(-1) ?? null,
  };
}

async function loadPartyNamesNow(db: Database, entries: readonly Entry[]): Promise<(id: string) => string> {
  const ids = entries.flatMap(({ entity, entityId }) => (entity === 'organisation' ? [] : [entityId]));
  const states = ids.length
    ? await db
        .select({ id: partyOrganisationState.partyOrganisationId, name: partyOrganisationState.name })
        .from(partyOrganisationState)
        .where(inArray(partyOrganisationState.partyOrganisationId, ids))
        .orderBy(desc(partyOrganisationState.fromQuarter))
    : [];
  return (id) => {
    const kept = entries.find((entry) => entry.entityId === id && entry.entity === 'party-organisation');
    const name = (kept?.after ?? kept?.before) as { name?: string } | null | undefined;
    return states.find((state) => state.id === id)?.name ?? name?.name ?? '';
  };
}

async function loadSupportedNames(db: Database, entries: readonly Entry[]): Promise<(id: string) => string> {
  const ids = entries.flatMap(({ entity, entityId }) => (entity in supportKinds ? [entityId] : []));
  const states = ids.length
    ? await db
        .selectDistinctOn([organisationState.organisationId], {
          id: organisationState.organisationId,
          name: organisationState.name,
        })
        .from(organisationState)
        .where(inArray(organisationState.organisationId, ids))
        .orderBy(organisationState.organisationId, desc(organisationState.fromQuarter))
    : [];
  const names = new Map(states.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
