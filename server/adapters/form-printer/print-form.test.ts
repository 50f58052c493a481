import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { drawForm } from '../../../shared/form/draw-form.ts';
import type { SceneItem } from '../../../shared/map-sheet/scene.ts';
import { buildDocument, buildFormOrganisation, city } from '../../../test/builders/form.ts';
import { goldenBefore, goldenNow } from '../../../test/builders/form-golden.ts';
import { measureText } from '../sheet-printer/font.ts';
import { fakeFormPrinter } from './fake-form-printer.ts';
import { realFormPrinter } from './real-form-printer.ts';

const golden = { now: goldenNow, previous: goldenBefore };
const options = { size: 'A3', language: 'zh-CN' } as const;

const run = promisify(execFile);

/** The pages' texts as any reader extracts them, by poppler. */
async function readPages(bytes: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-form-'));
  try {
    writeFileSync(join(folder, 'form.pdf'), bytes);
    // Spaces are poppler's guess at the layout.
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'form.pdf'), '-']);
    return stdout
      .split('\f')
      .map((page) => page.replace(/[ \u3000]+/g, ' ').trim())
      .filter((page) => page !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a form on paper', () => {
  it('is real text: title, edition, 合计 row, rates, what was left out, page 1 of 2', async () => {
    const document = buildDocument('statistics', city, 'units', golden);
    const [first = '', ...more] = await readPages(await realFormPrinter.print(document, 'pdf', options));
    for (const said of [
      '样例市非公有制经济组织和社会组织党建工作季度统计表',
      '2026年第二季度 已发布 第1版',
      '编制单位：样例市委组织部',
      '数据截止：2026-06-30',
      '停业1家',
      '66.7%',
      '第1/2页',
    ])
      expect(first).toContain(said);
    expect(first).toMatch(/样例市\s+6\s+4\s+2\s+3\s+2\s+1\s+66\.7%/);
    expect(more.length).toBe(1);
    expect(more[0]).toContain('相对固定从业人员50人及以上');
  });

  it('repeats the head on each of the pages that 120 towns and A4 need, and never leaves the page', () => {
    const document = buildDocument('statistics', city, 'units', golden);
    const [table] = document.tables;
    if (!table) throw new Error('no table');
    const town = table.rows.find(({ label }) => label === '甲一镇');
    if (!town) throw new Error('no town');
    const rows = Array.from({ length: 120 }, () => town);
    const scenes = drawForm({ ...document, tables: [{ ...table, rows }] }, 'A4', measureText);
    const flat = (items: readonly SceneItem[]) =>
      items.flatMap((item) => (item.kind === 'text' ? [item] : []));
    const pages = scenes.map(({ items }) => flat(items));
    const tables = pages.filter((texts) => texts.some(({ text }) => text === '甲一镇'));
    expect(tables.length).toBeGreaterThan(8);
    for (const texts of tables) expect(texts.some(({ text }) => text === '辖区')).toBe(true);
    for (const texts of pages)
      for (const { x, y } of texts) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(297);
        expect(y).toBeLessThan(210);
      }
    const rowsShown = tables.flat().filter(({ text }) => text === '甲一镇').length;
    // Two bands of columns side by side on A4.
    expect(rowsShown).toBe(240);
  });

  it('lists in the formation form the 5 changes of the quarter', async () => {
    const pages = await readPages(
      await realFormPrinter.print(buildDocument('formation', city, 'units', golden), 'pdf', options),
    );
    const list = pages.find((page) => page.includes('本季度组建变动清单')) ?? '';
    expect(list.match(/新组建单位|失去覆盖单位|新成立党组织|撤销党组织/g)?.length).toBe(5);
    expect(list).toContain('单位o6');
  });

  it('gives the same bytes for the same document', async () => {
    const now = { organisations: [buildFormOrganisation('x', '150601001')], parties: [] };
    const print = () =>
      realFormPrinter.print(buildDocument('statistics', city, 'children', { now }), 'pdf', options);
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
  });

  it('is named by the printer that prints nothing', async () => {
    const bytes = await fakeFormPrinter.print(
      buildDocument('promotion', city, 'children', golden),
      'xlsx',
      options,
    );
    expect(new TextDecoder().decode(bytes)).toContain('半年星级评定晋位情况表');
  });
});
