import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import type { Unusable } from '../../../../shared/venue/usable.ts';
import { clockTime, type WeeklySlot } from '../../../../shared/venue/weekly-slot.ts';
import { type Weekday, weekdays } from '../../../../shared/venue.ts';
import type { Way, WayBasis } from '../../../../shared/way.ts';
import { useWayText } from '../../venue-plan/use-way-text.ts';
import { haveText } from '../registry/venue-queries.ts';

/** Ways, slots and reasons in words. */
export function useNearText(checklist: Checklist) {
  const { t, i18n } = useTranslation();
  const words = useWayText();
  const comma = i18n.language.startsWith('zh') ? '、' : ', ';
  const way = ({ distanceMetres, durationSeconds }: Way) =>
    t('venue.near.way', {
      distance: words.distance(distanceMetres),
      minutes: words.minutes(durationSeconds),
    });
  const haves = (keys: readonly string[]) =>
    checklist
      .filter(({ key }) => keys.includes(key))
      .map((item) => haveText(item, t))
      .join(comma);
  return {
    way,
    haves,
    basis: (basis: WayBasis) =>
      basis.kind === 'roads' ? t('venue.near.by-road') : t('venue.near.by-line', { factor: basis.factor }),
    /** The first few: 周三 14:30–16:30、周四 … */
    slots: (slots: readonly WeeklySlot[], count: number) => {
      const first = slots.slice(0, count).map(words.slot).join(comma);
      return slots.length > count ? t('venue.near.more-slots', { slots: first }) : first;
    },
    /** All of them, a line a day. */
    week: (slots: readonly WeeklySlot[]): { day: Weekday; text: string }[] =>
      weekdays.flatMap((day) => {
        const own = slots.filter(({ weekday }) => weekday === day);
        const times = own.map(
          ({ fromMinute, toMinute }) => `${clockTime(fromMinute)}–${clockTime(toMinute)}`,
        );
        return own.length > 0 ? [{ day, text: `${t(`venue.weekday.${day}`)} ${times.join(comma)}` }] : [];
      }),
    why: (why: Unusable): string => {
      switch (why.reason) {
        case 'out-of-use':
          return t(`venue.unusable.out-of-use.${why.condition}`);
        case 'too-few-seats':
          return t('venue.unusable.too-few-seats', { people: why.people, seats: why.seats });
        case 'not-six-haves':
          return t('venue.unusable.not-six-haves', { missing: haves(why.missing) });
        case 'too-far': {
          const limit = words.bound(why.bound);
          return why.way
            ? t('venue.unusable.too-far', { way: way(why.way), limit })
            : t('venue.unusable.beyond', { limit });
        }
        default:
          return t(`venue.unusable.${why.reason}`);
      }
    },
  };
}
