import type { LngLat } from './division.ts';
import type { OperatingStatus, Sector } from './organisation.ts';

/** What a person sees of an organisation's record; bookkeeping (version, search keys, time of writing) is left out. */
export interface RecordFacts {
  readonly name: string | null;
  readonly uscc: string | null;
  readonly divisionCode: string | null;
  readonly sector: Sector | null;
  readonly industry: string | null;
  readonly address: string | null;
  /** Degrees WGS 84. */
  readonly place: LngLat | null;
  readonly employees: number | null;
  readonly members: number | null;
  readonly activists: number | null;
  readonly developedThisYear: number | null;
  readonly founded: string | null;
  readonly status: OperatingStatus | null;
  /** Where the facts come from. */
  readonly source: string | null;
  /** With the name it had in the quarter of the change. */
  readonly partyOrganisation: { readonly id: string; readonly name: string } | null;
}

export type RecordField = keyof RecordFacts;

/** In the order in which a reader goes through a record. */
export const recordFields = [
  'name',
  'uscc',
  'divisionCode',
  'sector',
  'industry',
  'address',
  'place',
  'employees',
  'members',
  'activists',
  'developedThisYear',
  'founded',
  'status',
  'source',
  'partyOrganisation',
] as const satisfies readonly RecordField[];

/** One fact that is not as it was; `before` is null when it was added, `after` when it was removed. */
export type FieldDifference = {
  [Field in RecordField]: {
    readonly field: Field;
    readonly kind: 'added' | 'changed' | 'removed';
    readonly before: RecordFacts[Field];
    readonly after: RecordFacts[Field];
  };
}[RecordField];

/** Places are shown to 5 decimals (about 1 m); what is below that is not a change a reader could see. */
export const placeDecimals = 5;

function isSame<Field extends RecordField>(a: RecordFacts[Field], b: RecordFacts[Field]): boolean {
  return a === b || identityOf(a) === identityOf(b);
}

function identityOf(value: RecordFacts[RecordField]): string | number | null {
  if (value === null || typeof value !== 'object') return value;
  return 'id' in value ? value.id : value.map((degrees) => degrees.toFixed(placeDecimals)).join(' ');
}

/**
 * What differs between two states of a record, fact by fact.
 * @param before null when the record did not exist: every fact that is known then counts as added.
 * @param after null when the record is gone: every fact counts as removed.
 */
export function recordDifference(before: RecordFacts | null, after: RecordFacts | null): FieldDifference[] {
  return recordFields.flatMap((field) => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (isSame(was, is)) return [];
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
    return [{ field, kind, before: was, after: is } as FieldDifference];
  });
}
