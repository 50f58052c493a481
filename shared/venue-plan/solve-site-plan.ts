import { assign } from '../assignment/assign.ts';
import type { VenueNeed } from '../venue/meeting-places.ts';
import type { PlanRule, SitePlanResult, SuggestedSite, Unserved } from '../venue-plan.ts';
import { buildAssignment } from './build-assignment.ts';
import { chooseSites, type SiteChoice, type SiteQuestion, waysOf } from './choose-sites.ts';
import { listCandidates } from './list-candidates.ts';
import type { PlanProblem, SolveOptions } from './plan-problem.ts';

/**
 * Suggests sites for those whom the present venues cannot serve under the rule: first the assignment says who they are, then the best
 * sites are chosen from the candidates. Same problem, same answer.
 */
export function solveSitePlan(
  problem: PlanProblem,
  rule: PlanRule,
  { onProgress = () => true }: SolveOptions = {},
): SitePlanResult {
  let on = true;
  const goesOn = (done: number, total: number) => {
    on &&= onProgress(done, total);
    return on;
  };
  const { places } = problem;
  const assignable = buildAssignment(places, rule);
  const today = assign(assignable, { objective: 'least-way', onProgress: goesOn });
  const candidates = listCandidates(problem, rule);
  const question: SiteQuestion = {
    ...{ assignable, today, candidates, rule },
    goesOn: ({ value, bound }) => goesOn(value, bound),
  };
  const choice = chooseSites(question);
  const ways = waysOf(question);
  const needOf = (row: number) => places.needs[assignable.asked[row] as number] as VenueNeed;
  return {
    kind: 'site',
    basis: places.basis,
    solvedOn: problem.today,
    needs: assignable.asked.length,
    servedNow: today.served,
    wanted: assignable.asked.length - today.served,
    served: choice.helped.size,
    value: choice.value,
    bound: choice.bound,
    gap: choice.gap,
    proven: choice.proven && today.proven,
    candidates: candidates.length,
    sites: choice.sites.map((site): SuggestedSite => {
      const {
        ways: _ways,
        capacityPeople: _people,
        ...facts
      } = candidates[site.candidate] as (typeof candidates)[0];
      const { gainAlone, gain, savedMetres, gainers } = site;
      const organisationIds = gainers.map((row) => needOf(row).organisationId);
      const metres = gainers.map(
        (row) => ways[row]?.find(({ place }) => place === site.candidate)?.cost ?? null,
      );
      return { ...facts, gainAlone, gain, savedMetres, organisationIds, metres };
    }),
    unserved: stillUnserved(question, choice, needOf),
  };
}

/** Whom neither venues nor suggested sites serve, and why not. */
function stillUnserved(
  question: SiteQuestion,
  { helped, sites }: SiteChoice,
  needOf: (row: number) => VenueNeed,
): Unserved[] {
  const rows = waysOf(question);
  const chosen = new Set(sites.map(({ candidate }) => candidate));
  return [...question.today.placeOf].flatMap((place, row): Unserved[] => {
    if (place !== -1 || helped.has(row)) return [];
    const { organisationId, people, lngLat } = needOf(row);
    const about = { organisationId, people };
    const reached = rows[row] ?? [];
    if (!lngLat) return [{ ...about, reason: 'unlocated', params: {} }];
    if (reached.length === 0) return [{ ...about, reason: 'no-candidate', params: {} }];
    const full = reached.some((each) => chosen.has(each.place));
    const params = { candidates: reached.length };
    return [{ ...about, reason: full ? 'sites-full' : 'not-chosen', params }];
  });
}
