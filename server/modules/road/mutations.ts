import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { ReadRoads } from '../../adapters/road-file/road-file.ts';
import type { Transaction } from '../../db/database.ts';
import { roadNetwork } from '../../db/schema/road.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';

/** Arbitrary but fixed: who changes which network is in use stands in line here. */
const advisoryLock = 20_130_054;

/**
 * Keeps a network that was read; it is not used before it is made active. The same file twice changes nothing.
 * @returns its id, and whether it had been there
 */
export async function saveNetwork(
  tx: Transaction,
  scope: Scope,
  { fileName, roads }: { readonly fileName: string; readonly roads: ReadRoads },
  now: Date,
): Promise<{ readonly id: string; readonly isKnown: boolean }> {
  await lockNetworks(tx);
  const [known] = await tx
    .select({ id: roadNetwork.id })
    .from(roadNetwork)
    .where(eq(roadNetwork.sha256, roads.sha256));
  if (known) return { id: known.id, isKnown: true };
  const id = randomUUID();
  const { report, bbox, sha256, bytes } = roads;
  const { junctions, roads: stretches, lengthMetres } = report;
  await tx.insert(roadNetwork).values({
    id,
    name: nameOf(fileName),
    fileName: fileName.slice(0, 200),
    importedOn: chinaDate(now),
    sha256,
    bbox,
    junctions,
    roads: stretches,
    lengthMetres,
    report,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    actor: scope.actor,
    at: now,
  });
  const detail = { roads: stretches, junctions };
  await appendAudit(tx, scope, { action: 'road.import', subject: id, detail });
  return { id, isKnown: false };
}

/** Makes a network the one in use; null: none, the detour factor holds. @throws AppError `not-found` */
export async function activateNetwork(
  tx: Transaction,
  scope: Scope,
  id: string | null,
  now: Date,
): Promise<void> {
  await lockNetworks(tx);
  const [current] = await tx
    .select({ id: roadNetwork.id })
    .from(roadNetwork)
    .where(eq(roadNetwork.active, true));
  if ((current?.id ?? null) === id) return;
  const changed = { actor: scope.actor, at: now, version: sql`${roadNetwork.version} + 1` };
  if (current)
    await tx
      .update(roadNetwork)
      .set({ active: false, ...changed })
      .where(eq(roadNetwork.id, current.id));
  if (id !== null) {
    const made = await tx
      .update(roadNetwork)
      .set({ active: true, ...changed })
      .where(eq(roadNetwork.id, id))
      .returning({ id: roadNetwork.id });
    if (made.length === 0) throw new AppError('not-found');
  }
  await appendAudit(tx, scope, {
    action: id === null ? 'road.deactivate' : 'road.activate',
    subject: id ?? current?.id ?? null,
  });
}

/** Takes a network away that is not in use. @throws AppError `not-found`, `road-active` */
export async function removeNetwork(tx: Transaction, scope: Scope, id: string): Promise<void> {
  await lockNetworks(tx);
  const [row] = await tx
    .select({ name: roadNetwork.name, active: roadNetwork.active })
    .from(roadNetwork)
    .where(eq(roadNetwork.id, id));
  if (!row) throw new AppError('not-found');
  if (row.active) throw new AppError('road-active', { name: row.name });
  await tx.delete(roadNetwork).where(eq(roadNetwork.id, id));
  await appendAudit(tx, scope, { action: 'road.remove', subject: id });
}

async function lockNetworks(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
}

/** The file's name without its ending. */
function nameOf(fileName: string): string {
  const base = fileName.replace(/\.(geojson|json|zip|gpkg)$/i, '').trim();
  return (base || fileName || '路网').slice(0, 80);
}
