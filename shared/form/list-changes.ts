import { isAboveScale } from '../organisation.ts';
import type { FormChange, FormOrganisation, FormPeriod } from './form-period.ts';

type Facts = Pick<FormPeriod, 'threshold' | 'organisations' | 'parties'>;

/** Operating and in a party organisation: what 已组建 counts. */
export function isOrganised({ status, partyOrganisation }: FormOrganisation): boolean {
  return status === 'operating' && partyOrganisation !== null;
}

/**
 * What was formed and lost between two quarters, so that organised before + formed − lost = organised now. One that moved inside the
 * ground and stayed organised is neither.
 */
export function listFormChanges(now: Facts, before: Facts): FormChange[] {
  const was = new Map(before.organisations.map((each) => [each.id, each]));
  const is = new Map(now.organisations.map((each) => [each.id, each]));
  const organised = (each: FormOrganisation | undefined) => each !== undefined && isOrganised(each);
  const partiesBefore = new Set(before.parties.map(({ id }) => id));
  const partiesNow = new Set(now.parties.map(({ id }) => id));
  const ofOrganisation = (
    change: 'formed' | 'lost',
    organisation: FormOrganisation,
    threshold: number,
  ): FormChange => ({
    change,
    organisation,
    party: organisation.partyOrganisation && { ...organisation.partyOrganisation, leadOrganisationId: null },
    divisionCode: organisation.divisionCode,
    aboveScale: isAboveScale(organisation, threshold),
  });
  return [
    ...now.organisations
      .filter((each) => isOrganised(each) && !organised(was.get(each.id)))
      .map((each) => ofOrganisation('formed', each, now.threshold)),
    ...before.organisations
      .filter((each) => isOrganised(each) && !organised(is.get(each.id)))
      .map((each) => ofOrganisation('lost', each, before.threshold)),
    ...now.parties
      .filter(({ id }) => !partiesBefore.has(id))
      .map((party): FormChange => ofParty('founded', party)),
    ...before.parties
      .filter(({ id }) => !partiesNow.has(id))
      .map((party): FormChange => ofParty('dissolved', party)),
  ];
}

function ofParty(change: 'founded' | 'dissolved', party: FormPeriod['parties'][number]): FormChange {
  return {
    change,
    organisation: null,
    party,
    divisionCode: party.divisionCode,
    aboveScale: false,
  };
}
