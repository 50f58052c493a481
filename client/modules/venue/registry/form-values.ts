import type { VenueConflict, VenueField } from '../../../../shared/venue/venue-difference.ts';
import type { VenueFactsInput } from '../../../../shared/venue/venue-facts.ts';

/** A venue as the form has it. */
export type VenueValues = VenueFactsInput;
export type FactName = keyof VenueValues;

/** A township's venue about which nothing is known yet. */
export function newValues(divisionCode: string): Partial<VenueValues> {
  return {
    ...(divisionCode === '' ? {} : { divisionCode }),
    hostKind: 'township',
    hostDivisionCode: null,
    organisationId: null,
    address: null,
    lngLat: null,
    openForSharing: true,
    openingHours: {},
    sixHaves: ['place'],
    sharingTerms: null,
    contactPost: null,
    contactTelephone: null,
    condition: 'good',
    visitedOn: null,
  };
}

/** Under what name a reader sees a fact. */
export const seenAs: Readonly<Record<FactName, VenueField>> = {
  name: 'name',
  divisionCode: 'division',
  hostKind: 'hostKind',
  hostDivisionCode: 'host',
  organisationId: 'host',
  address: 'address',
  lngLat: 'place',
  capacityPeople: 'capacityPeople',
  openForSharing: 'openForSharing',
  openingHours: 'openingHours',
  sixHaves: 'sixHaves',
  sharingTerms: 'sharingTerms',
  contactPost: 'contactPost',
  contactTelephone: 'contactTelephone',
  condition: 'condition',
  visitedOn: 'visitedOn',
};

/** What of the form goes out: a host of another kind than the chosen one is none. */
export function sentValues(values: VenueValues): VenueValues {
  const { hostKind } = values;
  return {
    ...values,
    hostDivisionCode:
      hostKind === 'village' || hostKind === 'community' ? (values.hostDivisionCode ?? null) : null,
    organisationId: hostKind === 'own' ? (values.organisationId ?? null) : null,
    visitedOn: values.visitedOn || null,
  };
}

/** One form of everything that says the same: closed days, the order of haves, nothing and an empty text. */
function sense(name: FactName, value: unknown): string {
  if (name === 'openingHours')
    return JSON.stringify(
      Object.entries((value ?? {}) as object)
        .filter(([, intervals]) => intervals.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  if (name === 'sixHaves') return [...((value ?? []) as string[])].sort().join(' ');
  return JSON.stringify(
    (typeof value === 'string' ? value.trim() : value) || (value === 0 ? 0 : value === false ? false : null),
  );
}

/** The facts that one form says otherwise than another. */
export function changedFacts(before: Partial<VenueValues>, after: Partial<VenueValues>): FactName[] {
  return (Object.keys(seenAs) as FactName[]).filter(
    (name) => sense(name, before[name]) !== sense(name, after[name]),
  );
}

/** A field that somebody else changed meanwhile: `clash` both did, `theirs` only they. */
export type ConflictKind = 'clash' | 'theirs';

export function conflictKinds(
  conflict: VenueConflict,
  mine: readonly FactName[],
): Map<VenueField, ConflictKind> {
  const own = new Set(mine.map((name) => seenAs[name]));
  return new Map(conflict.changed.map(({ field }) => [field, own.has(field) ? 'clash' : 'theirs']));
}

/** The venue as it is now, with one's own changes but those left to the others. */
export function mergeFacts(
  current: VenueValues,
  values: VenueValues,
  mine: readonly FactName[],
  left: ReadonlySet<VenueField>,
): VenueValues {
  const kept = mine.filter((name) => !left.has(seenAs[name]));
  return { ...current, ...Object.fromEntries(kept.map((name) => [name, values[name]])) };
}
