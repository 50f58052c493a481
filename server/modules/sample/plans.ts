import type { LiaisonRole, UnorganisedReason } from '../../../shared/liaison.ts';
import { deadlineOf } from '../../../shared/report/deadline.ts';
import type { campaign, liaisonPlan } from '../../db/schema/liaison.ts';
import { isDiligent, type SampleNeed } from './needs.ts';
import { Random } from './random.ts';
import { type SampleCity, sampleQuarters } from './sample-city.ts';

type PlanRow = typeof liaisonPlan.$inferInsert;
type CampaignRow = typeof campaign.$inferInsert;

export interface SamplePlans {
  readonly campaigns: readonly CampaignRow[];
  readonly plans: readonly PlanRow[];
}

const last = sampleQuarters.at(-1) ?? '2026Q3';
const written = { actor: 'sample', updatedAt: new Date('2026-10-01T01:00:00Z') };

const reasons: readonly (readonly [UnorganisedReason, number])[] = [
  ['few-members', 5],
  ['members-elsewhere', 4],
  ['staff-mobile', 3],
  ['owner-undecided', 3],
  ['in-preparation', 3],
  ['newly-founded', 2],
  ['no-venue', 1],
];
const steps: Readonly<Record<UnorganisedReason, readonly string[]>> = {
  'no-members': ['选派党建指导员入企，宣讲党的政策', '摸排员工中的入党申请人'],
  'few-members': ['与相邻企业协商联合组建', '动员流动党员转接组织关系'],
  'members-elsewhere': ['逐人核对党员组织关系所在地', '协助办理组织关系转接'],
  'newly-founded': ['首次走访，建立联系', '摸清员工和党员底数'],
  'owner-undecided': ['主要领导上门座谈', '组织负责人到示范点观摩'],
  'staff-mobile': ['摸清固定从业人员中的党员', '商议依托园区党委挂靠组建'],
  'no-venue': ['落实共享活动场所', '与就近党群服务中心签订共享协议'],
  'in-preparation': ['提交成立党支部的请示', '召开党员大会选举支部书记'],
  other: ['现场走访，核实情况'],
};
const rolesOf: readonly (readonly [LiaisonRole, number])[] = [
  ['township-secretary', 4],
  ['township-deputy', 4],
  ['township-member', 4],
  ['banner-leader', 2],
  ['banner-department', 2],
];

/**
 * Cards for most of those that needed one, by what is known on a day; a campaign in the month of that day, and a closed one of the last
 * quarter.
 * @param today `YYYY-MM-DD`: some cards are overdue by then, some are due in its month
 */
export function inventPlans(city: SampleCity, needs: readonly SampleNeed[], today: string): SamplePlans {
  const random = new Random(`fenbu sample ${city.seed} plans`);
  const bannerOf = new Map(city.pack.divisions.map(({ code, parentCode }) => [code, parentCode ?? '']));
  const wanted = needs.filter(({ aboveSince }) => aboveSince !== null);
  const busiest = mostOf((need) => need.stillAbove);
  const formedMost = mostOf((need) => need.formedIn === last);
  const month = today.slice(0, 7);
  const past: CampaignRow = {
    ...written,
    id: random.uuid(),
    divisionCode: formedMost,
    name: '第三季度集中组建月',
    fromDate: `${last.slice(0, 4)}-09-01`,
    toDate: `${last.slice(0, 4)}-09-30`,
    goal: 6,
    closed: true,
  };
  const present: CampaignRow = {
    ...written,
    id: random.uuid(),
    divisionCode: busiest,
    name: `${Number(month.slice(5))}月集中组建月`,
    fromDate: `${month}-01`,
    toDate: lastDayOf(month),
    goal: 8,
    closed: false,
  };
  const plans = wanted.flatMap((need): PlanRow[] => {
    const unit = need.state.divisionCode;
    const draw = random.fork(need.organisationId);
    const took = need.formedIn === last && bannerOf.get(unit) === formedMost;
    const has = draw.chance(took || (need.stillAbove && isDiligent(unit)) ? 1 : 0.62);
    return has && need.aboveSince ? cardsOf(need, need.aboveSince, draw) : [];
  });
  return { campaigns: [past, present], plans };

  /** The banner with the most of some. */
  function mostOf(which: (need: SampleNeed) => boolean): string {
    const counts = new Map<string, number>();
    for (const need of wanted.filter(which)) {
      const banner = bannerOf.get(need.state.divisionCode) ?? '';
      if (banner !== city.pack.manifest.code) counts.set(banner, (counts.get(banner) ?? 0) + 1);
    }
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return sorted[0]?.[0] ?? city.pack.manifest.code;
  }

  function cardsOf(need: SampleNeed, since: string, draw: Random): PlanRow[] {
    const reason = draw.weighted(reasons);
    const responsibleRole = draw.weighted(rolesOf);
    const [first = '', second = first] = steps[reason];
    const banner = bannerOf.get(need.state.divisionCode);
    const base = {
      organisationId: need.organisationId,
      reason,
      reasonNote: null,
      responsibleRole,
      ...written,
    };
    const begun: PlanRow = {
      ...base,
      fromQuarter: since,
      nextStep: first,
      dueOn: deadlineOf(since, draw.integer(30, 120)),
      campaignId: banner === formedMost && need.formedIn === last ? past.id : null,
    };
    if (!need.still) return [begun];
    const now: PlanRow = { ...begun, nextStep: second, ...datesOf(draw) };
    // Two thirds of the campaign's banner take part; what the one before did not form stays with it.
    const takesPart = draw.chance(0.66);
    const own = banner === busiest ? present.id : banner === formedMost ? past.id : null;
    const campaignId = takesPart ? own : null;
    const current = { ...now, campaignId, fromQuarter: last };
    return since === last ? [current] : [begun, { ...current, version: 2 }];
  }

  function datesOf(draw: Random): Pick<PlanRow, 'dueOn' | 'doneOn'> {
    const kind = draw.weighted([
      ['overdue', 20],
      ['this-month', 26],
      ['done', 14],
      ['later', 40],
    ] as const);
    const later = (days: number) => addDays(today, days);
    const endOfMonth = lastDayOf(month);
    if (kind === 'overdue') return { dueOn: later(-draw.integer(2, 35)), doneOn: null };
    if (kind === 'this-month') {
      const due = later(draw.integer(0, 12));
      return { dueOn: due < endOfMonth ? due : endOfMonth, doneOn: null };
    }
    if (kind === 'done') return { dueOn: later(draw.integer(1, 20)), doneOn: later(-draw.integer(1, 12)) };
    return { dueOn: later(draw.integer(32, 110)), doneOn: null };
  }
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function lastDayOf(month: string): string {
  const [year = 2026, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
