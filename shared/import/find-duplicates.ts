import type { Issue } from '../issue.ts';
import { answerTo, choice } from './row-issues.ts';
import type { ImportAnswers } from './staged.ts';

/** A row as far as duplicates are concerned. */
export interface KeyedRow {
  readonly rowNumber: number;
  /** Rows with the same key are suspected to be the same; null never is. */
  readonly key: string | null;
  readonly answers: ImportAnswers;
}

/** What became of a row among its likes. */
export interface DuplicateFinding {
  readonly issue: Issue;
  /** The answers left this row out in favour of another. */
  readonly leftOut: boolean;
}

/**
 * Asks for every row that shares its key with another row of the file. `keep-first` and `keep-last` leave the others out, `separate`
 * keeps this one as an organisation of its own; a row alone in the end is not asked about.
 */
export function findDuplicates(
  rows: readonly KeyedRow[],
  kind: { code: string; field: string; mayBeSeparate: boolean },
): Map<number, DuplicateFinding> {
  const groups = new Map<string, KeyedRow[]>();
  for (const row of rows) {
    if (row.key === null) continue;
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  const findings = new Map<number, DuplicateFinding>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const asked = group.map((row) => ({ row, issue: issueOf(row, group, kind) }));
    const staying = asked.filter(({ row, issue }) => stays(row, group, answerTo(issue, row.answers)));
    for (const { row, issue } of asked) {
      const leftOut = !staying.some((other) => other.row === row);
      // The others were left out: nothing remains to be asked, unless the answer itself is to be shown.
      if (!leftOut && staying.length === 1 && answerTo(issue, row.answers) === null) continue;
      findings.set(row.rowNumber, { issue, leftOut });
    }
  }
  return findings;
}

function issueOf(
  row: KeyedRow,
  group: readonly KeyedRow[],
  { code, field, mayBeSeparate }: { code: string; field: string; mayBeSeparate: boolean },
): Issue {
  const others = group.filter((each) => each !== row).map((each) => each.rowNumber);
  return {
    code,
    severity: 'question',
    row: row.rowNumber,
    field,
    params: { rows: others.slice(0, 5).join(', ') },
    choices: [
      ...(mayBeSeparate ? [choice('separate')] : []),
      choice('keep-first'),
      choice('keep-last'),
      choice('skip'),
    ],
  };
}

function stays(row: KeyedRow, group: readonly KeyedRow[], answer: string | null): boolean {
  if (answer === 'skip') return false;
  if (answer === 'keep-first') return row === group[0];
  if (answer === 'keep-last') return row === group.at(-1);
  return true;
}
