import type { Issue } from '../issue.ts';
import type { BuiltRow } from './built-row.ts';
import { differenceOf } from './compare-registry.ts';
import type { DivisionIndex } from './division-index.ts';
import { findDuplicates, type KeyedRow } from './find-duplicates.ts';
import { type Match, matchRow, RegistryIndex } from './match-registry.ts';
import { type PartyClaims, settlePartyOrganisation } from './party-rules.ts';
import type { RowInput } from './read-row.ts';
import type { RegistryEntry } from './registry-entry.ts';
import { answerTo, isOpen } from './row-issues.ts';
import { hasValue, settlePlace, settlePoint } from './settle-known.ts';
import type { ImportCandidate, ImportCounts, RowDifference, RowOutcome } from './staged.ts';

/** A row with everything decided that can be decided. */
export interface EvaluatedRow {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  readonly candidate: ImportCandidate | null;
  readonly organisationId: string | null;
  readonly difference: RowDifference;
  readonly kept: readonly string[];
  readonly issues: readonly Issue[];
  /** Someone answered that this row stays out. */
  readonly leftOut: boolean;
}

export interface BatchSetup {
  readonly index: DivisionIndex;
  readonly batchDivision: string;
  readonly entries: readonly RegistryEntry[];
  /** Row number → organisation that an earlier import of the very same row led to. */
  readonly remembered: ReadonlyMap<number, string>;
}

/**
 * Holds a batch's rows against each other and against the registry. Every row gets exactly one outcome, so the counts always add up
 * to the rows given.
 */
export function evaluateBatch(
  inputs: readonly RowInput[],
  built: readonly BuiltRow[],
  setup: BatchSetup,
): EvaluatedRow[] {
  const answersOf = new Map(inputs.map((input) => [input.rowNumber, input.answers]));
  const answers = (row: BuiltRow) => answersOf.get(row.rowNumber) ?? {};
  const keyed = (of: (row: BuiltRow) => string | null, rows = built): KeyedRow[] =>
    rows.map((row) => ({ rowNumber: row.rowNumber, key: row.candidate && of(row), answers: answers(row) }));
  const byUscc = findDuplicates(
    keyed((row) => row.candidate?.uscc ?? null),
    {
      code: 'duplicate-uscc',
      field: 'uscc',
      mayBeSeparate: false,
    },
  );
  // Two rows with different codes are different bodies, whatever they are called.
  const byName = findDuplicates(
    keyed(
      nameKeyOf,
      built.filter((row) => !byUscc.has(row.rowNumber)),
    ),
    {
      code: 'duplicate-name',
      field: 'name',
      mayBeSeparate: true,
    },
  );
  const registry = new RegistryIndex(setup.entries);
  const matches = matchAll(built, answers, { ...setup, registry }, byName);
  const byOrganisation = findDuplicates(
    keyed((row) =>
      byUscc.get(row.rowNumber)?.leftOut || byName.get(row.rowNumber)?.leftOut
        ? null
        : (matches.get(row)?.entry?.organisationId ?? null),
    ),
    { code: 'duplicate-organisation', field: 'name', mayBeSeparate: false },
  );
  const shared = sharedPoints(built);
  const claims: PartyClaims = new Map();
  return built.map((row) => {
    const match = matches.get(row) ?? { entry: null, issues: [] };
    const duplicates = [byUscc, byName, byOrganisation].flatMap((each) => each.get(row.rowNumber) ?? []);
    const settledByPair = match.entry && byName.has(row.rowNumber) && isIdentical(row, match.entry);
    return conclude(row, match, {
      answers: answers(row),
      duplicates: settledByPair
        ? duplicates.filter(({ issue }) => issue.code !== 'duplicate-name')
        : duplicates,
      sharedWith: shared.get(row.rowNumber) ?? null,
      claims,
      setup,
    });
  });
}

