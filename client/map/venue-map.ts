import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Bbox, LngLat } from '../../shared/division.ts';
import type { BaseMap } from './base-map.ts';
import { boundsOf, createMap, fitPadding, iconPixelRatio, type MapTexts } from './create-map.ts';
import { paintIcon } from './paint-icon.ts';
import { PlaceMarker } from './place-marker.ts';
import { nearest, reachOf } from './pointer.ts';
import { groundData, type NamedPlace, pointFeatures } from './style/build-style.ts';
import { type LitDivisions, outlineFilter, veilOpacity } from './style/ground-layers.ts';
import { roadFilter } from './style/venue-layers.ts';
import { buildVenueStyle, type VenueSource } from './style/venue-style.ts';
import {
  circleFeatures,
  needFeatures,
  roadFeatures,
  routeFeatures,
  tieFeatures,
  venueFeatures,
} from './venue-map-features.ts';
import { listVenueToneIcons } from './venue-map-icon.ts';
import { emptyVenueScene, type VenueScene, type VenueTarget } from './venue-scene.ts';

interface Options {
  readonly baseMap: BaseMap;
  readonly seats: readonly NamedPlace[];
  readonly lit: LitDivisions;
  readonly fit: Bbox;
  readonly texts: MapTexts;
  readonly placeLabel: string;
}

interface Events {
  /** True when everything given is drawn and nothing moves. */
  readonly onIdle: (idle: boolean) => void;
  /** Null: nothing under the pointer. */
  readonly onHover: (target: VenueTarget | null, at: { x: number; y: number }) => void;
  readonly onClick: (target: VenueTarget) => void;
}

/** The map of the venues' page: the ground of the main map with a {@link VenueScene} over it. Parts of a scene that did not change cost nothing. */
export class VenueMap {
  readonly #map: MapLibreMap;
  readonly #bbox: Bbox;
  readonly #marker: PlaceMarker;
  readonly #placeLabel: string;
  readonly #ready: Promise<void>;
  #shown: VenueScene = emptyVenueScene;

