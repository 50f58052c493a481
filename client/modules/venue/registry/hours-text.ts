import { useTranslation } from 'react-i18next';
import { dayRuns, groupHours } from '../../../../shared/venue/opening-hours.ts';
import type { OpeningHours, Weekday } from '../../../../shared/venue.ts';

type Intervals = readonly (readonly [string, string])[];

/** `08:30–12:00、14:30–17:30`; hours before ten lose their zero. */
export function intervalsText(intervals: Intervals, comma: string): string {
  return intervals.map((each) => each.map((time) => time.replace(/^0/, '')).join('–')).join(comma);
}

/** Opening hours in few words: `周一至周五 8:30–12:00、14:30–17:30；周六 9:00–17:00`. */
export function useHoursText(): (hours: OpeningHours) => string {
  const { t, i18n } = useTranslation();
  const chinese = i18n.language.startsWith('zh');
  const [comma, semicolon] = chinese ? ['、', '；'] : [', ', '; '];
  const day = (weekday: Weekday) => t(`venue.weekday.${weekday}`);
  return (hours) =>
    groupHours(hours)
      .map(({ days, intervals }) => {
        const runs = dayRuns(days).map(([first, last]) =>
          first === last ? day(first) : t('venue.weekday.range', { first: day(first), last: day(last) }),
        );
        return `${runs.join(comma)} ${intervalsText(intervals, comma)}`;
      })
      .join(semicolon);
}
