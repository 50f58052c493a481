import { setImmediate as breathe } from 'node:timers/promises';
import { type ExportColumn, type ExportValue, shapeOf } from '../../../shared/export/export-format.ts';
import type { ExportQuery } from '../../../shared/export/export-query.ts';
import { type ExportPlace, exportColumns, exportReader } from '../../../shared/export/organisation-fields.ts';
import type { ExportBatches, ExportRow, ExportSet } from '../../adapters/export/export-writer.ts';
import { type Messages, messagesIn } from '../../adapters/messages.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow, listGround } from '../division/data.ts';
import type { OrganisationRow } from '../organisation/data.ts';
import { listRecordsInForce } from '../report/published/data.ts';
import { getSettings } from '../setting/data.ts';
import { getThresholds } from '../standard/data.ts';
import { describeExport, quarterText } from './describe-export.ts';
import { selectOrganisations } from './select-organisations.ts';

/** An export chosen and described, still to be written. */
export interface PreparedExport {
  readonly fileName: string;
  readonly divisionCode: string;
  readonly count: number;
  readonly unlocated: number;
  readonly set: ExportSet;
  batches(): ExportBatches;
}

/** So many at a time, so that others are answered in between. */
const batchRows = 500;

/**
 * Chooses what the page shows and says what it is.
 * @throws AppError `division-unknown`
 */
export async function prepareExport(
  db: Database,
  scope: Scope,
  query: ExportQuery,
  now: Date,
): Promise<PreparedExport> {
  const { quarter, format, language } = query;
  const t = messagesIn(language);
  const division = await getDivision(db, scope, query.divisionCode, quarter);
  const divisionCodes = await listCodesBelow(db, scope, division.code, quarter);
  const [inForce, thresholds, ground, { sample }] = await Promise.all([
    listRecordsInForce(db, scope, quarter, {
      divisionCodes,
      asOf: query.asOf === null ? undefined : new Date(query.asOf),
    }),
    getThresholds(db, quarter),
    listGround(db, quarter),
    getSettings(db),
  ]);
  const { threshold } = inForce;
  const records = await selectOrganisations(inForce.records, {
    ...query,
    threshold,
    largeThreshold: thresholds['large-medium-employees'],
  });
  const nameOf = new Map(ground.map(({ code, name }) => [code, name]));
  const bannerOf = new Map(
    ground.map(({ code, path }) => [
      code,
      ground.find((each) => each.level === 'banner' && path.includes(each.code)),
    ]),
  );
  const place: ExportPlace = {
    quarter,
    threshold,
    language,
    namesOf: (code) => ({ unit: nameOf.get(code) ?? code, banner: bannerOf.get(code)?.name ?? null }),
    revisionOf: (code) => inForce.published.get(code) ?? null,
  };
  const unlocated = records.filter(({ lngLat }) => lngLat === null).length;
  const about = describeExport(
    query,
    {
      divisionName: division.path.map((code) => nameOf.get(code) ?? '').join(''),
      count: records.length,
      unlocated,
      excluded: inForce.records.filter(({ status }) => status !== 'operating').length,
      published: inForce.published.size,
      unpublished: inForce.unpublished.map((code) => nameOf.get(code) ?? code),
      sample,
      now,
    },
    t,
  );
  const named = { name: division.name, quarter };
  const note = noteOf(sample, t);
  const valuesOf = exportReader(shapeOf[format], place, t);
  const columns = exportColumns(shapeOf[format], t, language);
  return {
    fileName: `${t(sample ? 'export.file-name-sample' : 'export.file-name', named)}.${format}`,
    divisionCode: division.code,
    count: records.length,
    unlocated,
    set: {
      layer: 'organisations',
      title: t('export.file-title', { name: division.name, quarter: quarterText(quarter, t) }),
      about,
      sheets: { about: t('export.sheet-about'), rows: t('export.sheet-rows') },
      columns: format === 'csv' ? [...columns, noteColumn(t)] : columns,
      madeAt: now.toISOString(),
    },
    batches: () =>
      inBatches(records, (record) => (format === 'csv' ? [...valuesOf(record), note] : valuesOf(record))),
  };
}

/** A CSV has no sheet to say it on: every row does. */
function noteColumn(t: Messages): ExportColumn {
  return { name: 'note', title: t('export.column-note'), type: 'text', width: 24 };
}

function noteOf(sample: boolean, t: Messages): string {
  const use = t('export.internal-use');
  return sample ? `${use}${t('export.semicolon')}${t('export.sample-data')}` : use;
}

async function* inBatches(
  records: readonly OrganisationRow[],
  valuesOf: (record: OrganisationRow) => readonly ExportValue[],
): ExportBatches {
  for (let start = 0; start < records.length; start += batchRows) {
    await breathe();
    yield records
      .slice(start, start + batchRows)
      .map((record): ExportRow => ({ id: record.id, lngLat: record.lngLat, values: valuesOf(record) }));
  }
}
