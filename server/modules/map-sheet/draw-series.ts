import { Worker } from 'node:worker_threads';
import type { Division } from '../../../shared/division.ts';
import type { SheetData, SheetOptions } from '../../../shared/map-sheet/sheet-data.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import { isOpenForWriting } from '../../../shared/report/report-status.ts';
import { messagesIn } from '../../adapters/messages.ts';
import type { SeriesOptions } from '../../adapters/sheet-printer/sheet-printer.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { listDivisions } from '../division/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { listLatestReports } from '../report/data.ts';
import { getSheetData } from './data.ts';
import type { FromWorker, SeriesPlan, ToWorker } from './series-messages.ts';

export interface SeriesInput extends SheetOptions {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly format: 'pdf' | 'zip';
  /** `YYYY-MM-DD` */
  readonly drawnOn: string;
  readonly pack: RegionPack;
}

/** Reads inside the scope of who asked: a drawing takes minutes, and none of its reads may hold a connection that long. */
export type ReadWithin = <T>(read: (db: Database, scope: Scope) => Promise<T>) => Promise<T>;

/**
 * Draws the sheets of a division and of all below it into one PDF (cover, overview map, page numbers) or a ZIP of single PDFs.
 * Divisions without organisations have no sheet; the cover names the units that have not handed in.
 * @param options.onProgress sheets done, of how many
 * @throws AppError `division-unknown`; the signal's reason when cancelled.
 */
export async function drawSeries(
  within: ReadWithin,
  input: SeriesInput,
  { signal, onProgress }: SeriesOptions = {},
): Promise<Uint8Array> {
  const { quarter, format, language, drawnOn, pack } = input;
  const request = { quarter, drawnOn, pack };
  const getFacts = (divisionCode: string) =>
    within((db, scope) => getSheetData(db, scope, { ...request, divisionCode }));
  const data = await getFacts(input.divisionCode);
  const { shown, missing } = await within((db, scope) =>
    chooseDivisions(db, scope, data.division.code, quarter),
  );
  const title = messagesIn(language)('sheetScreen.file-name-series', { name: data.division.name, quarter });
  const options: SheetOptions = { size: input.size, language, venues: input.venues ?? true };
  onProgress?.(0, shown.length);
  return drawInWorker(
    {
      cover: { data, options, missing },
      divisions: shown,
      format,
      meta: { title, author: data.preparedBy ?? '', drawnOn, language },
    },
    (division) => getFacts(division.code),
    (done) => onProgress?.(done, shown.length),
    signal,
  );
}

/** Drawing is a long computation: in a thread of its own it keeps nobody waiting, and a cancelled one ends at once. */
async function drawInWorker(
  plan: SeriesPlan,
  getFacts: (division: Division) => Promise<SheetData>,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./series-worker.mjs', import.meta.url), {
    workerData: plan,
    execArgv: [],
  });
  let stop = () => {};
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop);
      const supply = async (index: number) => {
        const division = plan.divisions[index];
        if (!division) throw new RangeError(`series: no division ${index}`);
        worker.postMessage({ kind: 'facts', facts: await getFacts(division) } satisfies ToWorker);
      };
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'wanted') supply(message.index).catch(reject);
        else if (message.kind === 'progress') onProgress(message.done);
        else resolve(message.bytes);
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('series: the drawing thread ended early')));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

/**
 * What a series shows: the division itself, then each banner followed by its own, without those that have no organisation in the
 * quarter. `missing`: the reporting units that have not handed in, with a sheet (marked as a draft) or without.
 */
export async function chooseDivisions(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<{ shown: Division[]; missing: Division[] }> {
  const below = (await listDivisions(db, scope, quarter)).filter((division) => division.path.includes(code));
  const organisations = await listOrganisations(db, scope, quarter, {
    divisionCodes: below.map((division) => division.code),
  });
  const pathOf = new Map(below.map((division) => [division.code, division.path]));
  const filled = new Set(organisations.flatMap((each) => pathOf.get(each.divisionCode) ?? []));
  const units = below.filter(({ level }) => level === 'township');
  const reports = await listLatestReports(
    db,
    units.map(({ code }) => code),
    quarter,
  );
  const order = (division: (typeof below)[number]) => division.path.join('/');
  below.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    shown: below.filter((division) => division.code === code || filled.has(division.code)),
    missing: below.filter(
      (division) =>
        division.level === 'township' && isOpenForWriting(reports.get(division.code)?.status ?? 'draft'),
    ),
  };
}
