import { isAboveScale } from '../organisation.ts';
import { partyOrganisationFormations, partyOrganisationKinds } from '../party-organisation.ts';
import { type FormColumn, ofOrganisations, ofParties, rateOf } from './column.ts';

const organised = { organised: ['organised'] } as const;

/** 非公有制经济组织和社会组织党建工作季度统计表, by level. */
export const statisticsColumns: readonly FormColumn[] = [
  ofOrganisations('operating', 'operating', () => true, {}),
  ofOrganisations('operating', 'enterprises', ({ sector }) => sector === 'enterprise', {
    sector: ['enterprise'],
  }),
  ofOrganisations('operating', 'social', ({ sector }) => sector === 'social', { sector: ['social'] }),
  ofOrganisations('above-scale', 'above-scale', isAboveScale, { scale: ['above'] }),
  ofOrganisations(
    'above-scale',
    'above-scale-organised',
    (each, threshold) => isAboveScale(each, threshold) && each.partyOrganisation !== null,
    { scale: ['above'], ...organised },
  ),
  ofOrganisations(
    'above-scale',
    'above-scale-unorganised',
    (each, threshold) => isAboveScale(each, threshold) && each.partyOrganisation === null,
    { scale: ['above'], organised: ['unorganised'] },
  ),
  rateOf('above-scale', 'above-scale-rate', 'above-scale-organised', 'above-scale'),
  ofOrganisations('organised', 'organised', ({ partyOrganisation }) => partyOrganisation !== null, organised),
  ofOrganisations(
    'organised',
    'enterprises-organised',
    (each) => each.sector === 'enterprise' && each.partyOrganisation !== null,
    { sector: ['enterprise'], ...organised },
  ),
  ofOrganisations(
    'organised',
    'social-organised',
    (each) => each.sector === 'social' && each.partyOrganisation !== null,
    { sector: ['social'], ...organised },
  ),
  ...partyOrganisationFormations.map((formation) =>
    ofOrganisations(
      'organised',
      `organised-${formation}`,
      ({ partyOrganisation }) => partyOrganisation?.formation === formation,
      { formation: [formation] },
    ),
  ),
  rateOf('coverage', 'enterprise-coverage', 'enterprises-organised', 'enterprises'),
  rateOf('coverage', 'social-coverage', 'social-organised', 'social'),
  rateOf('coverage', 'solo-rate', 'organised-solo', 'operating'),
  ofParties('parties', 'parties', () => true),
  ...partyOrganisationKinds.map((kind) =>
    ofParties('parties', `parties-${kind}`, (party) => party.kind === kind),
  ),
  ...([5, 4, 3, 2, 1, 0] as const).map((grade) =>
    ofParties('grades', `grade-${grade}`, (party) => party.grade === grade),
  ),
  ofParties('secretary', 'secretary-filled', ({ secretary }) => secretary !== null && secretary !== 'vacant'),
  ofParties('secretary', 'secretary-vacant', ({ secretary }) => secretary === 'vacant'),
  rateOf('secretary', 'secretary-rate', 'secretary-filled', 'secretary-filled', 'secretary-vacant'),
  ofOrganisations('people', 'members', ({ members }) => members),
  ofOrganisations('people', 'activists', ({ activists }) => activists),
];
