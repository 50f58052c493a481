import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import type { Issue } from '../../../shared/issue.ts';
import type { Datum } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import type { Clock } from '../../adapters/clock.ts';
import type { Messages } from '../../adapters/messages.ts';
import type { WorkbookReader } from '../../adapters/workbook/workbook.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { evaluateVenueFile } from './evaluate.ts';
import { applyVenueFile } from './mutations.ts';

export interface RunVenueImport {
  /** Path of the file. */
  readonly file: string;
  readonly divisionCode?: string | undefined;
  readonly quarter: Quarter;
  readonly datum?: Datum | undefined;
  /** Writes what is settled; open and rejected rows stay out. */
  readonly apply: boolean;
}

/**
 * A list of venues from the command line, for people (`lines`) and for programs (`json`).
 * @throws AppError `file-unreadable`; what reading, evaluating and applying throw
 */
export async function runVenueImport(
  db: Database,
  scope: Scope,
  ports: { readonly workbook: WorkbookReader; readonly clock: Clock },
  { file, divisionCode = scope.rootCode, quarter, datum, apply }: RunVenueImport,
  t: Messages,
): Promise<{
  readonly view: VenueImportView;
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, string | number | boolean | null>>;
}> {
  const fileName = basename(file);
  const bytes = await readFile(file).catch(() => {
    throw new AppError('file-unreadable', { reason: fileName });
  });
  const workbook = await ports.workbook.read(bytes, fileName);
  const today = chinaDate(ports.clock.now());
  const input = { workbook, fileName, divisionCode, quarter, datum: datum ?? null, answers: {}, today };
  const view = await db.transaction((tx) =>
    apply ? applyVenueFile(tx, scope, input, null) : evaluateVenueFile(tx, scope, input),
  );
  const { counts, applied, datum: weighed, rows, ignored } = view;
  const { created = 0, updated = 0, leftOut = 0 } = applied ?? {};
  const suspected = weighed.declared === null && weighed.suggested !== 'wgs84';
  const held = new Map<string, { readonly issue: Issue; count: number }>();
  for (const { issues, outcome } of rows)
    for (const issue of outcome === 'question' || outcome === 'rejected' ? issues : []) {
      if (issue.severity === 'warning') continue;
      const known = held.get(issue.code);
      if (known) known.count += 1;
      else held.set(issue.code, { issue, count: 1 });
    }
  return {
    view,
    lines: [
      t('venue.import.cli.file', {
        file: fileName,
        row: view.headerRow,
        division: view.divisionCode,
        quarter,
      }),
      ...(ignored.length > 0 ? [t('import.cli.ignored', { count: ignored.length })] : []),
      ...(suspected ? [t('import.cli.datum-suspected', { datum: weighed.suggested })] : []),
      t('import.cli.counts', counts),
      ...[...held.values()].map(({ issue, count }) =>
        t('venue.import.cli.held', { count, text: issueText(issue, t) }),
      ),
      applied ? t('venue.import.cli.applied', { created, updated, leftOut }) : t('import.cli.staged'),
    ],
    json: {
      division: view.divisionCode,
      quarter,
      ...counts,
      ignored: ignored.length,
      datum: weighed.declared ?? 'wgs84',
      datumSuspected: suspected,
      applied: applied !== null,
      created,
      updated,
      leftOut,
    },
  };
}

/** Words of venues come first: a township that is missing is asked for otherwise than in the import of organisations. */
function issueText({ code, params }: Issue, t: Messages): string {
  const own = t(`venue.import.issue.${code}`, params);
  return own === `venue.import.issue.${code}` ? t(`issue.${code}`, params) : own;
}
