import type { Translate } from '../../map-sheet/sheet-data.ts';
import { dayRuns } from '../../venue/opening-hours.ts';
import { clockTime, type WeeklySlot } from '../../venue/weekly-slot.ts';
import { type Weekday, weekdays } from '../../venue.ts';
import type { PlanResult, PlanRule, SitePlanResult } from '../../venue-plan.ts';
import type { WayBasis } from '../../way.ts';
import { averageMetres } from '../compare-plans.ts';
import { siteLetter } from './number-venues.ts';

const key = (name: string) => `venuePlan.sheet.${name}`;

/** `12.3` of 12,345 metres. */
export function kilometres(metres: number): string {
  return (metres / 1000).toFixed(1);
}

/** `周二 14:00–16:00`. */
export function slotWords({ weekday, fromMinute, toMinute }: WeeklySlot, t: Translate): string {
  return t('venuePlan.slot', {
    weekday: t(`venuePlan.weekday-${weekday}`),
    from: clockTime(fromMinute),
    to: clockTime(toMinute),
  });
}

/** `周一至周五 18:30–20:30`: days that follow each other in one. */
export function hoursWords(slots: readonly WeeklySlot[], t: Translate): string {
  const times = new Map<string, WeeklySlot[]>();
  for (const slot of slots) {
    const span = `${clockTime(slot.fromMinute)}–${clockTime(slot.toMinute)}`;
    times.set(span, [...(times.get(span) ?? []), slot]);
  }
  return [...times]
    .map(
      ([span, own]) =>
        `${dayWords(
          own.map(({ weekday }) => weekday),
          t,
        )} ${span}`,
    )
    .join(t(key('days-join')));
}

/** What was found, a sentence each. */
export function resultLines(result: PlanResult, venues: number, t: Translate): string[] {
  if (result.kind === 'site') return siteLines(result, t);
  const { wanted, served, totalMetres, longestMetres, nearestFirst, unserved } = result;
  const lines = [t(key('assigned'), { wanted, served, venues })];
  if (served > 0)
    lines.push(
      t(key('ways'), {
        average: kilometres(averageMetres(result)),
        longest: kilometres(longestMetres),
        total: kilometres(totalMetres),
      }),
    );
  const saved = nearestFirst.totalMetres - totalMetres;
  // With fewer served a shorter way in all is no merit: then it is said how many more are.
  if (served > nearestFirst.served)
    lines.push(
      t(key('more-served'), {
        count: served - nearestFirst.served,
        served: nearestFirst.served,
        average: kilometres(averageMetres(nearestFirst)),
      }),
    );
  else if (served > 0 && saved >= 50) lines.push(t(key('saved'), { served, saved: kilometres(saved) }));
  else if (served > 0 && saved >= 0) lines.push(t(key('saved-none')));
  if (unserved.length > 0) lines.push(t(key('left'), { count: unserved.length }));
  return lines;
}

function siteLines(result: SitePlanResult, t: Translate): string[] {
  const { needs, servedNow, wanted, served, candidates, sites } = result;
  return [
    t(key('site-now'), { needs, servedNow, wanted }),
    t(key('sited'), { candidates, count: sites.length, wanted, served }),
    ...sites.flatMap((site, index) => {
      const { name, kind, gainAlone: alone, gain, savedMetres, added } = site;
      const words = [
        t(key('site-line'), { letter: siteLetter(index), name, kind: t(key(`kind-${kind}`)), wanted, alone }),
        index > 0 ? t(key('site-adds'), { gain }) : '',
        savedMetres >= 50 ? t(key('site-saves'), { saved: kilometres(savedMetres) }) : '',
      ];
      const hours = hoursWords(added, t);
      return [words.join(''), ...(hours ? [t(key('site-extend'), { hours })] : [])];
    }),
  ];
}

/** On what it rests: who, how far, where, when, the aim, the ways, the solver. */
export function assumptionLines(rule: PlanRule, result: PlanResult, t: Translate): string[] {
  const { who, organisationIds, bound, venueArea, meeting, objective, site } = rule;
  const limit = bound.kind === 'metres' ? bound.value / 1000 : bound.value;
  const { slotMinutes: minutes, fromMinute, toMinute } = meeting;
  const days = dayWords(meeting.weekdays, t);
  const byHand = result.kind === 'assign' ? result.meetings.filter(({ fixed }) => fixed).length : 0;
  const builds = site.candidates.some(
    (kind) => kind === 'village' || kind === 'community' || kind === 'park',
  );
  return [
    t(key(`asked-${who}`), { count: organisationIds.length }),
    [t(key(`bound-${bound.kind}`), { limit }), t(key(`area-${venueArea}`))].join(t('venuePlan.join')),
    t(key('meeting'), { minutes, days, from: clockTime(fromMinute), to: clockTime(toMinute) }),
    ...(meeting.onlySixHaves ? [t(key('only-six-haves'))] : []),
    t(key(result.kind === 'assign' ? `objective-${objective}` : `site-${site.objective}`)),
    ...(result.kind === 'site' && builds
      ? [t(key('site-new'), { slots: site.slotsPerWeek, people: site.capacityPeople })]
      : []),
    ...(byHand > 0 ? [t(key('by-hand'), { count: byHand })] : []),
    basisWords(result.basis, t),
    result.proven ? t(key('proven')) : t(key('gap'), { percent: (100 * result.gap).toFixed(1) }),
  ];
}

/** How ways were found. */
export function basisWords(basis: WayBasis, t: Translate): string {
  if (basis.kind === 'detour')
    return t('venuePlan.basis-detour', { factor: basis.factor, speed: basis.speedKmh });
  return basis.by === 'imported'
    ? t('venuePlan.basis-imported', { name: basis.name, date: basis.importedOn ?? '' })
    : t('venuePlan.basis-service', { name: basis.name });
}

function dayWords(days: readonly Weekday[], t: Translate): string {
  if (days.length === weekdays.length) return t(key('every-day'));
  const day = (name: Weekday) => t(`venuePlan.weekday-${name}`);
  return dayRuns(weekdays.filter((name) => days.includes(name)))
    .map(([first, last]) =>
      first === last ? day(first) : t(key('days-run'), { first: day(first), last: day(last) }),
    )
    .join(t(key('days-join')));
}
