import type { OrganisationFilter } from '../organisation-filter.ts';
import type { FormChange, FormOrganisation, FormParty, FormPeriod, FormReview } from './form-period.ts';

/** A record behind a cell, and what it adds to the number. */
export interface CountedRecord {
  readonly noun: FormNoun;
  readonly id: string;
  /** Where it counts. */
  readonly divisionCode: string;
  readonly name: string;
  /** At least 1: who adds nothing is not behind the cell. */
  readonly weight: number;
  /** The organisation or party organisation as it was. */
  readonly organisation: FormOrganisation | null;
  readonly party: FormParty | null;
  readonly change: FormChange | null;
  readonly review: FormReview | null;
}
export const formNouns = ['organisation', 'party', 'change', 'review'] as const;
export type FormNoun = (typeof formNouns)[number];

interface Column {
  /** Message keys: `form.column-<key>`, `form.define-<key>`. */
  readonly key: string;
  readonly group: string;
}

/** A number that adds up over divisions. This one definition gives the number, the records behind it, and the sum in the workbook. */
export interface CountColumn extends Column {
  readonly kind: 'count';
  readonly noun: FormNoun;
  /** The same records on the map, where filters can say so. */
  readonly onMap: Partial<OrganisationFilter> | null;
  /** The records behind the column in the whole period, with their weights. */
  records(period: FormPeriod): CountedRecord[];
}

/** A quotient of columns of the same row: never added up, "—" over nothing. The denominator is the sum of its columns. */
export interface RateColumn extends Column {
  readonly kind: 'rate';
  readonly numerator: string;
  readonly denominators: readonly string[];
}

/** How many more are needed to reach the target; nothing without a target or over nothing. */
export interface GapColumn extends Column {
  readonly kind: 'gap';
  readonly numerator: string;
  readonly denominators: readonly string[];
}

export type FormColumn = CountColumn | RateColumn | GapColumn;

const nothing = { organisation: null, party: null, change: null, review: null };
const weightOf = (said: boolean | number | null) => Number(said ?? 0);

/** Columns of operating organisations: `weigh` says whether (or how much) one counts. */
export function ofOrganisations(
  group: string,
  key: string,
  weigh: (organisation: FormOrganisation, threshold: number) => boolean | number | null,
  onMap: Partial<OrganisationFilter> | null = null,
): CountColumn {
  return {
    kind: 'count',
    noun: 'organisation',
    group,
    key,
    onMap,
    records: ({ organisations, threshold }) =>
      organisations.flatMap((organisation) => {
        const weight = organisation.status === 'operating' ? weightOf(weigh(organisation, threshold)) : 0;
        const { id, divisionCode, name } = organisation;
        return weight > 0
          ? [{ ...nothing, noun: 'organisation', id, divisionCode, name, weight, organisation }]
          : [];
      }),
  };
}

export function ofParties(group: string, key: string, holds: (party: FormParty) => boolean): CountColumn {
  return {
    kind: 'count',
    noun: 'party',
    group,
    key,
    onMap: null,
    records: ({ parties }) =>
      parties.filter(holds).map((party) => {
        const { id, divisionCode, name } = party;
        return { ...nothing, noun: 'party', id, divisionCode, name, weight: 1, party };
      }),
  };
}

export function ofChanges(group: string, key: string, holds: (change: FormChange) => boolean): CountColumn {
  return {
    kind: 'count',
    noun: 'change',
    group,
    key,
    onMap: null,
    records: ({ changes }) => changes.filter(holds).map(changeRecord),
  };
}

export function changeRecord(change: FormChange): CountedRecord {
  const { organisation, party, divisionCode } = change;
  const { id, name } = organisation ?? party ?? { id: '', name: '' };
  return { ...nothing, noun: 'change', id, divisionCode, name, weight: 1, organisation, change };
}

export function ofReviews(group: string, key: string, holds: (review: FormReview) => boolean): CountColumn {
  return {
    kind: 'count',
    noun: 'review',
    group,
    key,
    onMap: null,
    records: ({ reviews }) => reviews.filter(holds).map(reviewRecord),
  };
}

export function reviewRecord(review: FormReview): CountedRecord {
  const { id, divisionCode, name } = review;
  return { ...nothing, noun: 'review', id, divisionCode, name, weight: 1, review };
}

export function rateOf(
  group: string,
  key: string,
  numerator: string,
  ...denominators: readonly string[]
): RateColumn {
  return { kind: 'rate', group, key, numerator, denominators };
}
