import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSampleCity } from '../server/modules/sample/mutations.ts';
import { withTestDatabase } from './database.ts';

const test = withTestDatabase();
const consoleFile = fileURLToPath(new URL('../server/bin/fenbu.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fenbu-console-'));
const at = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => seedSampleCity(test.db, { pack: test.pack, seed: 'console', organisations: 400 }));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: test.url, DATA_DIR: folder };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', consoleFile, ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

describe('the console', () => {
  it('accounts for 3 rows of a file, writes 2 on --apply, and finds them unchanged the second time', async () => {
    const file = at('list.csv');
    writeFileSync(
      file,
      [
        '企业名称,所属旗区,所在苏木乡镇,职工人数,是否组建',
        '控制台一号商贸有限公司,伊金霍洛旗,乌兰木伦镇,12,否',
        '控制台二号商贸有限公司,伊金霍洛旗,乌兰木伦镇,80,否',
        ',伊金霍洛旗,乌兰木伦镇,80,否',
      ].join('\n'),
    );
    const dry = await run('import', '--file', file, '--division', '150627', '--quarter', '2026Q3', '--json');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(dry.stdout)).toMatchObject({ read: 3, new: 2, rejected: 1, applied: false });
    const applied = await run('import', '--file', file, '--quarter', '2026Q3', '--apply', '--json');
    expect(JSON.parse(applied.stdout)).toMatchObject({ read: 3, created: 2, applied: true });
    const again = await run('import', '--file', file, '--quarter', '2026Q3', '--apply', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ read: 3, new: 0, unchanged: 2, created: 0, updated: 0 });
  });

  it('draws the same PDF twice, byte for byte, and an SVG with real text', async () => {
    for (const name of ['one.pdf', 'two.pdf', 'one.svg']) {
      const format = name.slice(-3);
      const { code, stderr } = await run(
        'draw',
        '--division',
        '150627102',
        '--quarter',
        '2026Q3',
        '--format',
        format,
        '--out',
        at(name),
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    expect(readFileSync(at('one.pdf')).equals(readFileSync(at('two.pdf')))).toBe(true);
    expect(readFileSync(at('one.svg'), 'utf8')).toContain('乌兰木伦镇');
  });

  it('tells the figures of the city and the 5 nearest venues as JSON', async () => {
    const stats = JSON.parse(
      (await run('stats', '--division', '150600', '--quarter', '2026Q3', '--json')).stdout,
    );
    const counted = Object.values(stats.classes as Record<string, number>).reduce((a, b) => a + b, 0);
    expect(counted).toBe(stats.operating);
    const venues = JSON.parse((await run('nearest', '--lng', '109.98', '--lat', '39.82', '--json')).stdout);
    expect(venues).toHaveLength(5);
    const distances = venues.map((each: { distanceMetres: number }) => each.distanceMetres);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('refuses with 1 and one line in words: an unknown division, a quarter that is none, a registry that is not empty', async () => {
    for (const args of [
      ['draw', '--division', '999999', '--quarter', '2026Q3', '--out', at('none.pdf')],
      ['stats', '--division', '150600', '--quarter', '2026Q7'],
      ['seed', '--organisations', '10'],
      ['import', '--file', at('absent.csv')],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
        code: 1,
        stdout: '',
        lines: 1,
      });
      expect(stderr).toMatch(/[一-鿿]/);
    }
  });

  it('answers wrong use with 2 and the usage: no command, an unknown option, a missing one', async () => {
    for (const args of [[], ['draw', '--colour', 'red'], ['stats', '--division', '150600']]) {
      const { code, stderr } = await run(...args);
      expect(code).toBe(2);
      expect(stderr).toContain('fenbu -- draw');
    }
  });
});
