import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { DocumentTable, FormDocument } from '../../../shared/form/form-document.ts';
import { buildDocument, buildFormOrganisation, city } from '../../../test/builders/form.ts';
import { goldenBefore, goldenNow } from '../../../test/builders/form-golden.ts';
import { recalculate } from '../../../test/builders/recalculate.ts';
import { headRows, stubColumns } from './table-tab.ts';
import { writeWorkbook } from './write-workbook.ts';

const minutes = 3 * 60_000;
const reviews = (['150601001', '150601002', '150602001', '150699'] as const).flatMap((divisionCode, at) => [
  {
    id: `r${at}`,
    name: `党组织${at}`,
    divisionCode,
    from: 3 as const,
    to: 4 as const,
    dissolved: false,
    leadOrganisationId: null,
  },
  {
    id: `s${at}`,
    name: `党组织s${at}`,
    divisionCode,
    from: null,
    to: null,
    dissolved: at === 2,
    leadOrganisationId: null,
  },
]);
const now = { ...goldenNow, reviews };

/** What the document says a table's cells are, as LibreOffice writes numbers; rounded to the twelfth place on both sides. */
const numbersOf = (table: DocumentTable) =>
  table.rows.map(({ cells }) => cells.map(({ value }) => (value === null ? '—' : Number(value.toFixed(12)))));
const readNumber = (said: string): number | string => {
  // Rates come with their sign of percent, unrounded.
  const value = said.endsWith('%') ? Number(said.slice(0, -1)) / 100 : Number(said);
  return said === '' || Number.isNaN(value) ? said : Number(value.toFixed(12));
};
const readNumbers = (cells: readonly string[][] | undefined, table: DocumentTable) =>
  table.rows.map((_, row) =>
    table.columns.map((_column, column) =>
      readNumber(cells?.[row + headRows]?.[column + stubColumns] ?? '(nothing)'),
    ),
  );
const tablesOf = ({ tables, matrix }: FormDocument) => [...tables, ...(matrix ? [matrix] : [])];

/** Without the numbers the product counted: whatever a program then shows, it counted itself. */
async function withoutResults(
  bytes: Uint8Array,
  change: (sheet: ExcelJS.Worksheet) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) cell.value = { formula: cell.formula };
      }),
    ),
  );
  const [first] = workbook.worksheets;
  if (first) change(first);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a form as a workbook, counted anew by LibreOffice', () => {
  it.each(['statistics', 'formation', 'promotion'] as const)(
    '%s: every formula of every tab gives the number of the model',
    async (form) => {
      const document = buildDocument(form, city, 'units', {
        now,
        previous: { ...goldenBefore, reviews: reviews.slice(2) },
      });
      const tabs = await recalculate(await withoutResults(await writeWorkbook(document, 'A3'), () => {}));
      for (const table of tablesOf(document))
        expect({ tab: table.name, numbers: readNumbers(tabs.get(table.name), table) }).toEqual({
          tab: table.name,
          numbers: numbersOf(table),
        });
    },
    minutes,
  );

  it(
    'adds 7 to the sums of a banner and the city when a town’s number is raised by 7, and moves its rate',
    async () => {
      const document = buildDocument('statistics', city, 'units', { now, previous: goldenBefore });
      const [table] = document.tables;
      if (!table) throw new Error('no table');
      const row = (label: string) => table.rows.findIndex((each) => each.label === label);
      const column = (label: string) => table.columns.findIndex((each) => each.label === label);
      const [town, rate] = [row('甲一镇'), column('组建率')];
      const above = column('规上企业');
      const bytes = await withoutResults(await writeWorkbook(document, 'A3'), (sheet) => {
        const cell = sheet.getCell(town + headRows + 1, above + stubColumns + 1);
        expect(cell.value).toBe(2);
        cell.value = 9;
      });
      const numbers = readNumbers((await recalculate(bytes)).get(table.name), table);
      const of = (label: string, at: number) => numbers[row(label)]?.[at];
      expect([of('样例市', above), of('甲旗', above), of('甲一镇', above)]).toEqual([10, 10, 9]);
      expect([of('样例市', rate), of('甲一镇', rate)]).toEqual([0.2, Number((1 / 9).toFixed(12))]);
      expect(of('比上季度增减', above)).toBe(10 - 2);
    },
    minutes,
  );
});

describe('the workbook', () => {
  it('freezes 5 head rows and the names, repeats them on paper, and says page n of m on A3 landscape', async () => {
    const bytes = await writeWorkbook(buildDocument('statistics', city, 'units', { now }), 'A3');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '统计表',
      '上期',
      '去年同期',
      '明细',
      '说明',
    ]);
    const sheet = workbook.getWorksheet('统计表');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 5 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', printTitlesRow: '1:5' });
    expect(sheet?.headerFooter.oddFooter).toBe('&C第 &P / &N 页');
  });

  it.each(['=1+1', '+1+1', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠a'])(
    'holds no text that begins like %j',
    async (name) => {
      const organisations = [buildFormOrganisation('x', '150601001', { name })];
      const document = buildDocument('statistics', city, 'units', { now: { organisations, parties: [] } });
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load((await writeWorkbook(document, 'A4')) as unknown as ExcelJS.Buffer);
      const texts: string[] = [];
      workbook.getWorksheet('明细')?.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      );
      expect(texts.some((text) => text.includes(name.trim()))).toBe(true);
      expect(texts.filter((text) => /^[\s]*[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([]);
    },
  );
});
