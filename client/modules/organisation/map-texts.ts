import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseMap } from '../../map/base-map.ts';
import type { MapTexts } from '../../map/create-map.ts';

/** Texts of the map's own controls, and the one line that names the sources. */
export function useMapTexts(baseMap: BaseMap): MapTexts {
  const { t } = useTranslation();
  const county = baseMap.sources.find((source) => source.layer === 'county polygons');
  // The name before the details; the whole line is in the region pack's manifest.
  const names = [...new Set(baseMap.sources.map(({ attribution }) => attribution.split(/, | \(/)[0]))];
  // Another quarter's ground has the same sources: its texts are the same, and the map is not built anew.
  const attribution = [t('screen.boundary-note', { vintage: county?.vintage ?? '—' }), ...names].join(' · ');
  return useMemo(
    () => ({
      attribution,
      controls: {
        'NavigationControl.ZoomIn': t('screen.zoom-in'),
        'NavigationControl.ZoomOut': t('screen.zoom-out'),
        'AttributionControl.ToggleAttribution': t('screen.sources'),
        'ScaleControl.Meters': t('screen.metres'),
        'ScaleControl.Kilometers': t('screen.kilometres'),
        'Map.Title': t('screen.map'),
        'Marker.Title': t('screen.place-pin'),
      },
    }),
    [attribution, t],
  );
}
