import type { Bbox } from '../division.ts';
import { isBlankText, normaliseText } from '../import/cells/normalise-text.ts';
import {
  type CoordinateCells,
  type ParsedCoordinates,
  parseCoordinates,
} from '../import/cells/parse-coordinates.ts';
import type { IssueDraft, Parsed } from '../import/cells/parsed.ts';
import { cellText, emptyCell, type RawCell, textCell } from '../import/cells/raw-cell.ts';
import type { DataRow } from '../import/classify-rows.ts';
import { choice } from '../import/row-issues.ts';
import type { Issue } from '../issue.ts';
import { venueConditions, venueHostKinds } from '../venue.ts';
import type { VenueField } from './venue-field.ts';
import type { VenueRowAnswer } from './venue-staged.ts';

type Choice = NonNullable<Issue['choices']>[number];

/** A choice whose words stand below `venue.import.choice.`. */
export function venueChoice(value: string): Choice {
  return choice(value, `venue.import.choice.${value}`);
}

/** Questions about a word: what it may mean, and where the names of that stand. */
const words: Readonly<Record<string, { readonly values: readonly string[]; readonly area: string }>> = {
  'host-kind-unknown': { values: venueHostKinds, area: 'venue.registry.host' },
  'condition-unknown': { values: venueConditions, area: 'venue.registry.condition' },
  'sharing-unknown': { values: ['yes', 'no'], area: 'venue.import.choice' },
  'have-unknown': { values: ['yes', 'no'], area: 'venue.import.choice' },
};

/** Reads the cells of one row by field, collects what is to be said about them, and follows the answers. */
export class VenueReader {
  readonly issues: Issue[] = [];
  readonly answered: Record<string, string> = {};
  private readonly row: DataRow;
  private readonly columns: ReadonlyMap<VenueField, number>;
  private readonly answer: VenueRowAnswer | undefined;

  constructor(row: DataRow, columns: ReadonlyMap<VenueField, number>, answer: VenueRowAnswer | undefined) {
    this.row = row;
    this.columns = columns;
    this.answer = answer;
  }

  has(field: VenueField): boolean {
    return this.columns.has(field);
  }

  cell(field: VenueField): RawCell {
    const index = this.columns.get(field);
    return index === undefined ? emptyCell : (this.row.cells[index] ?? emptyCell);
  }

  /** What stands there; '' where that is another way of leaving it empty. */
  text(field: VenueField): string {
    const text = normaliseText(cellText(this.cell(field)));
    return isBlankText(text) ? '' : text;
  }

  /** The answer to a question, when one of its choices was given. */
  answerTo(issue: Issue): string | null {
    const given = typeof this.answer === 'string' ? this.answer : this.answer?.[issue.code];
    if (given === undefined || !issue.choices?.some(({ value }) => value === given)) return null;
    this.answered[issue.code] = given;
    return given;
  }

  say(issue: Issue): string | null {
    this.issues.push(issue);
    return this.answerTo(issue);
  }

  /** An error, without a way round. */
  refuse(code: string, field: string, params: Issue['params'] = {}): void {
    this.issues.push({ code, severity: 'error', row: this.row.rowNumber, field, params });
  }

  ask(code: string, field: string, params: Issue['params'], choices: readonly Choice[]): string | null {
    return this.say({
      code,
      severity: 'question',
      row: this.row.rowNumber,
      field,
      params,
      choices: [...choices, choice('skip')],
    });
  }

  /**
   * The value of a field: undefined where the file says nothing (no column, empty, unreadable), null for an explicit 无.
   * @param word what an answer to a question about the word means
   */
  take<Value>(
    field: VenueField,
    parse: (cell: RawCell) => Parsed<Value | null>,
    word?: (answer: string) => Value,
  ): Value | null | undefined {
    const cell = this.cell(field);
    const text = normaliseText(cellText(cell));
    if (isBlankText(text) && !/^(?:无|没有)$/.test(text)) return undefined;
    const result = parse(cell);
    if (result.ok) {
      for (const warning of result.warnings) this.say(this.issueOf(warning, field));
      return result.value;
    }
    const answer = this.say(this.issueOf(result.issue, field));
    if (answer === null || answer === 'empty' || answer === 'skip') return undefined;
    if (answer !== 'suggested') return word?.(answer);
    const again = parse(textCell(String(result.issue.params.suggestion)));
    return again.ok ? again.value : undefined;
  }

  /** The point as written, or null without a usable one. */
  takePoint(region: Bbox): ParsedCoordinates | null {
    const cells: CoordinateCells = {
      ...(this.has('lng') ? { lng: this.cell('lng') } : {}),
      ...(this.has('lat') ? { lat: this.cell('lat') } : {}),
      ...(this.has('lngLat') ? { pair: this.cell('lngLat') } : {}),
    };
    const result = parseCoordinates(cells, region);
    if (result.ok) {
      for (const warning of result.warnings) this.say(this.issueOf(warning, 'lngLat'));
      return result.value;
    }
    const answer = this.say(this.issueOf(result.issue, 'lngLat'));
    if (answer !== 'suggested') return null;
    const again = parseCoordinates({ pair: textCell(String(result.issue.params.suggestion)) }, region);
    return again.ok ? again.value : null;
  }

  private issueOf(draft: IssueDraft, field: VenueField): Issue {
    const { suggestion } = draft.params;
    const choices =
      draft.severity === 'warning'
        ? []
        : [
            ...(words[draft.code]?.values ?? []).map((value) =>
              choice(value, `${words[draft.code]?.area}.${value}`),
            ),
            ...(suggestion === undefined ? [] : [choice('suggested', String(suggestion))]),
            choice(field === 'lngLat' ? 'unlocated' : 'empty'),
            choice('skip'),
          ];
    return { ...draft, row: this.row.rowNumber, field, ...(choices.length > 0 ? { choices } : {}) };
  }
}
