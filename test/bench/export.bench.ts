import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import ExcelJS from 'exceljs';
import { ensureRegionPack } from '../../geodata/pack-folder.ts';
import type { ExportBatches, ExportRow, ExportSet } from '../../server/adapters/export/export-writer.ts';
import { exportWriters } from '../../server/adapters/export/export-writers.ts';
import { messagesIn } from '../../server/adapters/messages.ts';
import { generateSample } from '../../server/modules/sample/generate.ts';
import { type ExportFormat, shapeOf } from '../../shared/export/export-format.ts';
import { exportColumns, exportReader } from '../../shared/export/organisation-fields.ts';
import type { OrganisationRecord } from '../../shared/organisation.ts';

/**
 * Writing 3,000 and 100,000 organisations. Peers in the same run: GDAL's ogr2ogr making the same GeoPackage and CSV from our GeoJSON, exceljs
 * alone writing the same cells. Beside it the longest the server could not answer meanwhile.
 */
const t = messagesIn('zh-CN');
const pack = await ensureRegionPack('150600');
const city = generateSample(pack, { seed: 'bench', organisations: 3000 });
const sources = [...new Map(city.organisationStates.map((each) => [each.organisationId, each])).values()];
const folder = mkdtempSync(join(tmpdir(), 'fenbu-export-'));

const record = (index: number): OrganisationRecord => {
  const state = sources[index % sources.length] as (typeof sources)[number];
  return {
    ...state,
    id: `${state.organisationId}-${index}`,
    lngLat: state.lng === null || state.lat === null ? null : [state.lng, state.lat],
    activists: null,
    developedThisYear: null,
    instructed: false,
    unorganisedReason: null,
    planDueOn: null,
    partyOrganisation: null,
    version: 1,
    since: '2026Q3',
  } as unknown as OrganisationRecord;
};

async function* batchesOf(records: readonly OrganisationRecord[], format: ExportFormat): ExportBatches {
  const place = {
    quarter: '2026Q3',
    threshold: 50,
    language: 'zh-CN',
    namesOf: (code: string) => ({ unit: code, banner: '准格尔旗' }),
    revisionOf: () => 1,
  } as const;
  const valuesOf = exportReader(shapeOf[format], place, t);
  for (let start = 0; start < records.length; start += 500) {
    await new Promise(setImmediate);
    yield records.slice(start, start + 500).map(
      (each): ExportRow => ({
        id: each.id,
        lngLat: each.lngLat,
        values: valuesOf(each),
      }),
    );
  }
}

const setOf = (format: ExportFormat): ExportSet => ({
  layer: 'organisations',
  title: '基准',
  about: [['使用范围', '内部使用']],
  sheets: { about: '说明', rows: '单位' },
  columns: exportColumns(shapeOf[format], t, 'zh-CN'),
  madeAt: '2026-11-24T02:00:00.000Z',
});

async function write(format: ExportFormat, records: readonly OrganisationRecord[]): Promise<string> {
  const file = join(folder, `${records.length}.${format}`);
  const pieces: Uint8Array[] = [];
  const writer = exportWriters(records.length)[format];
  for await (const piece of writer.write(setOf(format), batchesOf(records, format))) pieces.push(piece);
  writeFileSync(file, Buffer.concat(pieces));
  return file;
}

/** exceljs by itself, all rows in memory, as its manual shows first. */
async function plainWorkbook(records: readonly OrganisationRecord[]): Promise<void> {
  const sheet = new ExcelJS.Workbook();
  const rows = sheet.addWorksheet('单位');
  for await (const batch of batchesOf(records, 'xlsx')) {
    for (const { values } of batch) rows.addRow([...values]);
  }
  writeFileSync(join(folder, 'plain.xlsx'), Buffer.from(await sheet.xlsx.writeBuffer()));
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

for (const count of [3000, 100_000]) {
  const records = Array.from({ length: count }, (_, index) => record(index));
  const took = {} as Record<ExportFormat, number>;
  for (const format of ['geojson', 'csv', 'gpkg', 'xlsx'] as const) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let file = '';
    took[format] = await timed(async () => {
      file = await write(format, records);
    });
    delay.disable();
    process.stdout.write(
      `${count} rows, ${format}: ${took[format].toFixed(2)} s, ${(statSync(file).size / 1e6).toFixed(1)} MB, longest pause ${(delay.max / 1e6).toFixed(0)} ms\n`,
    );
  }
  const source = join(folder, `${count}.geojson`);
  const peers: [string, ExportFormat, () => unknown][] = [
    [
      'ogr2ogr',
      'gpkg',
      () => execFileSync('ogr2ogr', ['-f', 'GPKG', join(folder, `peer-${count}.gpkg`), source]),
    ],
    [
      'ogr2ogr',
      'csv',
      () => execFileSync('ogr2ogr', ['-f', 'CSV', join(folder, `peer-${count}.csv`), source]),
    ],
    ['exceljs alone', 'xlsx', () => plainWorkbook(records)],
  ];
  for (const [name, format, work] of peers) {
    const peer = await timed(work);
    process.stdout.write(
      `  ${name}, ${format}: ${peer.toFixed(2)} s; ours is ${(took[format] / peer).toFixed(2)} of it\n`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
