import { useTranslation } from 'react-i18next';
import { clockTime, type WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import type { WayBound } from '../../../shared/venue-plan.ts';
import type { WayBasis } from '../../../shared/way.ts';

/** Ways, times and how ways were found, in words with their units. */
export function useWayText() {
  const { t } = useTranslation();
  return {
    distance: (metres: number) =>
      metres < 1000
        ? t('venuePlan.metres', { value: Math.round(metres) })
        : t('venuePlan.kilometres', { value: (metres / 1000).toFixed(1) }),
    minutes: (seconds: number) => t('venuePlan.minutes', { value: Math.max(1, Math.round(seconds / 60)) }),
    bound: ({ kind, value }: WayBound) =>
      kind === 'metres'
        ? t('venuePlan.kilometres', { value: value / 1000 })
        : t('venuePlan.minutes', { value }),
    slot: ({ weekday, fromMinute, toMinute }: WeeklySlot) =>
      t('venuePlan.slot', {
        weekday: t(`venuePlan.weekday-${weekday}`),
        from: clockTime(fromMinute),
        to: clockTime(toMinute),
      }),
    basis: (basis: WayBasis) => {
      if (basis.kind === 'detour')
        return t('venuePlan.basis-detour', { factor: basis.factor, speed: basis.speedKmh });
      return basis.by === 'imported'
        ? t('venuePlan.basis-imported', { name: basis.name, date: basis.importedOn ?? '—' })
        : t('venuePlan.basis-service', { name: basis.by === 'osrm' ? 'OSRM' : 'Valhalla' });
    },
  };
}
