import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../shared/account.ts';
import { VenueFacts } from '../../../shared/venue/venue-facts.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { buildJpeg, telling } from '../../../test/builders/jpeg.ts';
import { buildVenueFacts } from '../../../test/builders/venue-facts.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { account, accountDivision, session } from '../../db/schema/account.ts';
import { revision } from '../../db/schema/record.ts';
import { venuePhoto } from '../../db/schema/venue.ts';
import { hashToken, newToken } from '../../modules/account/token.ts';
import { saveVenue } from '../../modules/venue/mutations.ts';
import { buildApp } from '../app.ts';

const base = withTestDatabase();
const ports = buildPorts();
const [town, sibling] = ['150622100', '150622101'];
const tokens = new Map<string, string>();
let app: FastifyInstance;

async function admit(role: Role, divisionCode: string): Promise<void> {
  const [accountId, token] = [randomUUID(), newToken()];
  const at = ports.clock.now();
  const name = `${role}-${divisionCode}`;
  await base.db
    .insert(account)
    .values({ id: accountId, name, post: name, role, passwordHash: '-', mustChangePassword: false });
  await base.db.insert(accountDivision).values({ accountId, divisionCode });
  await base.db
    .insert(session)
    .values({ tokenHash: hashToken(token), id: randomUUID(), accountId, createdAt: at, lastSeenAt: at });
  tokens.set(name, token);
}

beforeAll(async () => {
  await admit('township', town);
  await admit('township', sibling);
  await admit('viewer', town);
  app = await buildApp({ db: base.requests, ports, pack: base.pack, demo: false }, { log: 'silent' });
});
afterAll(() => app.close());

async function makeVenue(openForSharing: boolean): Promise<string> {
  const name = `照片场所${randomUUID().slice(0, 8)}`;
  const facts = VenueFacts.parse(buildVenueFacts({ name, openForSharing }));
  const input = { id: null, quarter: '2026Q3', expectedVersion: 0, reason: '登记', facts };
  return (await saveVenue(base.db, base.scope, input, '2026-10-08')).id;
}

const headersOf = (who: string) => ({ host: '127.0.0.1:3000', cookie: `fenbu=${tokens.get(who)}` });

function upload(who: string, venue: string, bytes: Uint8Array, more = '') {
  const [head, tail] = [
    '--x\r\nContent-Disposition: form-data; name="file"; filename="photo.jpg"\r\nContent-Type: image/jpeg\r\n\r\n',
    '\r\n--x--\r\n',
  ];
  return app.inject({
    method: 'POST',
    url: `/api/venue-photo?venue=${venue}${more}`,
    headers: { ...headersOf(who), 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(tail)]),
  });
}
const look = (who: string, id: string) =>
  app.inject({ method: 'GET', url: `/api/venue-photo/${id}`, headers: headersOf(who) });
const mine = `township-${town}`;

describe('a photograph of a venue', () => {
  it('comes back as a JPEG without what it told: no position, no name; private and of no other kind', async () => {
    const venue = await makeVenue(false);
    const sent = buildJpeg({ width: 640, height: 480, extra: telling });
    const kept = await upload(mine, venue, sent, '&have=flag&taken=2026-10-01');
    expect(kept.json()).toMatchObject({
      have: 'flag',
      widthPixels: 640,
      heightPixels: 480,
      takenOn: '2026-10-01',
    });
    const { statusCode, headers, rawPayload } = await look(mine, kept.json().id);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    });
    expect(Uint8Array.from(rawPayload)).toEqual(buildJpeg({ width: 640, height: 480 }));
    const [stored] = await base.db.select().from(venuePhoto).where(eq(venuePhoto.id, kept.json().id));
    expect(stored?.bytes.toString('latin1')).not.toMatch(/GPS|Zhang/);
    const history = await base.db.select().from(revision).where(eq(revision.entityId, kept.json().id));
    expect(history).toMatchObject([
      { entity: 'venue-photo', before: null, after: { venueId: venue, have: 'flag' } },
    ]);
  });

  it('that is no picture, too large in pixels or in bytes, of no have or of tomorrow is refused, and none is kept', async () => {
    const venue = await makeVenue(false);
    const codeOf = async (bytes: Uint8Array, more = '') =>
      (await upload(mine, venue, bytes, more)).json().error;
    expect(await codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('photo-unreadable');
    expect(await codeOf(buildJpeg({ width: 5000 }))).toBe('photo-too-large');
    expect(await codeOf(new Uint8Array(3 * 1024 * 1024 + 1))).toBe('file-too-large');
    expect(await codeOf(buildJpeg(), '&have=piano')).toBe('invalid-input');
    expect(await codeOf(buildJpeg(), '&taken=2026-10-09')).toBe('invalid-input');
    expect(await base.db.select().from(venuePhoto).where(eq(venuePhoto.venueId, venue))).toEqual([]);
  });

  it('is the last of 12: the 13th is refused, even when two come at once', async () => {
    const venue = await makeVenue(false);
    for (let sent = 0; sent < 11; sent += 1)
      expect((await upload(mine, venue, buildJpeg())).statusCode).toBe(200);
    const both = await Promise.all([upload(mine, venue, buildJpeg()), upload(mine, venue, buildJpeg())]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await upload(mine, venue, buildJpeg())).json()).toEqual({
      error: 'photo-limit',
      params: { limit: 12 },
    });
  });

  it('is seen by the next township only where the venue is open to others, and added there by nobody else', async () => {
    const [closed, open] = [await makeVenue(false), await makeVenue(true)];
    const [ofClosed, ofOpen] = await Promise.all(
      [closed, open].map(async (venue) => (await upload(mine, venue, buildJpeg())).json().id as string),
    );
    const other = `township-${sibling}`;
    expect((await look(other, ofClosed ?? '')).statusCode).toBe(404);
    expect((await look(other, ofOpen ?? '')).statusCode).toBe(200);
    expect((await upload(other, open, buildJpeg())).statusCode).toBe(404);
    expect((await upload(`viewer-${town}`, open, buildJpeg())).statusCode).toBe(403);
    expect((await look('nobody', ofOpen ?? '')).statusCode).toBe(401);
  });
});
