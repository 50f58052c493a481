import type { RecordConflict } from '../../../../shared/record-conflict.ts';
import {
  type RecordFacts,
  type RecordField,
  recordDifference,
} from '../../../../shared/record-difference.ts';

/** A field that somebody else changed meanwhile. */
export interface ConflictRow {
  readonly field: RecordField;
  readonly by: string;
  readonly at: string;
  /** `clash`: both changed it, differently; `agreed`: both made it the same; `theirs`: only they did. */
  readonly kind: 'clash' | 'agreed' | 'theirs';
}

export function conflictRows(conflict: RecordConflict, mine: Partial<RecordFacts>): ConflictRow[] {
  return conflict.changed.map(({ field, by, at, after }) => ({
    field,
    by,
    at,
    kind: !(field in mine) ? 'theirs' : sameFact(field, mine[field], after) ? 'agreed' : 'clash',
  }));
}

/** The fields still to be saved: mine without those both agree on and those left to the others. */
export function fieldsToSave(
  mine: Partial<RecordFacts>,
  rows: readonly ConflictRow[],
  left: ReadonlySet<RecordField>,
): Set<RecordField> {
  const agreed = new Set(rows.flatMap(({ field, kind }) => (kind === 'agreed' ? [field] : [])));
  const fields = Object.keys(mine) as RecordField[];
  return new Set(fields.filter((field) => !agreed.has(field) && !left.has(field)));
}

const nothing: RecordFacts = {
  name: null,
  uscc: null,
  divisionCode: null,
  sector: null,
  industry: null,
  address: null,
  place: null,
  employees: null,
  members: null,
  activists: null,
  developedThisYear: null,
  founded: null,
  status: null,
  source: null,
  partyOrganisation: null,
};

function sameFact(field: RecordField, one: unknown, other: unknown): boolean {
  return (
    recordDifference({ ...nothing, [field]: one ?? null }, { ...nothing, [field]: other ?? null }).length ===
    0
  );
}
