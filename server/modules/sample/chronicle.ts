import { isAboveScale } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Random } from './random.ts';
import type {
  OrganisationFacts,
  PartyFacts,
  SampleOrganisationState,
  SamplePartyState,
} from './sample-city.ts';
import type { TownPlan } from './town-plan.ts';
import type { Ground } from './trade.ts';

/** 规模以上 in every quarter of the sample. */
export const sampleThreshold = 50;

/** One organisation through the quarters: what it is now, and the states written so far. */
export interface OrganisationLife {
  readonly id: string;
  readonly plan: TownPlan;
  readonly trade: string;
  readonly ground: Ground;
  readonly shortName: string;
  /** First quarter it stands in the registry. */
  readonly bornIn: Quarter;
  /** How easily a party organisation comes about in it; higher is sooner. */
  tendency: number;
  facts: OrganisationFacts;
  changed: boolean;
  party: PartyLife | null;
}

export interface PartyLife {
  readonly id: string;
  readonly formedIn: Quarter;
  facts: PartyFacts;
  changed: boolean;
  covers: OrganisationLife[];
  grade: StarGrade;
}

export type Group = 'above' | 'social' | 'below';

export function groupOf({ facts }: OrganisationLife): Group {
  if (facts.sector === 'social') return 'social';
  return isAboveScale(facts, sampleThreshold) ? 'above' : 'below';
}

/** What is settled when a party organisation forms; dates and honours are told afterwards. */
type FormedFacts = Pick<PartyFacts, 'divisionCode' | 'name' | 'kind' | 'formation' | 'leadOrganisationId'>;

/** The registry being lived through quarter by quarter; a state is written only for what changed, as the product itself does it. */
export class Chronicle {
  readonly organisations: OrganisationLife[] = [];
  readonly parties: PartyLife[] = [];
  readonly organisationStates: SampleOrganisationState[] = [];
  readonly partyStates: SamplePartyState[] = [];
  readonly #random: Random;
  quarter: Quarter;

  constructor(first: Quarter, random: Random) {
    this.quarter = first;
    this.#random = random;
  }

  operating(): OrganisationLife[] {
    return this.organisations.filter(({ facts }) => facts.status === 'operating');
  }

  change(life: OrganisationLife, facts: Partial<OrganisationFacts>): void {
    life.facts = { ...life.facts, ...facts };
    life.changed = true;
  }

  changeParty(party: PartyLife, facts: Partial<PartyFacts>): void {
    party.facts = { ...party.facts, ...facts };
    party.changed = true;
  }

  form(facts: FormedFacts, covers: readonly OrganisationLife[]): PartyLife {
    const secretary = this.#random.weighted([
      ['internal', 70] as const,
      ['appointed', 18] as const,
      ['recruited', 7] as const,
      ['vacant', 5] as const,
    ]);
    const party: PartyLife = {
      id: this.#random.uuid(),
      formedIn: this.quarter,
      facts: { ...facts, secretary, dissolved: false, founded: null, electionDueOn: null, honours: [] },
      changed: true,
      covers: [],
      grade: 0,
    };
    this.parties.push(party);
    for (const life of covers) this.cover(party, life);
    return party;
  }

  cover(party: PartyLife, life: OrganisationLife): void {
    party.covers.push(life);
    life.party = party;
    this.change(life, { partyOrganisationId: party.id });
  }

  /** Takes an organisation out of its party organisation; what nobody is left for, or a joint one left with one, is dissolved. */
  leave(life: OrganisationLife): void {
    const { party } = life;
    if (!party) return;
    life.party = null;
    this.change(life, { partyOrganisationId: null });
    party.covers = party.covers.filter((each) => each !== life);
    const [first] = party.covers;
    if (!first) {
      this.changeParty(party, { dissolved: true });
    } else if (party.facts.formation === 'joint') {
      if (party.covers.length === 1) this.leave(first);
      else if (party.facts.leadOrganisationId === life.id)
        this.changeParty(party, { leadOrganisationId: first.id });
    }
  }

  /** Writes the states of the quarter's cut-off. */
  close(): void {
    for (const life of this.organisations) {
      if (!life.changed) continue;
      this.organisationStates.push({ organisationId: life.id, fromQuarter: this.quarter, ...life.facts });
      life.changed = false;
    }
    for (const party of this.parties) {
      if (!party.changed) continue;
      this.partyStates.push({ partyOrganisationId: party.id, fromQuarter: this.quarter, ...party.facts });
      party.changed = false;
    }
  }
}
