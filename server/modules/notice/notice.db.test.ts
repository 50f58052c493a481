import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Role } from '../../../shared/account.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { createFakeWebhook } from '../../adapters/webhook.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import { audit } from '../../db/schema/audit.ts';
import { organisation } from '../../db/schema/organisation.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { grantScope } from '../../db/scope.ts';
import { listDue, listNotices } from './data.ts';
import { forwardNotices } from './forward.ts';
import { askForUpdate, type Move, markRead, notifyMove } from './mutations.ts';

const base = withTestDatabase();
const at = new Date('2026-10-08T02:00:00Z');
const ids = new Map<string, string>();

async function addAccount(name: string, role: Role, divisionCode: string, suspended = false): Promise<void> {
  const id = randomUUID();
  ids.set(name, id);
  await base.db
    .insert(account)
    .values({ id, name, post: name, role, suspended, passwordHash: '-', mustChangePassword: false });
  await base.db.insert(accountDivision).values({ accountId: id, divisionCode });
}

const scopeOf = (name: string) =>
  grantScope({ actor: ids.get(name) ?? '', post: name, role: 'viewer', boundCodes: [] }, '150600', []);

const move = (facts: Partial<Move>): Move => ({
  kind: 'submitted',
  divisionCode: '150622100',
  path: ['150600', '150622', '150622100'],
  quarter: '2026Q3',
  occasion: randomUUID(),
  at,
  ...facts,
});

const tell = (actor: string, facts: Partial<Move>) =>
  base.db.transaction((tx) => notifyMove(tx, scopeOf(actor), move(facts)));
const kindsOf = async (name: string) =>
  (await listNotices(base.db, scopeOf(name), 50)).notices.map(({ kind }) => kind);

beforeAll(async () => {
  await addAccount('town', 'township', '150622100');
  await addAccount('sibling', 'township', '150622101');
  await addAccount('banner', 'banner', '150622');
  await addAccount('gone', 'banner', '150622', true);
  await addAccount('elsewhere', 'banner', '150625');
  await addAccount('city', 'city', '150600');
  await addAccount('leader', 'viewer', '150600');
});

it('tells each move to the ones it concerns and to none of the other 3', async () => {
  await tell('town', { kind: 'submitted' });
  await tell('banner', { kind: 'returned' });
  await tell('banner', { kind: 'accepted' });
  await tell('city', { kind: 'published' });
  expect(await kindsOf('town')).toEqual(['published', 'accepted', 'returned']);
  expect(await kindsOf('banner')).toEqual(['published', 'submitted']);
  expect(await kindsOf('city')).toEqual(['accepted']);
  expect(await kindsOf('leader')).toEqual(['published']);
  for (const name of ['sibling', 'gone', 'elsewhere']) expect(await kindsOf(name)).toEqual([]);
});

it('sends the submission of a park directly under the city to the city', async () => {
  await tell('town', { path: ['150600', '150600400'], divisionCode: '150622100' });
  expect((await kindsOf('city'))[0]).toBe('submitted');
});

it('tells the same occasion once, and counts 3 unread until they are marked', async () => {
  const occasion = randomUUID();
  const before = (await listNotices(base.db, scopeOf('town'), 50)).unread;
  await tell('banner', { kind: 'returned', occasion });
  await tell('banner', { kind: 'returned', occasion });
  const { unread, notices } = await listNotices(base.db, scopeOf('town'), 50);
  expect(unread).toBe(before + 1);
  await markRead(base.db, scopeOf('town'), notices[0]?.id ?? 0, at);
  expect((await listNotices(base.db, scopeOf('town'), 50)).unread).toBe(0);
  // Another's inbox is not touched.
  expect((await listNotices(base.db, scopeOf('banner'), 50)).unread).toBeGreaterThan(0);
});

