import { normaliseCompanyName, type Simplify } from './normalise-company-name.ts';

/**
 * What a department's entry is remembered by from list to list: its code, else its name and the division it lies in. A code that is none
 * is not trusted for it.
 */
export function entryKey(
  entry: { name: string; uscc: string | null; validUscc: boolean; divisionCode: string | null },
  simplify: Simplify,
): string {
  if (entry.validUscc && entry.uscc !== null) return `uscc:${entry.uscc}`;
  return `name:${normaliseCompanyName(entry.name, simplify)}@${entry.divisionCode ?? ''}`;
}

/** What an organisation is remembered by that a department does not have. */
export function absentKey(organisationId: string): string {
  return `absent:${organisationId}`;
}
