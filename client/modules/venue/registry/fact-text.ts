import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import type { VenueField, VenueSeen } from '../../../../shared/venue/venue-difference.ts';
import { sixHaves } from '../../../../shared/venue.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { useHoursText } from './hours-text.ts';
import { haveText } from './venue-queries.ts';

/** A fact of a venue as a reader sees it. */
export function useVenueFactText(checklist: Checklist) {
  const { t } = useTranslation();
  const hoursText = useHoursText();
  const quarterText = useQuarterText();
  const have = (key: string) => {
    const item = checklist.find((each) => each.key === key);
    if (item) return haveText(item, t);
    return sixHaves.some((each) => each === key) ? t(`venue.have.${key}`) : key;
  };
  return <Field extends VenueField>(field: Field, value: VenueSeen[Field] | null): string => {
    const empty = t('venue.registry.empty');
    if (value === null || value === '') return empty;
    switch (field) {
      case 'hostKind':
        return t(`venue.registry.host.${String(value)}`);
      case 'condition':
        return t(`venue.registry.condition.${String(value)}`);
      case 'openForSharing':
        return t(value ? 'venue.registry.yes' : 'venue.registry.no');
      case 'openingHours':
        return hoursText(value as VenueSeen['openingHours']) || empty;
      case 'sixHaves':
        return (value as readonly string[]).map(have).join('、') || empty;
      case 'place':
        return (value as LngLat).map((degrees) => degrees.toFixed(5)).join(', ');
      case 'untilQuarter':
        return quarterText(String(value));
      case 'capacityPeople':
        return t('venue.registry.capacity-people', { count: value });
      default:
        return String(value);
    }
  };
}
