import { useTranslation } from 'react-i18next';
import { quarterYear } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { checklistInForce, missingHaves } from '../../../shared/venue/checklist.ts';
import { weekdayOf } from '../../../shared/venue/opening-hours.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import { venueIcon } from '../../map/symbol-icon.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { IconMark } from '../organisation/symbol-mark.tsx';
import '../organisation/hover-card.css';
import { intervalsText } from './registry/hours-text.ts';
import { haveText, useChecklists } from './registry/venue-queries.ts';

interface Props {
  readonly venue: VenueRecord;
  readonly tree: DivisionTree;
  readonly quarter: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** What the house under the pointer stands for. Never takes the pointer itself. */
export function VenueCard({ venue, tree, quarter, at }: Props) {
  const { t, i18n } = useTranslation();
  const checklist = checklistInForce(useChecklists().data?.rows ?? [], quarterYear(quarter));
  const missing = missingHaves(venue, checklist);
  const today = venue.openingHours[weekdayOf(chinaDate(new Date()))] ?? [];
  const comma = i18n.language.startsWith('zh') ? '、' : ', ';
  const counts = { have: checklist.length - missing.length, of: checklist.length };
  return (
    <div className="hover-card" role="status" data-testid="venue-card" style={{ left: at.x, top: at.y }}>
      <strong>{venue.name}</strong>
      <span className="hover-class">
        <IconMark icon={venueIcon(venue.openForSharing)} size={16} />
        {t(venue.openForSharing ? 'screen.venue-open' : 'screen.venue-own')}
        {venue.condition !== 'good' && ` · ${t(`venue.registry.condition.${venue.condition}`)}`}
      </span>
      <span>
        {tree.byCode.get(venue.divisionCode)?.shortName}
        {' · '}
        {t('screen.venue-capacity', { count: venue.capacityPeople })}
      </span>
      <span>
        {today.length > 0
          ? t('venue.registry.open-today', { hours: intervalsText(today, comma) })
          : t('venue.registry.closed-today')}
      </span>
      <span>
        {missing.length === 0
          ? t('venue.registry.haves-complete')
          : t('venue.registry.haves-missing', {
              ...counts,
              missing: missing.map((item) => haveText(item, t)).join(comma),
            })}
      </span>
    </div>
  );
}
