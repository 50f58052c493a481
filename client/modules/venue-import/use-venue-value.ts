import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '../../../shared/venue.ts';
import type { VenueFact, VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import { useDivisionName } from '../import/division-name.ts';
import { useHoursText } from '../venue/registry/hours-text.ts';

/** A fact of a venue as a reader writes it; nothing known is "—". */
export function useVenueValue({
  names,
  quarter,
}: VenueImportView): (fact: VenueFact, value: unknown) => string {
  const { t, i18n } = useTranslation();
  const divisionName = useDivisionName(quarter);
  const hoursText = useHoursText();
  const none = t('importScreen.value.none');
  return (fact, value) => {
    if (value === null || value === undefined || value === '') return none;
    switch (fact) {
      case 'divisionCode':
        return divisionName(String(value));
      case 'hostDivisionCode':
      case 'organisationId':
        return names[String(value)] ?? String(value);
      case 'hostKind':
        return t(`venue.registry.host.${value}`);
      case 'condition':
        return t(`venue.registry.condition.${value}`);
      case 'openForSharing':
        return t(`importScreen.value.${value ? 'yes' : 'no'}`);
      case 'openingHours':
        return hoursText(value as OpeningHours) || t('venue.registry.closed-all-week');
      case 'sixHaves':
        return (
          (value as readonly string[])
            .map((key) => (i18n.exists(`venue.have.${key}`) ? t(`venue.have.${key}`) : key))
            .join(t('importScreen.comma')) || none
        );
      case 'lngLat':
        return (value as readonly number[]).map((degrees) => degrees.toFixed(6)).join(', ');
      default:
        return String(value);
    }
  };
}
