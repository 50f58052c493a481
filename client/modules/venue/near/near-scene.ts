import type { Bbox, LngLat } from '../../../../shared/division.ts';
import { bboxOfPositions, widenBbox } from '../../../../shared/geometry/bbox.ts';
import { emptyVenueScene, type VenueScene } from '../../../map/venue-scene.ts';
import type { Nearest, RankedVenue } from './near-queries.ts';

/** The nearest ones bear their names. */
const named = 6;
/** What is brought into view at first. */
const inView = 5;

interface Words {
  readonly way: (ranked: RankedVenue) => string;
  readonly why: (ranked: RankedVenue) => string;
}

/** The seeker, the venues around it, and the way to the one that is pointed at. */
export function nearScene(
  { seeker, usable, others }: Nearest,
  shownId: string | null,
  route: readonly LngLat[] | null,
  focus: Bbox | null,
  words: Words,
): VenueScene {
  const from = seeker.lngLat;
  const all = [...usable, ...others];
  const shown = all.find(({ venue }) => venue.id === shownId)?.venue.lngLat ?? null;
  return {
    ...emptyVenueScene,
    venues: all.flatMap((ranked, index) => {
      const { id, name, lngLat } = ranked.venue;
      if (!lngLat) return [];
      const usableOne = ranked.unusable === null;
      const tone = id === shownId ? 'picked' : usableOne ? 'usable' : 'unusable';
      const line = usableOne ? words.way(ranked) : words.why(ranked);
      const label = id === shownId || (usableOne && index < named) ? { label: name } : {};
      return [{ id, lngLat, tone, hint: [name, line], ...label } as const];
    }),
    needs:
      from && seeker.organisationId
        ? [{ id: seeker.organisationId, lngLat: from, tone: 'picked', label: seeker.name ?? '' }]
        : [],
    place: seeker.organisationId ? null : from,
    ties: from && shown && !route ? [{ from, to: shown, weak: true }] : [],
    route: from && shown ? route : null,
    focus,
  };
}

/** Around the seeker and the nearest usable venues; null when it is not on the map. */
export function nearFocus({ seeker, usable, others }: Nearest): Bbox | null {
  if (!seeker.lngLat) return null;
  const nearest = (usable.length > 0 ? usable : others).slice(0, inView);
  const places = nearest.flatMap(({ venue: { lngLat } }) => (lngLat ? [lngLat] : []));
  return widenBbox(bboxOfPositions([seeker.lngLat, ...places]), 0.01);
}
