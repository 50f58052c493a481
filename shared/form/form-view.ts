import type { Transition } from '../grading/transition-matrix.ts';
import type { OrganisationFilter } from '../organisation-filter.ts';
import type { HalfYear, Quarter } from '../quarter.ts';
import type { FormNoun } from './column.ts';
import type { FormCells } from './fill-form.ts';
import type { FormKey, FormLevel, FormPeriodKey } from './form.ts';
import type { FormRow } from './form-rows.ts';

/** A column as the screen and the printers know it. */
export interface ColumnView {
  readonly key: string;
  readonly group: string;
  readonly kind: 'count' | 'rate' | 'gap';
  /** Of quotients: indices of their columns. */
  readonly numerator: number | null;
  readonly denominators: readonly number[];
  readonly noun: FormNoun | null;
  readonly onMap: Partial<OrganisationFilter> | null;
}

/** How far what a form counts is published. */
export interface FormStanding {
  /** Reporting units that have anything to report, and how many of them are published. */
  readonly units: number;
  readonly published: number;
  readonly unpublished: readonly { readonly code: string; readonly name: string }[];
  /** 1, and one more with every correction; null: not all are published. */
  readonly edition: number | null;
  readonly publishedAt: string | null;
}

export interface PeriodView {
  readonly quarter: Quarter;
  /** Null: the registry holds nothing of that quarter. */
  readonly cells: FormCells | null;
}

/** What stands in the foot: not counted, or counted but not on the map. */
export interface FormExcluded {
  readonly suspended: number;
  /** Ceased, moved or merged. */
  readonly ended: number;
  readonly unlocated: number;
}

/** A form, filled: what the screen shows, and what is printed. */
export interface FormView {
  readonly form: FormKey;
  readonly level: FormLevel;
  readonly divisionCode: string;
  /** Names from the city down, joined. */
  readonly divisionName: string;
  readonly quarter: Quarter;
  /** Of the promotion form. */
  readonly halfYear: HalfYear | null;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly FormRow[];
  readonly periods: Readonly<Record<FormPeriodKey, PeriodView>>;
  /** By `transitionRows` × `transitionColumns`; of the promotion form. */
  readonly matrix: readonly (readonly number[])[] | null;
  readonly standing: FormStanding;
  readonly excluded: FormExcluded;
  readonly threshold: number;
  /** Target of the above-scale organised rate at this level, or null. */
  readonly target: number | null;
  /** Last day of the quarter, `YYYY-MM-DD`. */
  readonly cutOff: string;
  readonly drawnOn: string;
  readonly preparedBy: string | null;
  readonly sample: boolean;
}

/** A line of the list behind a cell. */
export interface RecordLine {
  readonly noun: FormNoun;
  readonly id: string;
  /** The organisation to open on the map; null of a party organisation that stands in none. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly weight: number;
  /** In the numerator of a quotient; true for every other cell. */
  readonly counted: boolean;
  readonly change: 'formed' | 'lost' | 'founded' | 'dissolved' | null;
  readonly employees: number | null;
  readonly members: number | null;
  readonly sector: 'enterprise' | 'social' | null;
  readonly partyName: string | null;
  /** Of a review: what became of it, the grade before and the grade given. */
  readonly transition: Transition | null;
  readonly from: number | null;
  readonly to: number | null;
}
