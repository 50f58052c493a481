import { desc, eq } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import { decodeNetwork } from '../../../shared/road/network-bytes.ts';
import type { RoadReport } from '../../../shared/road/road-report.ts';
import type { Detour, WayBasis } from '../../../shared/way.ts';
import { createDetourRouter } from '../../adapters/router/detour-router.ts';
import { createRoadRouter, type PreparedNetwork, prepareNetwork } from '../../adapters/router/road-router.ts';
import type { Router } from '../../adapters/router/router.ts';
import type { Database } from '../../db/database.ts';
import { roadNetwork } from '../../db/schema/road.ts';
import type { Ports } from '../../rpc/ports.ts';
import { getThresholds } from '../standard/data.ts';

const figures = {
  id: roadNetwork.id,
  name: roadNetwork.name,
  importedOn: roadNetwork.importedOn,
  bbox: roadNetwork.bbox,
  report: roadNetwork.report,
  active: roadNetwork.active,
};

/** An imported network without its bytes. */
export interface NetworkFigures extends Omit<typeof roadNetwork.$inferSelect, keyof Bulk> {
  readonly report: RoadReport;
}
type Bulk = Omit<typeof roadNetwork.$inferSelect, Exclude<keyof typeof figures, 'report'>>;

/** Imported networks, the newest first. */
export async function listNetworks(db: Database): Promise<NetworkFigures[]> {
  const rows = await db.select(figures).from(roadNetwork).orderBy(desc(roadNetwork.at), roadNetwork.id);
  // Written by this product only, as `RoadReport`.
  return rows.map((row) => ({ ...row, report: row.report as RoadReport }));
}

/**
 * Whoever knows ways in a quarter: the configured service, else the active network, else the great circle times the quarter's factor.
 * A network stays in memory for the next request.
 */
export async function openRouter(db: Database, ports: Ports, quarter: Quarter): Promise<Router> {
  const detour = await getDetour(db, quarter);
  if (ports.routerService) return ports.routerService.open(detour);
  const active = await findActive(db);
  if (!active) return createDetourRouter(detour);
  const { id, name, importedOn, sha256 } = active;
  const network = await openNetwork(db, id, sha256);
  return createRoadRouter({ network, name, networkId: id, importedOn, detour });
}

/** How ways are found in a quarter, and the detour the quarter declares (for straight bits, and where there is no network). */
export async function getWayBasis(
  db: Database,
  ports: Ports,
  quarter: Quarter,
): Promise<{ readonly basis: WayBasis; readonly detour: Detour }> {
  const detour = await getDetour(db, quarter);
  if (ports.routerService) return { basis: ports.routerService.open(detour).basis, detour };
  const active = await findActive(db);
  if (!active) return { basis: createDetourRouter(detour).basis, detour };
  const { id: networkId, name, importedOn } = active;
  return { basis: { kind: 'roads', by: 'imported', name, networkId, importedOn }, detour };
}

async function getDetour(db: Database, quarter: Quarter): Promise<Detour> {
  const thresholds = await getThresholds(db, quarter);
  return { factor: thresholds['detour-percent'] / 100, speedKmh: thresholds['way-speed-kmh'] };
}

async function findActive(db: Database) {
  const { id, name, importedOn, sha256 } = roadNetwork;
  const [active] = await db
    .select({ id, name, importedOn, sha256 })
    .from(roadNetwork)
    .where(eq(roadNetwork.active, true));
  return active ?? null;
}

/** By id and hash, so that what is kept is never another one. More than one only while requests move from one to the next. */
const kept = new Map<string, Promise<PreparedNetwork>>();
const keptMost = 2;

function openNetwork(db: Database, id: string, sha256: string): Promise<PreparedNetwork> {
  const key = `${id} ${sha256}`;
  const known = kept.get(key);
  if (known) return known;
  const opening = readNetwork(db, id);
  kept.set(key, opening);
  opening.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
  return opening;
}

async function readNetwork(db: Database, id: string): Promise<PreparedNetwork> {
  const [row] = await db.select({ bytes: roadNetwork.bytes }).from(roadNetwork).where(eq(roadNetwork.id, id));
  // Removed between two reads of one request.
  if (!row) throw new Error(`road: network ${id} is gone`);
  return prepareNetwork(decodeNetwork(row.bytes));
}
