import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { needLook } from '../../map/style/venue-layers.ts';
import { venueToneIcon } from '../../map/venue-map-icon.ts';
import { type NeedTone, needTones, type VenueScene, venueTones } from '../../map/venue-scene.ts';
import { IconMark } from '../organisation/symbol-mark.tsx';
import type { VenueTab } from '../venue/venue-tab.ts';
import style from './venues-page.module.css';

interface Props {
  readonly tab: VenueTab;
  readonly scene: VenueScene;
}

/** Names what the map shows, and nothing it does not; what was picked is seen anyway. */
export function MapLegend({ tab, scene }: Props) {
  const { t, i18n } = useTranslation();
  const { venues, needs } = scene;
  const shown = useMemo(
    () => ({
      venues: new Set(venues.map(({ tone }) => tone)),
      needs: new Set(needs.map(({ tone }) => tone)),
    }),
    [venues, needs],
  );
  const text = (mark: string) => {
    const own = `venuePlan.legend-${tab}-${mark}`;
    return t(i18n.exists(own) ? own : `venuePlan.legend-${mark}`);
  };
  if (venues.length + needs.length === 0) return null;
  return (
    <ul className={style.legend} data-testid="legend" aria-label={t('screen.legend')}>
      {venueTones
        .filter((tone) => tone !== 'picked' && shown.venues.has(tone))
        .map((tone) => (
          <li key={tone}>
            <IconMark icon={venueToneIcon(tone)} size={22} />
            {text(`venue-${tone}`)}
          </li>
        ))}
      {needTones
        .filter((tone) => tone !== 'picked' && shown.needs.has(tone))
        .map((tone) => (
          <li key={tone}>
            <NeedMark tone={tone} />
            {text(`need-${tone}`)}
          </li>
        ))}
    </ul>
  );
}

function NeedMark({ tone }: { tone: NeedTone }) {
  const { fill, stroke, radius, width } = needLook[tone];
  return (
    <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
      <circle r={radius} fill={fill} stroke={stroke} strokeWidth={width} />
    </svg>
  );
}