export function countOutcomes(rows: readonly { outcome: RowOutcome }[]): ImportCounts {
  const counts = { read: rows.length, new: 0, changed: 0, unchanged: 0, question: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

function nameKeyOf(row: BuiltRow): string | null {
  const { candidate } = row;
  if (!candidate) return null;
  return [candidate.name, candidate.uscc ? '' : (row.bannerCode ?? ''), candidate.uscc ?? ''].join('|');
}

/** Rows that are exactly what the registry has are matched first, so that namesakes find their own entry whatever their order. */
function matchAll(
  built: readonly BuiltRow[],
  answers: (row: BuiltRow) => RowInput['answers'],
  setup: BatchSetup & { registry: RegistryIndex },
  namesakes: ReadonlyMap<number, unknown>,
): Map<BuiltRow, Match> {
  const used = new Set<string>();
  const matches = new Map<BuiltRow, Match>();
  const run = (row: BuiltRow) => {
    const remembered = setup.remembered.get(row.rowNumber) ?? null;
    return matchRow(row, answers(row), setup, remembered, used);
  };
  const twins = built.filter((row) => namesakes.has(row.rowNumber));
  for (const row of twins) {
    const match = run(row);
    if (!match.entry || !(isIdentical(row, match.entry) || setup.remembered.has(row.rowNumber))) continue;
    matches.set(row, match);
    used.add(match.entry.organisationId);
  }
  for (const row of built) {
    if (matches.has(row)) continue;
    const match = run(row);
    matches.set(row, match);
    if (match.entry && namesakes.has(row.rowNumber)) used.add(match.entry.organisationId);
  }
  return matches;
}

function isIdentical(row: BuiltRow, entry: RegistryEntry): boolean {
  if (!row.candidate || entry.later) return false;
  const { divisionCode, ...rest } = row.candidate;
  const candidate = { ...rest, divisionCode: divisionCode ?? entry.divisionCode };
  return Object.keys(differenceOf(candidate, entry)).length === 0;
}

/** Rows whose point is also another row's → that row's number. */
function sharedPoints(built: readonly BuiltRow[]): Map<number, number> {
  const first = new Map<string, number>();
  const shared = new Map<number, number>();
  for (const { rowNumber, pointRead } of built) {
    if (!pointRead) continue;
    const key = pointRead.map((degrees) => degrees.toFixed(6)).join();
    const other = first.get(key);
    if (other === undefined) first.set(key, rowNumber);
    else {
      shared.set(rowNumber, other);
      if (!shared.has(other)) shared.set(other, rowNumber);
    }
  }
  return shared;
}

interface Circumstances {
  readonly answers: RowInput['answers'];
  readonly duplicates: readonly { issue: Issue; leftOut: boolean }[];
  readonly sharedWith: number | null;
  readonly claims: PartyClaims;
  readonly setup: BatchSetup;
}

function conclude(row: BuiltRow, match: Match, around: Circumstances): EvaluatedRow {
  const { answers, setup } = around;
  const { entry } = match;
  const base = { rowNumber: row.rowNumber, organisationId: entry?.organisationId ?? null };
  if (!row.candidate)
    return {
      ...base,
      outcome: 'rejected',
      candidate: null,
      difference: {},
      kept: [],
      issues: row.issues,
      leftOut: false,
    };
  const issues: Issue[] = [...row.issues, ...match.issues, ...around.duplicates.map(({ issue }) => issue)];
  const known = entry && !entry.later ? entry : null;
  let candidate = row.candidate;
  if (known) {
    candidate = settlePlace(row, candidate, known, setup.index, issues);
    candidate = settlePoint(row, candidate, known, answers, issues);
  } else {
    issues.push(...row.placeIssues, ...row.pointIssues, ...row.newIssues);
    candidate = { ...candidate, ...(row.sectorIfNew ? { sector: row.sectorIfNew } : {}) };
    if (!candidate.uscc) issues.push(remark(row, 'uscc-absent', 'uscc', {}));
  }
  if (around.sharedWith !== null)
    issues.push(remark(row, 'point-shared', 'lngLat', { other: around.sharedWith }));
  candidate = settlePartyOrganisation(row, candidate, known, answers, around.claims, setup.index, issues);
  const difference = known ? differenceOf(candidate, known) : {};
  const leftOut =
    around.duplicates.some((each) => each.leftOut) ||
    issues.some((issue) => answerTo(issue, answers) === 'skip');
  const open = issues.filter((issue) => isOpen(issue, answers));
  const outcome: RowOutcome =
    leftOut || open.some((issue) => issue.severity === 'error')
      ? 'rejected'
      : open.length > 0
        ? 'question'
        : !known
          ? 'new'
          : Object.keys(difference).length > 0
            ? 'changed'
            : 'unchanged';
  const kept = known ? row.empties.filter((field) => hasValue(known, field)) : [];
  return { ...base, outcome, candidate, difference, kept, issues, leftOut };
}

function remark(row: BuiltRow, code: string, field: string, params: Issue['params']): Issue {
  return { code, severity: 'warning', row: row.rowNumber, field, params };
}
