import { useTranslation } from 'react-i18next';
import type { NearVenue } from '../../../shared/liaison/nearest-venue.ts';
import { daysBetween } from '../../../shared/report/deadline.ts';
import type { Card } from './plan-queries.ts';

/** How cards are written. */
export function usePlanTexts() {
  const { t } = useTranslation();
  const distance = (metres: number) =>
    metres < 1000
      ? t('liaison.metres', { value: Math.round(metres / 10) * 10 })
      : t('liaison.kilometres', { value: (metres / 1000).toFixed(1) });
  return {
    /** Where it stands; an overdue one with the days. */
    state: ({ state, plan }: Pick<Card, 'state' | 'plan'>, today: string) =>
      state === 'overdue' && plan
        ? t('liaison.overdue-days', { count: daysBetween(plan.dueOn, today) })
        : t(`liaison.state-${state}`),
    people: ({ employees, members }: Pick<Card, 'employees' | 'members'>) =>
      t('liaison.people', {
        employees: employees ?? t('liaison.unknown'),
        members: members ?? t('liaison.unknown'),
      }),
    venue: (venue: NearVenue | null, located: boolean) =>
      venue
        ? t('liaison.venue-distance', { name: venue.name, distance: distance(venue.distanceMetres) })
        : t(located ? 'liaison.venue-none' : 'liaison.venue-no-place'),
  };
}
