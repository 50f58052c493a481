import type { Bbox } from '../division.ts';
import type { Issue } from '../issue.ts';
import { isBlankText, normaliseText } from './cells/normalise-text.ts';
import { type CoordinateCells, type ParsedCoordinates, parseCoordinates } from './cells/parse-coordinates.ts';
import { type IssueDraft, type Parsed, parsed, unsure } from './cells/parsed.ts';
import { cellText, emptyCell, type RawCell, textCell } from './cells/raw-cell.ts';
import { answerTo, cellChoices } from './row-issues.ts';
import type { ColumnMapping, ImportAnswers, ImportEdits, ImportField } from './staged.ts';

/** A data row with what people said about it. */
export interface RowInput {
  readonly rowNumber: number;
  readonly cells: readonly RawCell[];
  readonly groups: readonly string[];
  readonly edits: ImportEdits;
  readonly answers: ImportAnswers;
}

/** Field → column, of a mapping. */
export function columnsByField(mapping: ColumnMapping): ReadonlyMap<ImportField, number> {
  return new Map(Object.entries(mapping).map(([index, field]) => [field, Number(index)]));
}

/** Reads the cells of one row by field and collects what is to be said about them. */
export class RowReader {
  readonly issues: Issue[] = [];
  /** Mapped fields whose cell is empty: the registry keeps its value. */
  readonly empties: ImportField[] = [];
  private readonly input: RowInput;
  private readonly columns: ReadonlyMap<ImportField, number>;

  constructor(input: RowInput, columns: ReadonlyMap<ImportField, number>) {
    this.input = input;
    this.columns = columns;
  }

  cell(field: ImportField): RawCell {
    const edit = this.input.edits[field];
    if (edit !== undefined) return textCell(edit.trim());
    const index = this.columns.get(field);
    return index === undefined ? emptyCell : (this.input.cells[index] ?? emptyCell);
  }

  has(field: ImportField): boolean {
    return this.columns.has(field) || this.input.edits[field] !== undefined;
  }

  text(field: ImportField): string {
    return normaliseText(cellText(this.cell(field)));
  }

  say(issue: Issue): string | null {
    this.issues.push(issue);
    return answerTo(issue, this.input.answers);
  }

  /**
   * The value of a field: undefined where the file says nothing (no column, empty, unreadable), null for an explicit 无.
   * @param words what an answer to a question about the word means.
   */
  take<Value>(
    field: ImportField,
    parse: (cell: RawCell) => Parsed<Value | null>,
    words?: (answer: string) => Value,
  ): Value | null | undefined {
    if (!this.has(field)) return undefined;
    const cell = this.cell(field);
    const text = cellText(cell);
    if (isBlankText(text) && !isExplicitNone(text)) {
      this.empties.push(field);
      return undefined;
    }
    const result = parse(cell);
    if (result.ok) {
      for (const warning of result.warnings) this.say(this.issueOf(warning, field));
      return result.value;
    }
    const answer = this.say(this.issueOf(result.issue, field));
    if (answer === null || answer === 'empty' || answer === 'skip') return undefined;
    if (answer !== 'suggested') return words?.(answer);
    const again = parse(textCell(String(result.issue.params.suggestion)));
    return again.ok ? again.value : undefined;
  }

  /** The point as written, or null without a usable one. */
  takePoint(region: Bbox): ParsedCoordinates | null {
    const fields = (['lng', 'lat', 'lngLat'] as const).filter((field) => this.has(field));
    if (fields.length === 0) return null;
    const cells: CoordinateCells = {
      ...(this.has('lng') ? { lng: this.cell('lng') } : {}),
      ...(this.has('lat') ? { lat: this.cell('lat') } : {}),
      ...(this.has('lngLat') ? { pair: this.cell('lngLat') } : {}),
    };
    const result = parseCoordinates(cells, region);
    const field = fields[0] ?? 'lngLat';
    if (result.ok) {
      for (const warning of result.warnings) this.say(this.issueOf(warning, field));
      if (result.value === null && result.warnings.length === 0) this.empties.push(field);
      return result.value;
    }
    const answer = this.say(this.issueOf(result.issue, field));
    if (answer !== 'suggested') return null;
    const again = parseCoordinates({ pair: textCell(String(result.issue.params.suggestion)) }, region);
    return again.ok && again.value
      ? { ...again.value, original: fields.map((each) => cellText(this.cell(each))).join(',') }
      : null;
  }

  private issueOf(draft: IssueDraft, field: ImportField): Issue {
    const choices = cellChoices(draft, field);
    return { ...draft, row: this.input.rowNumber, field, ...(choices.length > 0 ? { choices } : {}) };
  }
}

/** 无, unlike an empty cell, says that there is none. */
function isExplicitNone(text: string): boolean {
  return /^(?:无|没有)$/.test(normaliseText(text));
}

/** A count that several rows share by a vertical merge: is it each row's, or their sum? Asked, never spread silently. */
export function unmerged<Value>(parse: (cell: RawCell) => Parsed<Value | null>) {
  return (cell: RawCell): Parsed<Value | null> => {
    const result = parse(cell);
    return result.ok && cell.kind !== 'empty' && cell.mergedFrom && result.value !== null
      ? unsure('count-merged', {
          value: cellText(cell),
          mergedRow: cell.mergedFrom.rowNumber,
          suggestion: cellText(cell),
        })
      : result;
  };
}

/** Plain text of at most `limit` characters. */
export function plainText(limit: number) {
  return (cell: RawCell): Parsed<string | null> => {
    if (cell.kind === 'error')
      return { ok: false, issue: { code: 'cell-error', severity: 'error', params: { value: cell.text } } };
    const text = normaliseText(cellText(cell));
    if (isBlankText(text)) return parsed(null);
    return Array.from(text).length <= limit
      ? parsed(text)
      : { ok: false, issue: { code: 'text-too-long', severity: 'error', params: { limit } } };
  };
}
