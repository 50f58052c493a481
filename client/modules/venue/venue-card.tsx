import { useTranslation } from 'react-i18next';
import { sixHaves, type VenueRecord } from '../../../shared/venue.ts';
import { venueIcon } from '../../map/symbol-icon.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { IconMark } from '../organisation/symbol-mark.tsx';
import '../organisation/hover-card.css';

interface Props {
  readonly venue: VenueRecord;
  readonly tree: DivisionTree;
  readonly at: { readonly x: number; readonly y: number };
}

/** What the house under the pointer stands for. Never takes the pointer itself. */
export function VenueCard({ venue, tree, at }: Props) {
  const { t } = useTranslation();
  return (
    <div className="hover-card" role="status" data-testid="venue-card" style={{ left: at.x, top: at.y }}>
      <strong>{venue.name}</strong>
      <span className="hover-class">
        <IconMark icon={venueIcon(venue.openForSharing)} size={16} />
        {t(venue.openForSharing ? 'screen.venue-open' : 'screen.venue-own')}
      </span>
      <span>
        {tree.byCode.get(venue.divisionCode)?.shortName}
        {' · '}
        {t('screen.venue-capacity', { count: venue.capacityPeople })}
        {' · '}
        {t('screen.venue-six', { have: venue.sixHaves.length, of: sixHaves.length })}
      </span>
    </div>
  );
}
