import type { OrganisationRecord } from '../organisation.ts';
import type { FormParty } from './form-period.ts';

type Covered = Pick<OrganisationRecord, 'id' | 'divisionCode' | 'partyOrganisation'>;

/**
 * The party organisations that some organisations say they belong to, each once: what snapshots of form 1 know of them. One counts where
 * its lead stands, else where it is met first; its secretary is not known.
 */
export function partiesOfRecords(organisations: readonly Covered[]): FormParty[] {
  const found = new Map<string, FormParty>();
  for (const { id, divisionCode, partyOrganisation } of organisations) {
    if (partyOrganisation === null) continue;
    if (found.has(partyOrganisation.id) && partyOrganisation.leadOrganisationId !== id) continue;
    found.set(partyOrganisation.id, { ...partyOrganisation, divisionCode, secretary: null });
  }
  return [...found.values()];
}
