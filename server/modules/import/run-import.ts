import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import type { AppliedImport, ImportBatchView } from '../../../shared/import/batch-view.ts';
import { ImportField } from '../../../shared/import/staged.ts';
import type { Datum } from '../../../shared/organisation.ts';
import type { Messages } from '../../adapters/messages.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { applyBatch } from './apply-batch.ts';
import { listQuestions } from './data.ts';
import { setDatum } from './mutations.ts';
import { type StagePorts, stageImport } from './stage.ts';

export interface RunImportArguments {
  /** Path of the file. */
  readonly file: string;
  readonly divisionCode?: string | undefined;
  readonly quarter?: string | undefined;
  /** A JSON file `{"列名": "field"}`, or `列名=field,列名=field`; an empty field leaves the column out. */
  readonly mapping?: string | undefined;
  readonly datum?: Datum | undefined;
  /** Writes the settled rows; open and rejected ones stay out. */
  readonly apply: boolean;
}

export interface ImportRun {
  readonly batchId: string;
  readonly counts: ImportBatchView['counts'];
  readonly applied: AppliedImport | null;
  /** For people. */
  readonly lines: readonly string[];
  /** For `--json`. */
  readonly json: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Import from the command line: stages the file and, with `apply`, writes what is settled. Coordinates whose datum nobody declared are
 * taken as WGS 84, and it is said so; where another one is suspected, applying is refused until it is declared.
 * @throws AppError what staging and applying throw; `file-unreadable`; `invalid-input` for a mapping that names no column or field.
 */
export async function runImport(
  db: Database,
  scope: Scope,
  ports: StagePorts,
  input: RunImportArguments,
  messages: Messages,
): Promise<ImportRun> {
  const bytes = await readFile(input.file).catch(() => {
    throw new AppError('file-unreadable', { reason: basename(input.file) });
  });
  const staged = await stageImport(
    db,
    scope,
    {
      bytes,
      fileName: basename(input.file),
      divisionCode: input.divisionCode,
      quarter: input.quarter,
      mappingByHeading: input.mapping === undefined ? undefined : await readMapping(input.mapping),
      datum: input.datum,
    },
    ports,
  );
  const { evidence } = staged;
  const undeclared = staged.datum === null && evidence.points > 0;
  const suspected = undeclared && evidence.suggested !== 'wgs84';
  let applied: AppliedImport | null = null;
  if (input.apply) {
    if (undeclared && !suspected) await setDatum(db, scope, { batchId: staged.id, datum: 'wgs84' });
    applied = await applyBatch(db, scope, { batchId: staged.id, leaveOpenRows: true });
  }
  const counts = applied?.counts ?? staged.counts;
  const questions = await listQuestions(db, scope, staged.id);
  const lines = [
    messages('import.cli.file', {
      file: staged.fileName,
      format: staged.format,
      encoding: staged.encoding ?? '—',
      row: staged.headerRow,
      division: staged.divisionName,
      quarter: staged.quarter,
    }),
    messages('import.cli.mapping', {
      columns: staged.columns
        .map((column) => `${column.heading || column.index + 1}→${column.field ?? '—'}`)
        .join(' '),
    }),
    ...(staged.ignored.length > 0 ? [messages('import.cli.ignored', { count: staged.ignored.length })] : []),
    ...(evidence.points > 0 ? [datumLine(staged, suspected, messages)] : []),
    messages('import.cli.counts', counts),
    ...questions.map(({ issue, count }) =>
      messages('import.cli.question', { count, text: messages(`issue.${issue.code}`, issue.params) }),
    ),
    applied
      ? messages('import.cli.applied', {
          created: applied.created,
          updated: applied.updated,
          parties: applied.partyOrganisationsCreated,
          leftOut: applied.leftOut,
        })
      : messages('import.cli.staged'),
  ];
  return {
    batchId: staged.id,
    counts,
    applied,
    lines,
    json: {
      batchId: staged.id,
      division: staged.divisionCode,
      quarter: staged.quarter,
      ...counts,
      ignored: staged.ignored.length,
      datum: staged.datum ?? evidence.suggested,
      datumSuspected: suspected,
      applied: applied !== null,
      created: applied?.created ?? 0,
      updated: applied?.updated ?? 0,
      leftOut: applied?.leftOut ?? 0,
    },
  };
}

function datumLine({ datum, evidence }: ImportBatchView, suspected: boolean, messages: Messages): string {
  const used = datum ?? evidence.suggested;
  if (suspected) return messages('import.cli.datum-suspected', { datum: used });
  return messages('import.cli.datum', {
    datum: used,
    judged: evidence.judged,
    inside: evidence.inside[used],
  });
}

const MappingFile = z.record(z.string(), z.union([ImportField, z.literal('')]));

/** @throws AppError `invalid-input` */
async function readMapping(option: string): Promise<Record<string, string>> {
  const pairs: unknown = existsSync(option)
    ? await readFile(option, 'utf8')
        .then((text) => JSON.parse(text) as unknown)
        .catch(() => null)
    : Object.fromEntries(option.split(',').map((pair) => pair.split('=').map((part) => part.trim())));
  const mapping = MappingFile.safeParse(pairs);
  if (!mapping.success) throw new AppError('invalid-input', { mapping: option.slice(0, 80) });
  return mapping.data;
}
