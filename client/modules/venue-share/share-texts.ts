import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, type WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { dayText, slotsText } from '../../../shared/venue-share/share-words.ts';
import { slotParams } from '../../../shared/venue-share/slot-order.ts';
import type { ShareReason } from '../../../shared/venue-share/transition.ts';

/** Shares in words. */
export function useShareTexts() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      slot: (slot: WeeklySlot) => t('venueShare.slot', slotParams(slot)),
      /** 14:30–16:30. */
      times: ({ fromMinute, toMinute }: WeeklySlot) => `${clockTime(fromMinute)}–${clockTime(toMinute)}`,
      slots: (slots: readonly WeeklySlot[]) => slotsText(slots, t),
      day: (date: string) => dayText(date, t),
      reason: ({ code, params }: ShareReason) => t(`venueShare.reason.${code}`, params),
      length: (minutes: number) =>
        minutes % 60 === 0
          ? t('venueShare.length-hours', { count: minutes / 60 })
          : t('venueShare.length-minutes', { count: minutes }),
    }),
    [t],
  );
}
