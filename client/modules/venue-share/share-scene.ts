import type { Bbox, LngLat } from '../../../shared/division.ts';
import type { ShareView } from '../../../shared/venue-share/share-view.ts';
import { emptyVenueScene, type VenueScene } from '../../map/venue-scene.ts';

type Shown = Pick<ShareView, 'venueId' | 'organisationId' | 'parties' | 'status'>;

const over = new Set(['declined', 'withdrawn', 'ended']);

/** The open and agreed shares as ties from organisation to venue, those not agreed yet dashed; of an opened one only its own, and near. */
export function shareScene(shares: readonly Shown[], opened: Shown | null): VenueScene {
  const shown = opened ? [opened] : shares.filter(({ status }) => !over.has(status));
  const venues = new Map<string, VenueScene['venues'][number]>();
  const needs = new Map<string, VenueScene['needs'][number]>();
  const ties: VenueScene['ties'][number][] = [];
  for (const { venueId, organisationId, parties, status } of shown) {
    const { lngLat: to, name: venue } = parties.venue;
    const { lngLat: from, name: organisation } = parties.organisation;
    if (to)
      venues.set(venueId, { id: venueId, lngLat: to, tone: opened ? 'picked' : 'usable', label: venue });
    if (from) {
      const tone = opened ? 'picked' : status === 'agreed' ? 'served' : 'within';
      needs.set(organisationId, { id: organisationId, lngLat: from, tone, label: organisation });
    }
    if (from && to) ties.push({ from, to, weak: status !== 'agreed' });
  }
  const places = [...venues.values(), ...needs.values()].map(({ lngLat }) => lngLat);
  return {
    ...emptyVenueScene,
    venues: [...venues.values()],
    needs: [...needs.values()],
    ties,
    focus: opened ? boxAround(places) : null,
  };
}

/** With a margin of a fifth and at least about a kilometre, so that two neighbours are not looked at through a microscope. */
function boxAround(places: readonly LngLat[]): Bbox | null {
  if (places.length === 0) return null;
  const [lngs, lats] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const margin = Math.max(0.2 * Math.max(east - west, north - south), 0.008);
  return [west - margin, south - margin, east + margin, north + margin];
}
