import type { LngLat } from '../division.ts';
import { normaliseName } from './cells/normalise-text.ts';
import type { RegistryEntry } from './registry-entry.ts';
import type { ImportCandidate, PartyClaimField, RowDifference } from './staged.ts';

/** About a decimetre: what is lost by writing a coordinate with six decimals and reading it again. */
const samePointDegrees = 1e-6;

export function samePoint(a: LngLat, b: LngLat): boolean {
  return Math.abs(a[0] - b[0]) <= samePointDegrees && Math.abs(a[1] - b[1]) <= samePointDegrees;
}

const plainFields = [
  'uscc',
  'sector',
  'industry',
  'divisionCode',
  'address',
  'employees',
  'members',
  'activists',
  'developedThisYear',
  'founded',
  'status',
  'source',
] as const;

/** What applying the candidate would change, field by field. Absent fields of the candidate leave the registry alone. */
export function differenceOf(candidate: ImportCandidate, entry: RegistryEntry): RowDifference {
  const changes: Record<string, [unknown, unknown]> = {};
  if (normaliseName(entry.name) !== candidate.name) changes.name = [entry.name, candidate.name];
  for (const field of plainFields) {
    const after = candidate[field];
    if (after !== undefined && after !== entry[field]) changes[field] = [entry[field], after];
  }
  const { lngLat } = candidate;
  if (lngLat && !(entry.lngLat && samePoint(entry.lngLat, lngLat))) changes.lngLat = [entry.lngLat, lngLat];
  return { ...changes, ...partyDifference(candidate, entry.party) };
}

function partyDifference(candidate: ImportCandidate, party: RegistryEntry['party']): RowDifference {
  const { organised, partyOrganisationName: name } = candidate;
  if (organised === false)
    return party ? { organised: [true, false], partyOrganisationName: [party.name, null] } : {};
  const changes: Record<string, [unknown, unknown]> = {};
  const same = party !== null && (!name || normaliseName(party.name) === name);
  if (!party && organised) changes.organised = [false, true];
  if (name && !same) changes.partyOrganisationName = [party?.name ?? null, name];
  if (!party && !name) return changes;
  const before = same ? party : null;
  const compare = (field: PartyClaimField, was: unknown) => {
    const after = candidate[field];
    if (after !== undefined && after !== null && after !== was) changes[field] = [was, after];
  };
  compare('partyOrganisationKind', before?.kind ?? null);
  compare('formation', before?.formation ?? null);
  compare('grade', before?.grade ?? (candidate.grade === 0 ? 0 : null));
  compare('partyFounded', before?.founded ?? null);
  compare('electionDueOn', before?.electionDueOn ?? null);
  return changes;
}
