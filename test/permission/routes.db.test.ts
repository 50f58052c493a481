import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, accountDivision, session } from '../../server/db/schema/account.ts';
import { buildApp } from '../../server/http/app.ts';
import { hashToken, newToken } from '../../server/modules/account/token.ts';
import { type Role, roles } from '../../shared/account.ts';
import { buildPorts } from '../builders/context.ts';
import { withTestDatabase } from '../database.ts';

const base = withTestDatabase();
const ports = buildPorts();
const [banner, town, siblingTown, otherTown] = ['150622', '150622100', '150622101', '150625101'];
const tokens = new Map<Role, string>();
let app: FastifyInstance;

beforeAll(async () => {
  const now = ports.clock.now();
  for (const role of roles) {
    const [id, token] = [randomUUID(), newToken()];
    tokens.set(role, token);
    await base.db
      .insert(account)
      .values({ id, name: role, post: role, role, passwordHash: '-', mustChangePassword: false });
    await base.db
      .insert(accountDivision)
      .values({ accountId: id, divisionCode: role === 'township' ? town : banner });
    await base.db.insert(session).values({
      tokenHash: hashToken(token),
      id: randomUUID(),
      accountId: id,
      createdAt: now,
      lastSeenAt: now,
    });
  }
  app = await buildApp({ db: base.requests, ports, pack: base.pack, demo: false }, { log: 'silent' });
});
afterAll(() => app.close());

const multipart = (text: string) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  payload: `--x\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\n\r\n${text}\r\n--x--\r\n`,
});

interface RouteRow {
  readonly who: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Whether a division is aimed at. */
  readonly aims: boolean;
  url(division: string): string;
  body?(division: string): { headers: Record<string, string>; payload: string };
}

const letters: Readonly<Record<Role, string>> = {
  administrator: 'A',
  city: 'C',
  banner: 'B',
  township: 'T',
  planner: 'P',
  viewer: 'V',
};
const at = (path: string) => (division: string) => `${path}?division=${division}&quarter=2026Q3`;

/** By hand, like the matrix of procedures. */
const routes: Readonly<Record<string, RouteRow>> = {
  'GET /api/points': { who: 'ACBTPV', method: 'GET', aims: false, url: at('/api/points') },
  'GET /api/base-map': { who: 'ACBTPV', method: 'GET', aims: false, url: at('/api/base-map') },
  'GET /api/sheet/info': { who: 'ACBTV', method: 'GET', aims: true, url: at('/api/sheet/info') },
  'GET /api/sheet': {
    who: 'ACBTV',
    method: 'GET',
    aims: true,
    url: (d) => `${at('/api/sheet')(d)}&format=svg`,
  },
  'GET /api/export': {
    who: 'CBTV',
    method: 'GET',
    aims: true,
    url: (d) => `${at('/api/export')(d)}&format=csv`,
  },
  'GET /api/brief': { who: 'CBTV', method: 'GET', aims: true, url: at('/api/brief') },
  'GET /api/form': {
    who: 'CBTV',
    method: 'GET',
    aims: true,
    url: (d) => `${at('/api/form')(d)}&form=statistics&format=xlsx`,
  },
  'GET /ogc': { who: 'CBTV', method: 'GET', aims: false, url: () => '/ogc' },
  'GET /ogc/…/items': {
    who: 'CBTV',
    method: 'GET',
    aims: false,
    url: () => '/ogc/collections/organisations/items',
  },
  'GET /api/template': { who: 'CBT', method: 'GET', aims: true, url: at('/api/template') },
  'POST /api/import': {
    who: 'CBT',
    method: 'POST',
    aims: true,
    url: at('/api/import'),
    body: () => multipart('企业名称,人数\n甲公司,3\n'),
  },
  'POST /api/sweep': {
    who: 'CBT',
    method: 'POST',
    aims: true,
    url: (d) => `${at('/api/sweep')(d)}&department=tax&date=2026-09-30`,
    body: (d) => multipart(`单位名称\n${d}公司\n`),
  },
  'POST /api/series': {
    who: 'ACBTV',
    method: 'POST',
    aims: true,
    url: () => '/api/series',
    body: (divisionCode) => ({
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ divisionCode, quarter: '2026Q3', format: 'pdf', size: 'A4' }),
    }),
  },
  'GET /api/series/<id>': {
    who: 'ACBTV',
    method: 'GET',
    aims: false,
    url: () => `/api/series/${randomUUID()}`,
  },
};

async function statusOf(row: RouteRow, role: Role | null, division: string): Promise<number> {
  const cookies = role === null ? {} : { cookie: `fenbu=${tokens.get(role)}` };
  const { headers = {}, payload } = row.body?.(division) ?? {};
  const response = await app.inject({
    method: row.method,
    url: row.url(division),
    headers: { host: '127.0.0.1:3000', ...cookies, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  return response.statusCode;
}

describe('the routes beside the procedures', () => {
  it.each(Object.keys(routes))('%s: nobody 401; 6 roles; outside the scope 404', async (name) => {
    const row = routes[name] as RouteRow;
    expect(await statusOf(row, null, town)).toBe(401);
    for (const role of roles) {
      const may = row.who.includes(letters[role]);
      const statuses = row.aims
        ? await Promise.all([town, siblingTown, otherTown].map((division) => statusOf(row, role, division)))
        : [await statusOf(row, role, town)];
      // 409: the same list twice; 429: the drawing queue is full. Whoever hears that has got in.
      const [inside, ...beyond] = statuses.map((status) =>
        status < 300 || status === 409 || status === 429 ? 200 : status,
      );
      if (!may) expect({ role, statuses }).toEqual({ role, statuses: statuses.map(() => 403) });
      else {
        // An id that names nothing answers so to everyone who may ask.
        expect({ role, inside }).toEqual({ role, inside: name.endsWith('<id>') ? 404 : 200 });
        const sibling = role === 'township' ? 404 : 200;
        expect({ role, beyond }).toEqual({ role, beyond: row.aims ? [sibling, 404] : [] });
      }
    }
  });
});
