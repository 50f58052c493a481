import { dayRuns, groupHours } from '../venue/opening-hours.ts';
import type { OpeningHours, Weekday } from '../venue.ts';

const names: Readonly<Record<Weekday, string>> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};

/**
 * Opening hours as one cell in the template, Chinese as the lists are: `周一至周五 08:30-12:00,14:30-17:30；周六 09:00-12:00`; a closed week is
 * 不开放. Read again by `parseHours` it is the same.
 */
export function formatHours(hours: OpeningHours): string {
  const groups = groupHours(hours).map(
    ({ days, intervals }) =>
      `${dayRuns(days)
        .map(([first, last]) => (first === last ? names[first] : `${names[first]}至${names[last]}`))
        .join('、')} ${intervals.map((interval) => interval.join('-')).join(',')}`,
  );
  return groups.length > 0 ? groups.join('；') : '不开放';
}