  constructor(container: HTMLElement, options: Options, events: Events) {
    const { baseMap, seats, lit, fit, texts, placeLabel } = options;
    this.#bbox = baseMap.bbox;
    this.#placeLabel = placeLabel;
    const style = buildVenueStyle(baseMap, seats, lit);
    this.#map = createMap({ container, style, bbox: baseMap.bbox, view: null, fit, texts });
    const ratio = iconPixelRatio();
    for (const icon of listVenueToneIcons())
      this.#map.addImage(icon.name, paintIcon(icon, ratio), { pixelRatio: ratio });
    this.#marker = new PlaceMarker(this.#map, (lngLat) => events.onClick({ kind: 'ground', lngLat }));
    this.#ready = new Promise((resolve) => {
      this.#map.once('style.load', () => resolve());
    });
    this.#listen(events);
  }

  #listen(events: Events): void {
    const map = this.#map;
    map.on('render', () => events.onIdle(false));
    map.on('idle', () => events.onIdle(true));
    map.on('click', (event) => events.onClick(this.#targetAt(event)));
    let frame = 0;
    const point = (target: VenueTarget | null, at: { x: number; y: number }) => {
      map.getCanvas().style.cursor = target && target.kind !== 'ground' ? 'pointer' : '';
      events.onHover(target, at);
    };
    map.on('mousemove', (event) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!map.isMoving() && map.isStyleLoaded()) point(this.#targetAt(event), event.point);
      });
    });
    map.on('mouseout', () => {
      cancelAnimationFrame(frame);
      point(null, { x: 0, y: 0 });
    });
  }

  #targetAt(event: MapMouseEvent): VenueTarget {
    const { x, y } = event.point;
    const reach = reachOf(event);
    const found = nearest(
      this.#map,
      event,
      this.#map.queryRenderedFeatures(
        [
          [x - reach, y - reach],
          [x + reach, y + reach],
        ],
        { layers: ['venues', 'needs', 'quiet-venues'] },
      ),
    );
    if (found) {
      // The tiles quantise coordinates: the exact place is the scene's.
      const kind = found.feature.layer.id === 'needs' ? 'need' : 'venue';
      const mark = (kind === 'venue' ? this.#shown.venues : this.#shown.needs)[
        Number(found.feature.properties.at)
      ];
      if (mark) return { kind, id: mark.id, lngLat: mark.lngLat };
    }
    return { kind: 'ground', lngLat: [event.lngLat.lng, event.lngLat.lat] };
  }

  /** Draws what differs from the scene before. The slider's `upTo` alone is a filter: no data is sent again. */
  async setScene(scene: VenueScene): Promise<void> {
    await this.#ready;
    const before = this.#shown;
    this.#shown = scene;
    const { venues, needs, ties, circles, roads, route, place } = scene;
    if (circles !== before.circles) this.#fill('circles', circleFeatures(circles));
    if (roads?.lines !== before.roads?.lines || roads?.values !== before.roads?.values)
      this.#fill('roads', roadFeatures(roads));
    if (roads && roads.upTo !== before.roads?.upTo) this.#map.setFilter('roads', roadFilter(roads.upTo));
    if (ties !== before.ties) this.#fill('ties', tieFeatures(ties));
    if (route !== before.route) this.#fill('route', routeFeatures(route));
    if (needs !== before.needs) this.#fill('needs', needFeatures(needs));
    if (venues !== before.venues) this.#fill('venues', venueFeatures(venues));
    if (place !== before.place) this.#marker.show(place, this.#placeLabel);
    this.#map.triggerRepaint();
  }

  /** The divisions of another quarter, where some had other names or outlines. */
  async setGround(baseMap: BaseMap, seats: readonly NamedPlace[]): Promise<void> {
    await this.#ready;
    const { divisions, places, banners, seats: seatPoints } = groundData(baseMap, seats);
    for (const [name, data] of Object.entries({ divisions, places, banners, seats: seatPoints }))
      void this.#source(name).setData(data);
  }

  async setLit(lit: LitDivisions): Promise<void> {
    await this.#ready;
    this.#map.setPaintProperty('banner-area', 'fill-opacity', veilOpacity(lit));
    this.#map.setFilter('current-line', outlineFilter(lit));
  }

  async setHover(lngLat: LngLat | null): Promise<void> {
    await this.#ready;
    this.#fill('hover', pointFeatures(lngLat ? [{ lngLat, properties: { radius: 15 } }] : []));
  }

  fit(bbox: Bbox | null): void {
    const padding = fitPadding(this.#map.getContainer());
    this.#map.fitBounds(boundsOf(bbox ?? this.#bbox), { padding, maxZoom: 14, duration: 500 });
  }

  /** CSS pixels from the map's top left corner. */
  project([lng, lat]: LngLat): { x: number; y: number } {
    return this.#map.project([lng, lat]);
  }

  /** How many of each part the map was given last. */
  counts(): Readonly<Record<'venues' | 'needs' | 'ties' | 'circles' | 'roads', number>> {
    const { venues, needs, ties, circles, roads } = this.#shown;
    return {
      venues: venues.length,
      needs: needs.length,
      ties: ties.length,
      circles: circles.length,
      roads: roads?.values.filter((value) => value <= roads.upTo).length ?? 0,
    };
  }

  destroy(): void {
    this.#map.remove();
  }

  #fill(
    name: VenueSource,
    data:
      | ReturnType<typeof routeFeatures>
      | ReturnType<typeof circleFeatures>
      | ReturnType<typeof pointFeatures>,
  ): void {
    void this.#source(name).setData(data);
  }

  #source(name: string): GeoJSONSource {
    return this.#map.getSource(name) as GeoJSONSource;
  }
}
