import type { PartyOrganisationKind } from '../../../shared/party-organisation.ts';
import type { OrganisationLife } from './chronicle.ts';
import type { Settlement } from './settlement.ts';
import type { PlacedHost } from './town-plan.ts';

const body: Readonly<Record<PartyOrganisationKind, string>> = {
  committee: '委员会',
  'general-branch': '总支部委员会',
  branch: '支部委员会',
};

/** Above 100 members a committee, from 50 a general branch (党章 §30). */
export function kindByMembers(members: number): PartyOrganisationKind {
  if (members >= 100) return 'committee';
  return members >= 50 ? 'general-branch' : 'branch';
}

export function soloName(organisationName: string, kind: PartyOrganisationKind): string {
  return `中共${organisationName}${body[kind]}`;
}

export function jointName(covers: readonly OrganisationLife[]): string {
  const [first, second] = covers;
  const names = [first?.shortName, second?.shortName].filter(Boolean).join('、');
  const what = covers.every(({ facts }) => facts.sector === 'enterprise') ? '企业' : '单位';
  return `中共${names}${covers.length > 2 ? `等${what}` : ''}联合支部委员会`;
}

export function regionalKind({ rank }: Settlement): PartyOrganisationKind {
  if (rank === 'park') return 'committee';
  return rank === 'subdistrict' || rank === 'seat' ? 'general-branch' : 'branch';
}

export function regionalName(settlement: Settlement): string {
  const { banner, division } = settlement;
  return `中共${banner.name}${division.shortName}非公有制经济组织和社会组织综合${body[regionalKind(settlement)]}`;
}

export function attachedName({ division }: Settlement, host: PlacedHost | null): string {
  return host
    ? `中共${division.shortName}${host.name}联合支部委员会（挂靠）`
    : `中共${division.shortName}机关联合支部委员会（挂靠）`;
}

export function industryName({ banner }: Settlement, label: string): string {
  return `中共${banner.name}${label}行业总支部委员会`;
}

/** Trades that are organised across a banner by their line of business 行业统建. */
const lines: Readonly<Record<string, string>> = {
  transport: '道路运输',
  'coal-sale': '道路运输',
  trade: '商贸流通',
  supermarket: '商贸流通',
  export: '商贸流通',
  hotel: '住宿餐饮',
  'guest-house': '住宿餐饮',
  'car-service': '汽车服务',
  'car-sale': '汽车服务',
  construction: '建筑',
  property: '物业服务',
  law: '律师',
  cooperative: '农民专业合作社',
  herding: '农民专业合作社',
  'farm-cooperative': '农民专业合作社',
  kindergarten: '民办教育',
  school: '民办教育',
  elderly: '养老服务',
};

export function lineOf(trade: string): string | null {
  return lines[trade] ?? null;
}
