import { defaultStandard } from '../../../shared/grading/default-standard.ts';
import { addHalfYears, lastQuarterOf, quartersOf } from '../../../shared/grading/half-year.ts';
import {
  fullPoints,
  type GradingScores,
  type GradingStage,
  type StageScore,
} from '../../../shared/grading.ts';
import { cutOffDate, type HalfYear, halfYearOf } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { gradingReview } from '../../db/schema/grading.ts';
import { Random } from './random.ts';
import { firstSampleQuarter, type SampleCity, sampleQuarters } from './sample-city.ts';

type Review = typeof gradingReview.$inferInsert;
type PartyState = SampleCity['partyOrganisationStates'][number];

/** The half-year of the sample's last quarter is under review: how far each has come. */
const progress = [
  [null, 34],
  ['self', 16],
  ['township', 18],
  ['banner', 32],
] as const satisfies readonly (readonly [GradingStage | null, number])[];

/**
 * The reviews behind the sample's star grades, half-year by half-year: what was decided says what was given. The last half-year is only
 * on its way. Drawn from a stream of their own: the city is the same with and without them.
 */
export function inventReviews(city: SampleCity): Review[] {
  const random = new Random(`${city.seed} grading`);
  const last = halfYearOf(sampleQuarters.at(-1) ?? firstSampleQuarter);
  const reviews: Review[] = [];
  // The grades that the history opens with are the outcome of reviews before it.
  for (
    let halfYear = addHalfYears(halfYearOf(firstSampleQuarter), 1);
    halfYear <= last;
    halfYear = addHalfYears(halfYear, 1)
  ) {
    const draw = random.fork(halfYear);
    for (const party of standing(city, halfYear)) {
      const review = halfYear === last ? onItsWay(draw, party, city) : decided(draw, party, city, halfYear);
      if (review) reviews.push(review);
    }
  }
  return reviews;
}

/** Party organisations that stand at the end of a half-year, and stood before its last quarter (or the last there is). */
function standing({ partyOrganisationStates: states }: SampleCity, halfYear: HalfYear): PartyState[] {
  const last = lastQuarterOf(halfYear);
  const end = new Map<string, PartyState>();
  for (const state of states) if (state.fromQuarter <= last) end.set(state.partyOrganisationId, state);
  const formed = new Set(
    states.filter(({ fromQuarter }) => fromQuarter < last).map((state) => state.partyOrganisationId),
  );
  return [...end.values()].filter((state) => !state.dissolved && formed.has(state.partyOrganisationId));
}

function decided(random: Random, party: PartyState, city: SampleCity, halfYear: HalfYear): Review {
  const [first, last] = quartersOf(halfYear);
  const given = city.starGrades.find(
    ({ partyOrganisationId: id, fromQuarter }) =>
      id === party.partyOrganisationId && fromQuarter >= first && fromQuarter <= last,
  );
  const grade = given?.grade ?? 0;
  const points = pointsFor(random, grade);
  const on = (days: number) => dayAfter(last, days);
  return {
    ...base(random, party, halfYear, on(-2)),
    stage: 'decided',
    grade,
    evidence: given?.evidence ?? null,
    scores: {
      self: signed(kinder(random, points), on(-20), '党支部'),
      township: signed(points, on(-10), '园区（乡镇）党建办'),
      banner: signed(points, on(-2), '旗区委组织部'),
    },
  };
}

function onItsWay(random: Random, party: PartyState, { starGrades }: SampleCity): Review | null {
  const stage = random.weighted<GradingStage | null>(progress);
  if (stage === null || stage === 'decided') return null;
  const own = starGrades.findLast(({ partyOrganisationId: id }) => id === party.partyOrganisationId);
  const before = own?.grade ?? 0;
  const step = random.weighted([
    [0, 60],
    [1, 32],
    [-1, 8],
  ] as const);
  const points = pointsFor(random, Math.min(5, Math.max(0, before + step)) as StarGrade);
  const at = (day: number) => `2026-10-${day}T02:00:00.000Z`;
  const self = signed(kinder(random, points), at(12), '党支部');
  const back =
    stage === 'self' && random.chance(0.3)
      ? { from: 'township' as const, note: '主题党日参加率与会议记录不符，请核对后重报', at: at(20) }
      : null;
  const scores: GradingScores = {
    self,
    ...(stage === 'banner' && { township: signed(points, at(26), '园区（乡镇）党建办') }),
    ...(back && { sentBack: { ...back, actor: 'sample', post: '园区（乡镇）党建办' } }),
  };
  const last = halfYearOf(sampleQuarters.at(-1) ?? firstSampleQuarter);
  return { ...base(random, party, last, at(26)), stage, grade: null, evidence: null, scores };
}

const base = (random: Random, party: PartyState, halfYear: HalfYear, at: string) => ({
  id: random.uuid(),
  partyOrganisationId: party.partyOrganisationId,
  divisionCode: party.divisionCode,
  halfYear,
  actor: 'sample',
  updatedAt: new Date(at),
});

const dayAfter = (quarter: string, days: number) =>
  new Date(Date.parse(`${cutOffDate(quarter)}T02:00:00Z`) + days * 86_400_000).toISOString();

const signed = (points: Readonly<Record<string, number>>, at: string, post: string): StageScore => ({
  points: { ...points },
  vetoes: [],
  note: null,
  at,
  actor: 'sample',
  post,
});

const scored = defaultStandard.items.filter(({ veto }) => !veto);
type Points = Record<string, number>;

/** Points that suggest just this grade. */
function pointsFor(random: Random, grade: StarGrade): Points {
  const { leastPoints } = defaultStandard;
  const least = grade === 0 ? 46 : (leastPoints[grade - 1] ?? 0);
  const most = grade === 5 ? fullPoints(defaultStandard) : (leastPoints[grade] ?? 0) - 1;
  const points: Points = Object.fromEntries(scored.map((item) => [item.key, item.points]));
  let lost = fullPoints(defaultStandard) - random.integer(least, most);
  while (lost > 0) {
    const { key, points: full } = random.pick(scored);
    if ((points[key] ?? 0) <= full * 0.3) continue;
    points[key] = (points[key] ?? 0) - 1;
    lost -= 1;
  }
  return points;
}

/** A self-assessment: a point or two above what is found on site. */
function kinder(random: Random, points: Points): Points {
  const own = { ...points };
  for (let extra = random.integer(0, 3); extra > 0; extra -= 1) {
    const { key, points: full } = random.pick(scored);
    own[key] = Math.min(full, (own[key] ?? 0) + 1);
  }
  return own;
}
