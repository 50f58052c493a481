import type { ImportField } from '../../../../shared/import/staged.ts';
import { type FactField, factFields } from '../../../../shared/organisation-facts.ts';

/** Parts of the party organisation's card that can be opened. */
export const partyTargets = ['party', 'formation', 'election', 'grade'] as const;
export type PartyTarget = (typeof partyTargets)[number];

/** What is open for editing, as the address says it: the form (`1`), the form at a field, a part of the card, or a new record. */
export const editTargets = ['1', ...factFields, ...partyTargets, 'new'] as const;
export type EditTarget = (typeof editTargets)[number];

export function isPartyTarget(target: EditTarget | null): target is PartyTarget {
  return (partyTargets as readonly (string | null)[]).includes(target);
}

export function isFactTarget(target: EditTarget | null): target is FactField {
  return (factFields as readonly (string | null)[]).includes(target);
}

/** Where a column of the list is mended in place; null: on the map. */
export function editTargetOf(field: ImportField): EditTarget | null {
  switch (field) {
    case 'banner':
    case 'division':
      return 'divisionCode';
    case 'organised':
    case 'partyOrganisationName':
      return 'party';
    case 'partyOrganisationKind':
    case 'formation':
      return 'formation';
    case 'partyFounded':
    case 'electionDueOn':
      return 'election';
    case 'lng':
    case 'lat':
    case 'lngLat':
      return null;
    default:
      return field;
  }
}
