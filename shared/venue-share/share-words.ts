import type { WeeklySlot } from '../venue/weekly-slot.ts';
import type { WayBasis } from '../way.ts';
import { compareSlots, slotParams } from './slot-order.ts';

type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** 每周三 14:30–16:30、每周五 9:00–11:00. */
export function slotsText(slots: readonly WeeklySlot[], t: Translate): string {
  return [...slots]
    .sort(compareSlots)
    .map((slot) => t('venueShare.weekly-slot', slotParams(slot)))
    .join(t('venueShare.list-separator'));
}

/** 3.2 千米, below a kilometre 850 米. */
export function metresText(metres: number, t: Translate): string {
  return metres < 1000
    ? t('venueShare.metres', { count: Math.round(metres / 10) * 10 })
    : t('venueShare.kilometres', { count: (metres / 1000).toFixed(1) });
}

/** How the way was found: said wherever one is shown. */
export function basisText(basis: WayBasis, t: Translate): string {
  if (basis.kind === 'detour')
    return t('venueShare.basis-detour', { factor: String(basis.factor), speed: String(basis.speedKmh) });
  return basis.by === 'imported'
    ? t('venueShare.basis-roads', { name: basis.name, date: basis.importedOn ?? '' })
    : t('venueShare.basis-service', { name: basis.name });
}

/** 2026年11月24日. */
export function dayText(date: string, t: Translate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return t('venueShare.day', { year: String(year), month, day });
}
