import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { levelOfKind } from '../../../shared/division.ts';
import {
  type ChangeReason,
  createReason,
  type DivisionCreation,
  type DivisionMerge,
  type DivisionRename,
  type MovedRecords,
  mergeReason,
  renameReason,
} from '../../../shared/division-change.ts';
import { bboxOfArea } from '../../../shared/geometry/bbox.ts';
import { unionOf } from '../../../shared/geometry/union.ts';
import { addQuarters, type Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { accountDivision } from '../../db/schema/account.ts';
import { division, divisionChange } from '../../db/schema/division.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { loadCreateGround, loadMergeGround, loadRenameGround } from './change-ground.ts';
import { countLeaving, listLeaving } from './leaving.ts';
import { moveRecords } from './move-records.ts';

type Row = typeof division.$inferSelect;

const nothingMoved: MovedRecords = { organisations: 0, operating: 0, partyOrganisations: 0, venues: 0 };

/**
 * Gives a division another name or kind from a quarter on; its old name goes on leading to it in lists.
 * @returns id of the change
 * @throws AppError what {@link renameReason} says: `division-…`, `report-locked`
 */
export function renameDivision(db: Database, scope: Scope, change: DivisionRename): Promise<string> {
  return db.transaction(async (tx) => {
    const [before] = await holdDivisions(tx, [change.code]);
    refuse(renameReason(change, await loadRenameGround(tx, scope, change)));
    if (!before) throw new AppError('division-unknown', { code: change.code });
    await keepFacts(tx, addQuarters(change.fromQuarter, -1), [change.code]);
    await tx
      .update(division)
      .set({
        name: change.name,
        shortName: change.shortName ?? change.name,
        kind: change.kind ?? before.kind,
        aliases: withAliases(before, [before.name], change.name),
        decided: true,
      })
      .where(eq(division.code, change.code));
    return note(tx, scope, {
      ...change,
      kind: 'rename',
      nameBefore: before.name,
      merged: [],
      moved: nothingMoved,
    });
  });
}

/**
 * Makes divisions one with another from a quarter on: their records go over to it, their outlines are united where all have one, and
 * their codes and names lead to it. Who works for one of them also works for the survivor.
 * @returns id of the change; the revisions of the records carry it as their operation
 * @throws AppError what {@link mergeReason} says: `division-…`, `report-locked`
 */
export function mergeDivisions(db: Database, scope: Scope, change: DivisionMerge): Promise<string> {
  const { from, into, fromQuarter, reason } = change;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select hold_organisations(${textArray(from)})`);
    const rows = await holdDivisions(tx, [...from, into]);
    refuse(mergeReason(change, await loadMergeGround(tx, scope, change)));
    const survivor = rows.find(({ code }) => code === into);
    const ending = from.flatMap((code) => rows.find((row) => row.code === code) ?? []);
    if (!survivor) throw new AppError('division-unknown', { code: into });
    const last = addQuarters(fromQuarter, -1);
    const villages = await listVillages(tx, from);
    await keepFacts(tx, last, [...from, into, ...villages]);
    await tx
      .update(division)
      .set({
        aliases: withAliases(
          survivor,
          ending.flatMap(({ code, name, aliases }) => [code, name, ...aliases]),
          survivor.name,
        ),
        ...unitedOutline([survivor, ...ending]),
        decided: true,
      })
      .where(eq(division.code, into));
    await tx
      .update(division)
      .set({ parentCode: into, path: sql`${textArray(survivor.path)} || ${division.code}`, decided: true })
      .where(inArray(division.code, villages));
    const id = randomUUID();
    const leaving = await listLeaving(tx, from, fromQuarter);
    await moveRecords(tx, scope, leaving, { operationId: id, from, into, fromQuarter, reason });
    await tx
      .update(division)
      .set({ validTo: last, mergedInto: into, decided: true })
      .where(inArray(division.code, [...from]));
    await bindToSurvivor(tx, from, into);
    return note(
      tx,
      scope,
      {
        ...change,
        kind: 'merge',
        code: into,
        name: survivor.name,
        nameBefore: survivor.name,
        merged: ending.map(({ code, name }) => ({ code, name })),
        moved: countLeaving(leaving),
      },
      id,
    );
  });
}

/**
 * Makes a division that exists from a quarter on; it has no outline yet.
 * @returns id of the change
 * @throws AppError what {@link createReason} says: `division-…`, `report-locked`
 */
export function createDivision(db: Database, scope: Scope, change: DivisionCreation): Promise<string> {
  return db.transaction(async (tx) => {
    const [parent] = await holdDivisions(tx, [change.parentCode]);
    refuse(createReason(change, await loadCreateGround(tx, scope, change)));
    if (!parent) throw new AppError('division-unknown', { code: change.parentCode });
    const { code, name, kind, parentCode, seat, fromQuarter } = change;
    const made = await tx
      .insert(division)
      .values({
        code,
        name,
        shortName: name,
        kind,
        level: levelOfKind(kind),
        parentCode,
        path: [...parent.path, code],
        seatLng: seat?.[0] ?? null,
        seatLat: seat?.[1] ?? null,
        seatSource: seat ? 'placed' : null,
        validFrom: fromQuarter,
        decided: true,
      })
      // Two may make it at the same moment; the second is told as if it had come later.
      .onConflictDoNothing()
      .returning({ code: division.code });
    if (made.length === 0) throw new AppError('division-code-taken', { code });
    return note(tx, scope, { ...change, kind: 'create', nameBefore: null, merged: [], moved: nothingMoved });
  });
}

function refuse(reason: ChangeReason | null): void {
  if (reason) throw new AppError(reason.code, reason.params);
}

/** Holds divisions against moves of their reports and new records, always in the same order. */
function holdDivisions(tx: Transaction, codes: readonly string[]): Promise<Row[]> {
  return tx
    .select()
    .from(division)
    .where(inArray(division.code, [...codes]))
    .orderBy(division.code)
    .for('update');
}

async function listVillages(tx: Transaction, parents: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ code: division.code })
    .from(division)
    .where(inArray(division.parentCode, [...parents]));
  return rows.map(({ code }) => code);
}

/** Other codes and former names, without what is the present one. */
function withAliases({ aliases }: Row, more: readonly string[], present: string): string[] {
  return [...new Set([...aliases, ...more])].filter((alias) => alias !== present);
}

/** The outline of all together; where one has none, what the survivor has stays: half an outline would be a wrong one. */
function unitedOutline(
  rows: readonly Row[],
): Partial<Pick<Row, 'polygon' | 'bbox' | 'schematic' | 'boundarySource' | 'boundaryVintage'>> {
  const areas = rows.flatMap(({ polygon }) => polygon ?? []);
  if (areas.length < rows.length) return {};
  const polygon = unionOf(areas);
  const joined = (key: 'boundarySource' | 'boundaryVintage') =>
    [...new Set(rows.flatMap((row) => row[key] ?? []))].join('、') || null;
  return {
    polygon,
    bbox: bboxOfArea(polygon),
    schematic: rows.some(({ schematic }) => schematic),
    boundarySource: joined('boundarySource'),
    boundaryVintage: joined('boundaryVintage'),
  };
}

/** One parameter, however many. */
function textArray(texts: readonly string[]) {
  return sql`array(select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb))`;
}

/** Lets the quarters up to one keep the divisions as they are now. */
async function keepFacts(tx: Transaction, until: Quarter, codes: readonly string[]): Promise<void> {
  await tx.execute(sql`select keep_divisions(${textArray(codes)}, ${until})`);
}

async function bindToSurvivor(tx: Transaction, from: readonly string[], into: string): Promise<void> {
  const bound = await tx
    .selectDistinct({ accountId: accountDivision.accountId })
    .from(accountDivision)
    .where(inArray(accountDivision.divisionCode, [...from]));
  if (bound.length > 0)
    await tx
      .insert(accountDivision)
      .values(bound.map(({ accountId }) => ({ accountId, divisionCode: into })))
      .onConflictDoNothing();
}

async function note(
  tx: Transaction,
  scope: Scope,
  {
    kind,
    code,
    fromQuarter,
    name,
    nameBefore,
    merged,
    moved,
    reason,
  }: Omit<typeof divisionChange.$inferInsert, 'id' | 'actor' | 'actorPost' | 'at' | 'fromQuarter'> & {
    fromQuarter: Quarter;
  },
  id: string = randomUUID(),
): Promise<string> {
  await tx.insert(divisionChange).values({
    id,
    kind,
    code,
    fromQuarter,
    name,
    nameBefore,
    merged,
    moved,
    reason,
    actor: scope.actor,
    actorPost: scope.post,
  });
  await appendAudit(tx, scope, {
    action: `division.${kind}`,
    subject: code,
    detail: { quarter: fromQuarter, merged: merged.map((each) => each.code).join(','), ...moved },
  });
  return id;
}
