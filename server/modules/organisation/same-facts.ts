import { isDeepStrictEqual } from 'node:util';

/** What a write raises or notes of itself; two states that differ in nothing else say the same. */
const bookkeeping = new Set(['version', 'updatedAt', 'fromQuarter']);

/** Whether a row says what a revision kept. A fact that did not exist yet counts as not known. */
export function saysSame(row: object | null | undefined, kept: unknown): boolean {
  if (!row || typeof kept !== 'object' || kept === null) return (row ?? null) === (kept ?? null);
  const said = kept as Readonly<Record<string, unknown>>;
  return Object.entries(row).every(
    ([fact, value]) => bookkeeping.has(fact) || isDeepStrictEqual(known(value), known(said[fact])),
  );
}

const known = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));