it('forwards nothing of before, then 1 event for 3 inboxes, and repeats what was not taken', async () => {
  const webhook = createFakeWebhook();
  expect(await forwardNotices(base.db, webhook)).toBe(0);
  await tell('city', { kind: 'published', occasion: 'published-once' });
  webhook.down = true;
  await expect(forwardNotices(base.db, webhook)).rejects.toThrow('down');
  webhook.down = false;
  expect(await forwardNotices(base.db, webhook)).toBe(1);
  expect(await forwardNotices(base.db, webhook)).toBe(0);
  expect(webhook.told).toEqual([
    { kind: 'published', divisionCode: '150622100', quarter: '2026Q3', params: {}, at: at.toISOString() },
  ]);
});

it('tells a township, and nobody else, of what is due until the deadline and overdue after it', async () => {
  const town = grantScope(
    { actor: ids.get('town') ?? '', post: 'town', role: 'township', boundCodes: ['150622100'] },
    '150622100',
    ['150622100'],
  );
  expect(await listDue(base.db, town, at)).toEqual([]);
  await base.db.insert(organisation).values({ id: randomUUID(), origin: 'test' });
  const due = { divisionCode: '150622100', quarter: '2026Q3', deadline: '2026-10-10' };
  expect(await listDue(base.db, town, new Date('2026-10-10T15:59:00Z'))).toEqual([{ kind: 'due', ...due }]);
  expect(await listDue(base.db, town, new Date('2026-10-10T16:01:00Z'))).toEqual([
    { kind: 'overdue', ...due },
  ]);
  expect(await listDue(base.db, scopeOf('leader'), at)).toEqual([]);
  await base.db.insert(quarterReport).values({
    id: randomUUID(),
    divisionCode: '150622100',
    quarter: '2026Q3',
    revision: 1,
    status: 'draft',
  });
  await base.db.execute(sql`select move_report(id, 'submitted') from quarter_report`);
  expect(await listDue(base.db, town, at)).toEqual([]);
});

it('asks a township once a day and quarter, tells nobody else, and writes 1 line of the audit for 2 clicks', async () => {
  const leader = grantScope(
    { actor: ids.get('leader') ?? '', post: '市委组织部', role: 'viewer', boundCodes: ['150600'] },
    '150600',
    ['150600', '150622', '150622100', '150622101', '150622102'],
  );
  const ask = (divisionCode: string, text: string, now = at) =>
    askForUpdate(base.db, leader, { divisionCode, quarter: '2026Q2', text, about: '某某煤业' }, now);
  const asked = async (name: string) =>
    (await listNotices(base.db, scopeOf(name), 50)).notices.filter(({ kind }) => kind === 'asked');
  const lines = async () =>
    (await base.db.select().from(audit)).filter(({ action }) => action === 'report.ask').length;
  const before = await lines();
  expect(await ask('150622100', '请核实职工人数')).toEqual({ recipients: 1, sent: true });
  expect(await ask('150622100', '请核实职工人数')).toEqual({ recipients: 1, sent: false });
  expect(await lines()).toBe(before + 1);
  expect((await asked('town')).map(({ params }) => params)).toEqual([
    { from: '市委组织部', text: '请核实职工人数', about: '某某煤业' },
  ]);
  expect([...(await asked('sibling')), ...(await asked('banner')), ...(await asked('city'))]).toEqual([]);
  expect((await ask('150622100', '再问一次', new Date('2026-10-09T02:00:00Z'))).sent).toBe(true);
  expect(await asked('town')).toHaveLength(2);
});

it('reaches 0 inboxes where a unit has no account, and refuses a banner and a unit of others', async () => {
  const leader = grantScope(
    { actor: ids.get('leader') ?? '', post: '领导', role: 'viewer', boundCodes: ['150622'] },
    '150622',
    ['150622', '150622100', '150622101', '150622102'],
  );
  const ask = (divisionCode: string) =>
    askForUpdate(base.db, leader, { divisionCode, quarter: '2026Q2', text: '请更新', about: '' }, at);
  expect(await ask('150622102')).toEqual({ recipients: 0, sent: false });
  await expect(ask('150622')).rejects.toThrow('division-unknown');
  await expect(ask('150625100')).rejects.toThrow('division-unknown');
});
