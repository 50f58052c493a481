import type { Quarter } from '../../../shared/quarter.ts';
import { type SampleCity, type SampleOrganisationState, sampleQuarters } from './sample-city.ts';

/** An organisation that was operating and not organised in at least one quarter of the sample. */
export interface SampleNeed {
  readonly organisationId: string;
  /** The first such quarter, and what was said of it then. */
  readonly since: Quarter;
  readonly state: SampleOrganisationState;
  /** Whether it was above-scale in such a quarter; `aboveSince` the first one. */
  readonly aboveSince: Quarter | null;
  /** Still so in the last quarter. */
  readonly still: boolean;
  readonly stillAbove: boolean;
  /** The quarter from which it is organised, within the sample. */
  readonly formedIn: Quarter | null;
}

/** Who needs an instructor and a plan, in the order of the city's organisations. */
export function listNeeds(city: SampleCity): SampleNeed[] {
  const aboveScale = city.thresholds.find(({ key }) => key === 'above-scale-employees')?.value ?? 50;
  const statesOf = new Map<string, SampleOrganisationState[]>();
  for (const state of city.organisationStates) {
    const states = statesOf.get(state.organisationId);
    if (states) states.push(state);
    else statesOf.set(state.organisationId, [state]);
  }
  const dissolved = new Map<string, Quarter>();
  for (const party of city.partyOrganisationStates)
    if (party.dissolved) dissolved.set(party.partyOrganisationId, party.fromQuarter);
  return city.organisationIds.flatMap((organisationId): SampleNeed[] => {
    const states = statesOf.get(organisationId) ?? [];
    const at = sampleQuarters.map((quarter) => {
      const state = states.filter(({ fromQuarter }) => fromQuarter <= quarter).at(-1);
      const party = state?.partyOrganisationId ?? null;
      const organised = party !== null && !((dissolved.get(party) ?? '9999Q4') <= quarter);
      const needs = state?.status === 'operating' && !organised;
      const above = needs && state.sector === 'enterprise' && (state.employees ?? 0) >= aboveScale;
      return { quarter, state, organised, needs, above };
    });
    const first = at.find(({ needs }) => needs);
    const last = at.at(-1);
    if (!first?.state) return [];
    const formed = at.find(({ quarter, organised }) => quarter > first.quarter && organised);
    return [
      {
        organisationId,
        since: first.quarter,
        state: first.state,
        aboveSince: at.find(({ above }) => above)?.quarter ?? null,
        still: last?.needs === true,
        stillAbove: last?.above === true,
        formedIn: formed?.quarter ?? null,
      },
    ];
  });
}

/** Towns that have done everything: every above-scale enterprise there that is not organised has an instructor and a plan. */
export function isDiligent(divisionCode: string): boolean {
  const sum = [...divisionCode].reduce((so, digit, index) => so + Number(digit) * (index + 1), 0);
  return sum % 5 < 3;
}
