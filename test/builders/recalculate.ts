import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** 0: count anew whatever the file says; by default LibreOffice believes the numbers that stand in a file of another program. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Comma, quotes, UTF-8, every cell as its raw number, every tab to a file of its own. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * Opens a workbook in LibreOffice without a window, lets it count every formula anew, and reads all tabs.
 * @returns by name of the tab: rows of cells as text; numbers unrounded
 * @throws when LibreOffice is not there or does not answer in two minutes: a test must not pass without it
 */
export async function recalculate(workbook: Uint8Array): Promise<Map<string, string[][]>> {
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-office-'));
  try {
    // A profile of its own: another LibreOffice of this user is not waited for.
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    writeFileSync(join(folder, 'form.xlsx'), workbook);
    const out = join(folder, 'out');
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        csv,
        '--outdir',
        out,
        join(folder, 'form.xlsx'),
      ],
      { timeout: 120_000, killSignal: 'SIGKILL' },
    );
    return new Map(
      readdirSync(out).map((file) => [
        file.replace(/^form-/, '').replace(/\.csv$/, ''),
        readCells(readFileSync(join(out, file), 'utf8')),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Cells of a CSV; quoted ones may hold commas, quotes and line breaks. */
function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
