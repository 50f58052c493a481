import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VenueRecord } from '../../../shared/venue.ts';
import { venueIcon } from '../../map/symbol-icon.ts';
import { IconMark } from '../organisation/symbol-mark.tsx';
import './venue.css';

interface Props {
  /** Null until they have been read. */
  readonly venues: readonly VenueRecord[] | null;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** Below the legend: the division's venues by whether others may use them, and the switch that draws them. */
export function VenueToggle({ venues, shown, onShow }: Props) {
  const { t } = useTranslation();
  if (!venues?.length) return null;
  const open = venues.filter((venue) => venue.openForSharing).length;
  return (
    <section className="venue-legend" data-testid="venue-legend" aria-label={t('screen.venues')}>
      <div className="venue-legend-head">
        <span>{t('screen.venues')}</span>
        <Switch
          size="small"
          checked={shown}
          aria-label={t('screen.venues-show')}
          data-testid="venue-switch"
          onChange={onShow}
        />
      </div>
      {([true, false] as const).map((isOpen) => (
        <div key={String(isOpen)} className="venue-legend-row">
          <IconMark icon={venueIcon(isOpen)} size={20} />
          <span>{t(isOpen ? 'screen.venue-open' : 'screen.venue-own')}</span>
          <span className="venue-legend-count">{isOpen ? open : venues.length - open}</span>
        </div>
      ))}
    </section>
  );
}
