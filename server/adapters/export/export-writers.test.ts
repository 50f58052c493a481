import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportFormats } from '../../../shared/export/export-format.ts';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import { createWorkbookReader } from '../workbook/workbook-reader.ts';
import type { ExportBatches, ExportRow, ExportSet } from './export-writer.ts';
import { exportWriters, rowsForThread } from './export-writers.ts';
import { applicationId, pointBlob, userVersion } from './geopackage-tables.ts';

const set: ExportSet = {
  layer: 'organisations',
  title: '准格尔旗（2026Q2）',
  about: [
    ['季报', '已发布'],
    ['使用范围', '内部使用'],
  ],
  sheets: { about: '说明', rows: '单位' },
  columns: [
    { name: 'name', title: '名称', type: 'text', width: 30 },
    { name: 'change', title: '增减', type: 'integer', width: 8 },
    {
      name: 'sector',
      title: '类别',
      type: 'text',
      width: 8,
      choices: [{ code: 'social', text: '社会组织' }],
    },
    { name: 'organised', title: '已组建', type: 'boolean', width: 8 },
  ],
  madeAt: '2026-11-24T02:00:00.000Z',
};
const rows: ExportRow[] = [
  { id: 'a', lngLat: [110.25, 39.5], values: ['甲,"乙"公司', -12, 'enterprise', true] },
  { id: 'b', lngLat: null, values: ['=HYPERLINK("x")', null, 'social', false] },
];

async function* batchesOf(all: readonly ExportRow[], size = 1000): ExportBatches {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

async function write(format: ExportFormat, all: readonly ExportRow[], count = all.length): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportWriters(count)[format].write(set, batchesOf(all))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The cells as our own reader of spreadsheets sees them: kind and text, of the sheet of rows. */
async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const book = await createWorkbookReader().read(bytes, 'x.xlsx');
  return (book.sheets.at(-1)?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => `${cell.kind} ${cellText(cell)}`.trim()),
  );
}

describe('CSV', () => {
  it('begins with the byte order mark, quotes, keeps -12 a number and disarms a formula', async () => {
    expect((await write('csv', rows)).toString('utf8')).toBe(
      '\ufeff名称,增减,类别,已组建\r\n"甲,""乙""公司",-12,enterprise,true\r\n"\'=HYPERLINK(""x"")",,social,false\r\n',
    );
  });

  it('leaves no cell that begins like a formula, whatever the 2,000 texts', async () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '');
    const texts = fc
      .sample(fc.tuple(start, fc.string({ unit: 'grapheme' })), 2000)
      .map((pair) => pair.join(''));
    const all = texts.map((text, index) => ({
      ...(rows[0] as ExportRow),
      id: String(index),
      values: [text, 1, 'x', true],
    }));
    const lines = (await write('csv', all)).toString('utf8').slice(1);
    const cells = lines.split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((line) => line.replace(/^"/, ''));
    for (const cell of cells) {
      const isSignedNumber = /^[+-]?\d+(\.\d+)?[,"]/.test(cell);
      if (!isSignedNumber) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/u);
    }
  });
});

describe('GeoJSON', () => {
  it('is a collection in WGS 84 without crs, the unlocated one with a null geometry, titles beside', async () => {
    const text = (await write('geojson', rows)).toString('utf8');
    const collection = JSON.parse(text);
    expect(collection).toEqual({
      type: 'FeatureCollection',
      name: 'organisations',
      title: '准格尔旗（2026Q2）',
      about: { 季报: '已发布', 使用范围: '内部使用' },
      fields: { name: '名称', change: '增减', sector: '类别', organised: '已组建' },
      timeStamp: '2026-11-24T02:00:00.000Z',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [110.25, 39.5] },
          properties: { name: '甲,"乙"公司', change: -12, sector: 'enterprise', organised: true },
        },
        {
          type: 'Feature',
          id: 'b',
          geometry: null,
          properties: { name: '=HYPERLINK("x")', change: null, sector: 'social', organised: false },
        },
      ],
    });
  });

  it('is sound JSON without a row, and with 2,500 in 3 batches', async () => {
    expect(JSON.parse((await write('geojson', [])).toString('utf8')).features).toEqual([]);
    const many = Array.from({ length: 2500 }, (_, index) => ({
      ...(rows[0] as ExportRow),
      id: String(index),
    }));
    const { features } = JSON.parse((await write('geojson', many)).toString('utf8'));
    expect(features.map(({ id }: { id: string }) => Number(id))).toEqual(many.map((_, index) => index));
  });
});

describe('XLSX', () => {
  it('holds both rows, -12 as a number, and the formula as a disarmed text', async () => {
    expect(await readBack(await write('xlsx', rows))).toEqual([
      ['text 名称', 'text 增减', 'text 类别', 'text 已组建'],
      ['text 甲,"乙"公司', 'number -12', 'text enterprise', 'boolean TRUE'],
      ['text \'=HYPERLINK("x")', 'empty', 'text social', 'boolean FALSE'],
    ]);
  });
});

describe('GeoPackage', () => {
  it('has its application id, the 3 reference systems, one layer with extent, titles and value list; a null geometry for the unlocated', async () => {
    const { Database } = await initSqlJs();
    const db = new Database(await write('gpkg', rows));
    const ask = (sql: string) => db.exec(sql)[0]?.values ?? [];
    expect(ask('pragma application_id')).toEqual([[applicationId]]);
    expect(ask('pragma user_version')).toEqual([[userVersion]]);
    expect(ask('pragma integrity_check')).toEqual([['ok']]);
    expect(ask('pragma foreign_key_check')).toEqual([]);
    expect(ask('select srs_id from gpkg_spatial_ref_sys order by 1')).toEqual([[-1], [0], [4326]]);
    expect(
      ask('select table_name, data_type, min_x, min_y, max_x, max_y, srs_id from gpkg_contents'),
    ).toEqual([['organisations', 'features', 110.25, 39.5, 110.25, 39.5, 4326]]);
    expect(ask('select * from gpkg_geometry_columns')).toEqual([
      ['organisations', 'geom', 'POINT', 4326, 0, 0],
    ]);
    expect(ask("select name from gpkg_data_columns where column_name = 'change'")).toEqual([['增减']]);
    expect(ask('select value, description from gpkg_data_column_constraints')).toEqual([
      ['social', '社会组织'],
    ]);
    expect(ask('select id, name, "change", organised from organisations order by fid')).toEqual([
      ['a', '甲,"乙"公司', -12, 1],
      ['b', '=HYPERLINK("x")', null, 0],
    ]);
    expect(ask('select geom from organisations order by fid')).toEqual([[pointBlob([110.25, 39.5])], [null]]);
    expect(String(ask('select metadata from gpkg_metadata')[0]?.[0])).toContain('内部使用');
  });

  it('encodes 110.25, 39.5 as the 29 bytes of the standard', () => {
    expect(Buffer.from(pointBlob([110.25, 39.5])).toString('hex')).toBe(
      `4750${'00'}${'01'}${'e6100000'}${'01'}${'01000000'}${'0000000000905b40'}${'0000000000c04340'}`,
    );
  });
});

it.each(exportFormats)(
  '%s of 300 rows is the same bytes or the same cells in a thread as without',
  async (format) => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...(rows[index % 2] as ExportRow),
      id: String(index),
    }));
    const [inThread, here] = [await write(format, many, rowsForThread + 1), await write(format, many, 1)];
    if (format === 'xlsx') expect(await readBack(inThread)).toEqual(await readBack(here));
    // The moment in gpkg_contents is the set's, not the clock's.
    else expect(inThread.equals(here)).toBe(true);
  },
);
