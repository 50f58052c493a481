import { isAboveScale } from '../organisation.ts';
import { type FormColumn, ofChanges, ofOrganisations, rateOf } from './column.ts';
import type { FormOrganisation } from './form-period.ts';

const unorganised =
  (holds: (members: number | null) => boolean) => (each: FormOrganisation, threshold: number) =>
    isAboveScale(each, threshold) && each.partyOrganisation === null && holds(each.members);
const filter = { scale: ['above'] } as const;

/** 季度党组织组建和党员发展情况表. */
export const formationColumns: readonly FormColumn[] = [
  ofChanges('formed', 'formed', ({ change }) => change === 'formed'),
  ofChanges('formed', 'formed-above-scale', ({ change, aboveScale }) => change === 'formed' && aboveScale),
  ofChanges('formed', 'lost', ({ change }) => change === 'lost'),
  ofChanges('formed', 'founded', ({ change }) => change === 'founded'),
  ofChanges('formed', 'dissolved', ({ change }) => change === 'dissolved'),
  ofOrganisations('above-scale', 'above-scale', isAboveScale, filter),
  ofOrganisations(
    'above-scale',
    'above-scale-organised',
    (each, threshold) => isAboveScale(each, threshold) && each.partyOrganisation !== null,
    { ...filter, organised: ['organised'] },
  ),
  rateOf('above-scale', 'above-scale-rate', 'above-scale-organised', 'above-scale'),
  {
    kind: 'gap',
    group: 'above-scale',
    key: 'to-target',
    numerator: 'above-scale-organised',
    denominators: ['above-scale'],
  },
  ofOrganisations(
    'remaining',
    'above-scale-unorganised',
    unorganised(() => true),
    {
      ...filter,
      organised: ['unorganised'],
    },
  ),
  // What the plan expects of each: a branch of its own from 3 members, a joint one with 1 or 2, an instructor with none.
  ofOrganisations(
    'remaining',
    'ready-solo',
    unorganised((members) => members !== null && members >= 3),
  ),
  ofOrganisations(
    'remaining',
    'ready-joint',
    unorganised((members) => members === 1 || members === 2),
  ),
  ofOrganisations(
    'remaining',
    'without-members',
    unorganised((members) => members === 0),
  ),
  ofOrganisations(
    'remaining',
    'members-unknown',
    unorganised((members) => members === null),
  ),
  ofOrganisations('people', 'members', ({ members }) => members),
  ofOrganisations('people', 'activists', ({ activists }) => activists),
  ofOrganisations('people', 'developed', ({ developedThisYear }) => developedThisYear),
  ofOrganisations(
    'people',
    'above-scale-developed',
    (each, threshold) => isAboveScale(each, threshold) && (each.developedThisYear ?? 0) >= 1,
  ),
  rateOf('people', 'new-member-rate', 'above-scale-developed', 'above-scale'),
];
