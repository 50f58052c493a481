import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, accountDivision, session } from '../../server/db/schema/account.ts';
import { venuePlan } from '../../server/db/schema/venue-plan.ts';
import { buildApp } from '../../server/http/app.ts';
import { hashToken, newToken } from '../../server/modules/account/token.ts';
import { type Role, roles } from '../../shared/account.ts';
import { buildPorts } from '../builders/context.ts';
import { buildPlanRow } from '../builders/venue-plan.ts';
import { withTestDatabase } from '../database.ts';

const base = withTestDatabase();
const ports = buildPorts();
const [banner, town, siblingTown, otherTown] = ['150622', '150622100', '150622101', '150625101'];
const tokens = new Map<Role, string>();
/** Division → a plan of its own. */
const plans = new Map<string, string>();
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
  for (const code of [town, siblingTown, otherTown]) {
    const plan = buildPlanRow(code);
    plans.set(code, plan.id);
    await base.db.insert(venuePlan).values(plan);
  }
  app = await buildApp({ db: base.requests, ports, pack: base.pack, demo: false }, { log: 'silent' });
});
afterAll(() => app.close());

const multipart = (text: string) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  payload: `--x\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\n\r\n${text}\r\n--x--\r\n`,
});

/** The smallest road file. */
const road = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { highway: 'primary' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [109.8, 39.4],
          [109.9, 39.4],
        ],
      },
    },
  ],
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
  'GET /api/agreement?share=<id>': {
    who: 'CBTP',
    method: 'GET',
    aims: false,
    url: () => `/api/agreement?share=${randomUUID()}`,
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
  'GET /api/decision-sheet': {
    who: 'CBTP',
    method: 'GET',
    aims: true,
    url: (d) => `/api/decision-sheet?plan=${plans.get(d)}`,
  },
  'GET /api/venue-template': { who: 'CBT', method: 'GET', aims: true, url: at('/api/venue-template') },
  'POST /api/venue-import': {
    who: 'CBT',
    method: 'POST',
    aims: true,
    url: at('/api/venue-import'),
    body: () => multipart('阵地名称,可容纳人数\n甲中心,30\n'),
  },
  'POST /api/sweep': {
    who: 'CBT',
    method: 'POST',
    aims: true,
    url: (d) => `${at('/api/sweep')(d)}&department=tax&date=2026-09-30`,
    body: (d) => multipart(`单位名称\n${d}公司\n`),
  },
  'POST /api/roads': {
    who: 'C',
    method: 'POST',
    aims: false,
    url: () => '/api/roads',
    body: () => multipart(road),
  },
  // A venue that is not there, and a picture of none, answer so to everyone who may ask.
  'POST /api/venue-photo to <id>': {
    who: 'CBT',
    method: 'POST',
    aims: false,
    url: () => `/api/venue-photo?venue=${randomUUID()}`,
    body: () => multipart(''),
  },
  'GET /api/venue-photo/<id>': {
    who: 'ACBTPV',
    method: 'GET',
    aims: false,
    url: () => `/api/venue-photo/${randomUUID()}`,
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
