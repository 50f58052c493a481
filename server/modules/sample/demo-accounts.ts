import { randomBytes } from 'node:crypto';
import { type Role, roles } from '../../../shared/account.ts';
import type { Division } from '../../../shared/division.ts';
import type { PasswordHasher } from '../../adapters/password.ts';
import type { Pool } from '../../db/database.ts';
import { demoName } from '../account/data.ts';
import { insertAccount } from '../account/mutations.ts';
import { appendAudit } from '../audit/mutations.ts';

/** No telephone has this number. */
const demoTelephone = '0477-0000000';

export interface DemoAccount {
  readonly role: Role;
  readonly name: string;
  /** 128 random bits, in hex. */
  readonly password: string;
}

interface Seat {
  readonly post: string;
  readonly code: string;
}

/** Of Ordos, 准格尔旗: towns, townships, a sumu, subdistricts and a park all lie in it. */
const preferredBanner = '150622';

/** Where each role sits: the city, its banner with the most township-level divisions (of Ordos 准格尔旗), and the first town of that. */
export function seatDemoRoles(divisions: readonly Division[]): Readonly<Record<Role, Seat>> {
  const below = (code: string) => divisions.filter(({ parentCode }) => parentCode === code);
  const city = divisions.find(({ level }) => level === 'city');
  const [fullest] = divisions
    .filter(({ level }) => level === 'banner')
    .sort((a, b) => below(b.code).length - below(a.code).length || (a.code < b.code ? -1 : 1));
  const banner = divisions.find(({ code }) => code === preferredBanner) ?? fullest;
  if (!city || !banner) throw new Error('a region without a city or a banner');
  const towns = below(banner.code).sort((a, b) => (a.code < b.code ? -1 : 1));
  const town = towns.find(({ kind }) => kind === 'town') ?? towns[0];
  if (!town) throw new Error('a banner without township-level divisions');
  return {
    administrator: { post: `${city.name}委组织部系统管理员`, code: city.code },
    city: { post: `${city.name}委组织部`, code: city.code },
    banner: { post: `${banner.name}委组织部`, code: banner.code },
    township: { post: `${town.name}党建办`, code: town.code },
    planner: { post: `${city.name}规划部门`, code: city.code },
    viewer: { post: `${city.name}委领导（只读）`, code: city.code },
  };
}

/** One account a role for the demo, with random passwords that are known to nobody but the caller. */
export async function seedDemoAccounts(
  db: Pool,
  passwords: PasswordHasher,
  divisions: readonly Division[],
  now: Date,
): Promise<DemoAccount[]> {
  const seats = seatDemoRoles(divisions);
  const accounts = roles.map((role) => ({
    role,
    name: demoName(role),
    password: randomBytes(16).toString('hex'),
  }));
  const hashes = await Promise.all(accounts.map(({ password }) => passwords.hash(password)));
  await db.transaction(async (tx) => {
    for (const [index, { role, name }] of accounts.entries()) {
      const { post, code } = seats[role];
      const facts = { name, post, role, boundCodes: [code], officeTelephone: demoTelephone };
      const passwordHash = hashes[index] as string;
      const id = await insertAccount(tx, facts, { passwordHash, mustChangePassword: false }, now);
      const detail = { role, division: code };
      await appendAudit(
        tx,
        { actor: 'console', address: null },
        { action: 'account.create', subject: id, detail },
      );
    }
  });
  return accounts;
}
