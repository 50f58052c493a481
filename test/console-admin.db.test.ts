import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPasswordHasher } from '../server/adapters/password.ts';
import { account, accountDivision } from '../server/db/schema/account.ts';
import { audit } from '../server/db/schema/audit.ts';
import { saveSettings } from '../server/modules/setting/data.ts';
import { withTestDatabase } from './database.ts';

const test = withTestDatabase();
const consoleFile = fileURLToPath(new URL('../server/bin/fenbu.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fenbu-admin-'));
const passwordFile = join(folder, 'password');

beforeAll(async () => {
  await saveSettings(test.db, { regionCode: '150600' });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: test.url, DATA_DIR: folder };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', consoleFile, 'admin:create', ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

describe('admin:create', () => {
  it('makes an administrator of the whole city and prints its password once, which is to be changed', async () => {
    const { code, stdout, stderr } = await run('--name', 'Admin');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const password = /([a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(stdout)?.[0] ?? '';
    const [made] = await test.db.select().from(account);
    expect(made).toMatchObject({ name: 'admin', role: 'administrator', mustChangePassword: true });
    expect(await createPasswordHasher().verify(made?.passwordHash ?? null, password)).toBe(true);
    expect(await test.db.select().from(accountDivision)).toMatchObject([{ divisionCode: '150600' }]);
    const rows = await test.db.select().from(audit);
    expect(rows.at(-1)).toMatchObject({ actor: 'console', action: 'account.create', subject: made?.id });
  });

  it('refuses the name a second time with exit 1 and one line, and wrong use with exit 2', async () => {
    const taken = await run('--name', 'ADMIN');
    expect(taken).toMatchObject({ code: 1, stdout: '' });
    expect(taken.stderr.trim().split('\n')).toHaveLength(1);
    writeFileSync(passwordFile, 'too short\n');
    for (const wrong of [[], ['--name', 'a b'], ['--name', 'second', '--password-file', passwordFile]]) {
      expect((await run(...wrong)).code).toBe(2);
    }
    expect(await test.db.select().from(account)).toHaveLength(1);
  });

  it('takes the password from a file without showing it, and refuses a common one', async () => {
    writeFileSync(passwordFile, 'password1234\n');
    expect((await run('--name', 'second', '--password-file', passwordFile)).code).toBe(1);
    writeFileSync(passwordFile, 'lantern-river-48\n');
    const given = await run('--name', 'second', '--post', '市委组织部', '--password-file', passwordFile);
    expect(given.code).toBe(0);
    expect(given.stdout).not.toContain('lantern');
    const made = (await test.db.select().from(account)).find(({ name }) => name === 'second');
    expect(made).toMatchObject({ post: '市委组织部', mustChangePassword: false });
    expect(await createPasswordHasher().verify(made?.passwordHash ?? null, 'lantern-river-48')).toBe(true);
  });
});
