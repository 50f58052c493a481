import type { Reach, ReachMeasure } from '../../../../shared/venue/reach.ts';
import { emptyVenueScene, type VenueScene } from '../../../map/venue-scene.ts';
import type { ReachView } from './reach-view.ts';
import { unitOf } from './reach-view.ts';

type Mark = VenueScene['needs'][number];

/** Both pictures of everybody, made once: a step of the slider only chooses between them. */
export interface ReachMarks {
  readonly venues: VenueScene['venues'];
  /** Side by side with the order of the index. */
  readonly within: readonly Mark[];
  readonly beyond: readonly Mark[];
}

export function reachMarks(
  { needs, venues }: Reach,
  { index }: ReachView,
  lineOf: (at: number) => string,
): ReachMarks {
  const marks = (tone: Mark['tone']) =>
    [...index.order].flatMap((at): Mark[] => {
      const lngLat = needs.lngLat[at];
      const id = needs.id[at] ?? '';
      return lngLat ? [{ id, lngLat, tone, hint: [needs.name[at] ?? '', lineOf(at)] }] : [];
    });
  return {
    venues: venues
      .filter(({ open }) => open)
      .map(({ id, lngLat, name }) => ({ id, lngLat, tone: 'usable', hint: [name] })),
    within: marks('within'),
    beyond: marks('beyond'),
  };
}

/** The map at a step of the slider. Circles only where ways are straight lines; along roads the roads themselves. */
export function reachScene(
  reach: Reach,
  { index }: ReachView,
  marks: ReachMarks,
  measure: ReachMeasure,
  limit: number,
  roads: {
    readonly lines: NonNullable<VenueScene['roads']>['lines'];
    readonly values: readonly number[];
  } | null,
  focus: VenueScene['focus'],
): VenueScene {
  const upTo = limit * unitOf[measure];
  const cut = index.countWithin(upTo);
  const radiusMetres = straightRadius(reach, measure, limit);
  return {
    ...emptyVenueScene,
    venues: marks.venues,
    needs: [...marks.within.slice(0, cut), ...marks.beyond.slice(cut)],
    circles: radiusMetres === null ? [] : marks.venues.map(({ lngLat }) => ({ lngLat, radiusMetres })),
    roads: roads && { ...roads, upTo },
    focus,
  };
}

/** How far a venue reaches in a straight line; null where ways follow roads. */
export function straightRadius({ basis }: Reach, measure: ReachMeasure, limit: number): number | null {
  if (basis.kind !== 'detour') return null;
  const metres = measure === 'metres' ? limit * 1000 : (limit / 60) * basis.speedKmh * 1000;
  return metres / basis.factor;
}
