import type { OrganisationRecord } from '../../../../shared/organisation.ts';
import {
  type FactField,
  factFields,
  type OrganisationFacts,
  type TypedFacts,
} from '../../../../shared/organisation-facts.ts';

/** A record as the form asks it. */
export type EditableRecord = OrganisationRecord & {
  readonly founded: string | null;
  readonly source: string | null;
};

/** What somebody typed, and the record they had before them when they began. */
export interface Draft {
  readonly base: OrganisationFacts;
  readonly version: number;
  /** Only what is typed otherwise than it was. */
  readonly typed: TypedFacts;
  readonly reason: string;
}

export function openDraft(record: EditableRecord): Draft {
  const base = Object.fromEntries(factFields.map((field) => [field, record[field]]));
  return { base: base as unknown as OrganisationFacts, version: record.version, typed: {}, reason: '' };
}

export function isDirty(draft: Draft | undefined): boolean {
  return draft !== undefined && Object.keys(draft.typed).length > 0;
}

/** What a field shows: as typed, else as it was. */
export function shownText(draft: Draft, field: FactField): string {
  const value = field in draft.typed ? draft.typed[field] : draft.base[field];
  return value === null || value === undefined ? '' : String(value);
}

/** Types into a field; typed as it was, it is not changed any more. */
export function typeInto(draft: Draft, field: FactField, text: string): Draft {
  const { [field]: _, ...rest } = draft.typed;
  const was = draft.base[field];
  const same = text === (was === null ? '' : String(was));
  return { ...draft, typed: same ? rest : { ...rest, [field]: text } };
}
