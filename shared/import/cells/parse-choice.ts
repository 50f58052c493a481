import { isBlankText, normaliseText } from './normalise-text.ts';
import { type IssueDraft, type Parsed, parsed, quoted, refused, unsure, warning } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

/** A word list and what each word means; keys are normalised with {@link choiceKey} when the table is made. */
export type ChoiceTable<Value> = ReadonlyMap<string, Value>;

/** The form choice words are compared in: half-width, lower case, no blanks, no punctuation. */
export function choiceKey(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[\s、,，。;；:：()（）"“”'‘’·]/g, '');
}

/** Builds a table from `value → words`, words parted by blanks. */
export function choiceTable<Value>(entries: readonly (readonly [Value, string])[]): ChoiceTable<Value> {
  return new Map(
    entries.flatMap(([value, words]) => words.split(' ').map((word) => [choiceKey(word), value] as const)),
  );
}

/** Looks a cell up; null where the cell is empty, undefined where the word is not in the table. A cell error is a failure. */
export function lookUp<Value>(cell: RawCell, table: ChoiceTable<Value>): Parsed<Value | null | undefined> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const text = cellText(cell);
  const value = table.get(choiceKey(text));
  if (value !== undefined) return parsed(value);
  return parsed(isBlankText(text) ? null : undefined);
}

/** As {@link lookUp}, with an unknown word as a question under `code`. */
export function parseChoice<Value>(
  cell: RawCell,
  table: ChoiceTable<Value>,
  code: string,
): Parsed<Value | null> {
  const found = lookUp(cell, table);
  if (!found.ok) return found;
  return found.value === undefined ? unknownChoice(cell, code) : parsed(found.value);
}

export function unknownChoice(cell: RawCell, code: string): Parsed<never> {
  return unsure(code, { value: quoted(cellText(cell)) });
}

/** A warning that quotes the cell. */
export function cellWarning(cell: RawCell, code: string): IssueDraft {
  return warning(code, { value: quoted(cellText(cell)) });
}
