import type { QualityRecord } from './quality-context.ts';
import type { QualityFinding } from './quality-rule.ts';

/** What a warning was said of, beyond its parameters: when this changes, an answer to it no longer fits. */
const judged: Readonly<Record<string, (record: QualityRecord) => unknown>> = {
  'location-missing': ({ address }) => address,
  'location-datum': ({ lngLat }) => lngLat,
  'location-outside-schematic': ({ lngLat }) => lngLat,
  'location-near-outline': ({ lngLat }) => lngLat,
  'uscc-missing': ({ name }) => name,
  'uscc-elsewhere': ({ name }) => name,
  'uscc-inner-check': ({ name }) => name,
  'name-shared': ({ name, uscc }) => [name, uscc],
  'employees-jumped': () => null,
  'members-unknown': ({ partyOrganisation }) => partyOrganisation?.id ?? null,
  'developed-over-members': () => null,
  'activists-over-staff': () => null,
  'instructor-missing': ({ name }) => name,
  'plan-missing': ({ name }) => name,
  'joint-single-member': ({ partyOrganisation }) => partyOrganisation?.id ?? null,
  'grade-jumped': ({ partyOrganisation }) => partyOrganisation?.id ?? null,
  'election-overdue': ({ partyOrganisation }) => partyOrganisation?.id ?? null,
  vanished: ({ name }) => name,
  'source-missing': ({ name }) => name,
};

/**
 * The text whose hash names a finding: rule, parameters and the facts it judged. The same text in a later quarter means that the
 * answer given to it still fits.
 */
export function fingerprintText({ code, params }: QualityFinding, record: QualityRecord): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([code, sorted, record.divisionCode, judged[code]?.(record) ?? null]);
}
