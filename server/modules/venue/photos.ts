import { randomUUID } from 'node:crypto';
import { asc, count, eq, inArray } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { type Quarter, quarterAt } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { venue, venuePhoto } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { recordWrite } from '../organisation/mutations.ts';
import { getChecklist, requireVenue } from './data.ts';
import { readJpeg } from './read-jpeg.ts';
import { lockStates } from './states.ts';

/** More show no more of a room. */
const mostPhotos = 12;

/** A photograph without its pixels; those are at `/api/venue-photo/<id>`. */
export interface VenuePhoto {
  readonly id: string;
  /** The have it shows; null: the whole venue. */
  readonly have: string | null;
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** `YYYY-MM-DD`. */
  readonly takenOn: string | null;
  /** Instant it was handed in, ISO 8601 in UTC. */
  readonly at: string;
}

const facts = {
  id: venuePhoto.id,
  have: venuePhoto.have,
  widthPixels: venuePhoto.widthPixels,
  heightPixels: venuePhoto.heightPixels,
  takenOn: venuePhoto.takenOn,
  at: venuePhoto.at,
};

/** A venue's photographs, oldest first. The caller has proven that it lies in the scope. */
export async function listPhotos(db: Database, venueId: string): Promise<VenuePhoto[]> {
  const rows = await db
    .select(facts)
    .from(venuePhoto)
    .where(eq(venuePhoto.venueId, venueId))
    .orderBy(asc(venuePhoto.at), asc(venuePhoto.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The pixels: of a venue of the scope, or of one that is open to others. @throws AppError `not-found` */
export async function readPhoto(db: Database, scope: Scope, id: string): Promise<Uint8Array> {
  const [photo] = await db
    .select({ venueId: venuePhoto.venueId, bytes: venuePhoto.bytes })
    .from(venuePhoto)
    .where(eq(venuePhoto.id, id));
  if (!photo) throw new AppError('not-found');
  const states = await db
    .select({ divisionCode: venue.divisionCode, open: venue.openForSharing })
    .from(venue)
    .where(eq(venue.id, photo.venueId));
  if (!states.some(({ divisionCode, open }) => open || scope.divisionCodes.has(divisionCode)))
    throw new AppError('not-found');
  return photo.bytes;
}

export interface NewPhoto {
  readonly venueId: string;
  readonly have: string | null;
  readonly takenOn: string | null;
  readonly bytes: Uint8Array;
}

/**
 * Adds a photograph to a venue of the scope, stripped of everything but the picture.
 * @throws AppError `not-found`; `photo-unreadable`; `photo-too-large` {limit}; `photo-limit` {limit} beyond 12 a venue; `invalid-input`
 */
export async function addPhoto(db: Database, scope: Scope, sent: NewPhoto, now: Date): Promise<VenuePhoto> {
  const { bytes, ...size } = readJpeg(sent.bytes);
  const quarter = quarterAt(now);
  return db.transaction(async (tx) => {
    await requireOwn(tx, scope, sent.venueId);
    const { have, takenOn } = sent;
    if (have !== null && !(await getChecklist(tx, quarter)).some(({ key }) => key === have))
      throw new AppError('invalid-input');
    if (takenOn !== null && takenOn > chinaDate(now)) throw new AppError('invalid-input');
    const [present] = await tx
      .select({ photos: count() })
      .from(venuePhoto)
      .where(eq(venuePhoto.venueId, sent.venueId));
    if ((present?.photos ?? 0) >= mostPhotos) throw new AppError('photo-limit', { limit: mostPhotos });
    const photo = { id: randomUUID(), have, ...size, takenOn, at: now };
    await tx
      .insert(venuePhoto)
      .values({ ...photo, venueId: sent.venueId, bytes: Buffer.from(bytes), actor: scope.actor });
    await note(tx, scope, 'venue-photo.add', quarter, {
      before: null,
      after: { ...photo, venueId: sent.venueId },
    });
    return { ...photo, at: now.toISOString() };
  });
}

/** Takes a photograph of a venue of the scope away. @throws AppError `not-found` */
export async function removePhoto(db: Database, scope: Scope, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [photo] = await tx
      .select({ ...facts, venueId: venuePhoto.venueId })
      .from(venuePhoto)
      .where(eq(venuePhoto.id, id));
    if (!photo) throw new AppError('not-found');
    await requireOwn(tx, scope, photo.venueId);
    const gone = await tx
      .delete(venuePhoto)
      .where(inArray(venuePhoto.id, [id]))
      .returning({ id: venuePhoto.id });
    if (gone.length === 0) throw new AppError('not-found');
    await note(tx, scope, 'venue-photo.remove', quarterAt(now), { before: photo, after: null });
  });
}

/** Its states are locked, so that photographs are counted one after the other. @throws AppError `not-found` */
async function requireOwn(tx: Transaction, scope: Scope, id: string): Promise<void> {
  await lockStates(tx, id);
  await requireVenue(tx, scope, id);
}

type KeptPhoto = Omit<VenuePhoto, 'at'> & { readonly venueId: string; readonly at: Date };

function note(
  tx: Transaction,
  scope: Scope,
  action: string,
  quarter: Quarter,
  sides: { readonly before: KeptPhoto | null; readonly after: KeptPhoto | null },
): Promise<void> {
  const entityId = (sides.after ?? sides.before)?.id ?? '';
  return recordWrite(tx, scope, {
    operationId: randomUUID(),
    entity: 'venue-photo',
    entityId,
    quarter,
    reason: '',
    action,
    ...sides,
  });
}
