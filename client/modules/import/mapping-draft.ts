import type { ColumnMapping, ImportField } from '../../../shared/import/staged.ts';

/** Gives a column another field (null: ignore it). A field stands once: the column that had it before loses it. */
export function assignField(
  mapping: ColumnMapping,
  columnIndex: number,
  field: ImportField | null,
): ColumnMapping {
  const column = String(columnIndex);
  const rest = Object.entries(mapping).filter(([key, value]) => key !== column && value !== field);
  return Object.fromEntries(field === null ? rest : [...rest, [column, field]]);
}

/** Why a mapping cannot be used, as a message key, or null. */
export function mappingReason(mapping: ColumnMapping): string | null {
  const fields = new Set(Object.values(mapping));
  if (!fields.has('name')) return 'importScreen.mapping-needs-name';
  if (fields.has('lng') !== fields.has('lat')) return 'importScreen.mapping-needs-both-coordinates';
  return null;
}

export function sameMapping(a: ColumnMapping, b: ColumnMapping): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

const related: Readonly<Record<string, readonly ImportField[]>> = {
  lngLat: ['lngLat', 'lng', 'lat'],
  lng: ['lng', 'lat', 'lngLat'],
  lat: ['lng', 'lat', 'lngLat'],
  divisionCode: ['division', 'banner', 'address'],
  division: ['division', 'banner', 'address'],
  banner: ['banner', 'division', 'address'],
};

/** The cells of a row whose text may cure an issue about `field`: those the file has, else the field itself. */
export function fieldsToEdit(
  field: string | null,
  mapping: ColumnMapping,
  all: readonly ImportField[],
): ImportField[] {
  if (field === null) return [];
  const mapped = new Set(Object.values(mapping));
  const wanted = related[field] ?? [field];
  const there = all.filter((each) => wanted.includes(each) && mapped.has(each));
  return there.length > 0 ? there : all.filter((each) => each === wanted[0]);
}

/** Index of the column mapped to a field, or null. */
export function columnOf(mapping: ColumnMapping, field: ImportField): number | null {
  const found = Object.entries(mapping).find(([, value]) => value === field);
  return found ? Number(found[0]) : null;
}
