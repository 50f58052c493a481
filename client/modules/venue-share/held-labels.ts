import type { TFunction } from 'i18next';
import type { HeldSlot } from '../../../shared/venue-share/share-view.ts';

/** Held slots with by whom they are held, as far as the account may know; those of one share left out. */
export function heldWithLabels(held: readonly HeldSlot[], without: string | null, t: TFunction) {
  return held
    .filter(({ shareId }) => without === null || shareId !== without)
    .map(({ organisationName, status, weekday, fromMinute, toMinute }) => ({
      weekday,
      fromMinute,
      toMinute,
      label: organisationName ?? undefined,
      hint: organisationName
        ? t('venueShare.held-by', { name: organisationName, status: t(`venueShare.status.${status}`) })
        : undefined,
    }));
}
