import { AppError } from '../../../shared/app-error.ts';
import type { Bbox, Division } from '../../../shared/division.ts';
import type { DatumEvidence } from '../../../shared/import/batch-view.ts';
import { buildCandidate } from '../../../shared/import/build-candidate.ts';
import type { BuiltRow, RowSetup } from '../../../shared/import/built-row.ts';
import { weighDatum } from '../../../shared/import/datum-evidence.ts';
import type { DivisionIndex } from '../../../shared/import/division-index.ts';
import { type EvaluatedRow, evaluateBatch } from '../../../shared/import/evaluate-batch.ts';
import { columnsByField, type RowInput } from '../../../shared/import/read-row.ts';
import type { ColumnMapping } from '../../../shared/import/staged.ts';
import type { Datum } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { loadRegistry, lockRegistry, type RegistryKeys } from './registry.ts';

/** What a batch says about all of its rows. */
export interface BatchContext {
  readonly quarter: Quarter;
  readonly divisionCode: string;
  readonly mapping: ColumnMapping;
  readonly titles: readonly string[];
  readonly datum: Datum | null;
  /** Datum named by the headings. */
  readonly headingDatum: Datum | null;
}

export interface Evaluation {
  readonly rows: readonly EvaluatedRow[];
  readonly evidence: DatumEvidence;
}

/**
 * Reads the rows, weighs their datum and compares them with the registry as it is now.
 * @param remembered row number → organisation of an earlier import of the same row.
 * @param lock a transaction, when the registry is to be held still until it ends.
 */
export async function evaluateRows(
  db: Database,
  scope: Scope,
  index: DivisionIndex,
  batch: BatchContext,
  inputs: readonly RowInput[],
  remembered: ReadonlyMap<number, string>,
  lock: Transaction | null = null,
): Promise<Evaluation> {
  const setup = (datum: Datum, datumOpen: boolean): RowSetup => ({
    index,
    columns: columnsByField(batch.mapping),
    batchDivision: batch.divisionCode,
    titles: batch.titles,
    datum,
    datumOpen,
    region: regionOf(index),
  });
  let built = inputs.map((input) => buildCandidate(input, setup(batch.datum ?? 'wgs84', false)));
  const evidence = weighDatum(
    index,
    built.flatMap((row) =>
      row.pointWritten ? [{ written: row.pointWritten, divisionCode: row.bannerCode }] : [],
    ),
    batch.headingDatum,
  );
  if (batch.datum === null && evidence.suggested !== 'wgs84')
    built = inputs.map((input) => buildCandidate(input, setup(evidence.suggested, true)));
  const keys = keysOf(built);
  if (lock) await lockRegistry(lock, keys);
  const entries = await loadRegistry(db, scope, batch.quarter, keys);
  const rows = evaluateBatch(inputs, built, {
    index,
    batchDivision: batch.divisionCode,
    entries,
    remembered,
  });
  // The invariant of the whole import: no row vanishes.
  if (rows.length !== inputs.length)
    throw new AppError('invalid-input', { read: inputs.length, kept: rows.length });
  return { rows, evidence };
}

function keysOf(built: readonly BuiltRow[]): RegistryKeys {
  const usccs = new Set<string>();
  const nameKeys = new Set<string>();
  for (const { candidate } of built) {
    if (candidate) nameKeys.add(candidate.name);
    if (candidate?.uscc) usccs.add(candidate.uscc);
  }
  return { usccs: [...usccs], nameKeys: [...nameKeys] };
}

/** Half a degree around the prefecture: what lies beyond is doubted already when the cells are read. */
const regionMarginDegrees = 0.5;

/** Bounds of the prefecture with a margin; of all of China when no division has any. */
export function regionOf(index: DivisionIndex): Bbox {
  const boxes = [index.city?.division, ...index.banners.map(({ division }) => division)]
    .map((each: Division | undefined) => each?.bbox ?? null)
    .filter((bbox) => bbox !== null);
  if (boxes.length === 0) return [73, 3, 136, 54];
  const pick = (side: 0 | 1 | 2 | 3, choose: (...values: number[]) => number) =>
    choose(...boxes.map((bbox) => bbox[side]));
  return [
    pick(0, Math.min) - regionMarginDegrees,
    pick(1, Math.min) - regionMarginDegrees,
    pick(2, Math.max) + regionMarginDegrees,
    pick(3, Math.max) + regionMarginDegrees,
  ];
}
