import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Bbox, LngLat } from '../../shared/division.ts';
import { areaFeatures } from './area.ts';
import type { BaseMap } from './base-map.ts';
import { type CommentMark, CommentMarkers } from './comment-markers.ts';
import { boundsOf, createMap, fitPadding, type MapTexts } from './create-map.ts';
import type { DrawArea, OnAreaChange } from './draw-area.ts';
import { canvasMeasure } from './label-text.ts';
import { MarkImages } from './mark-images.ts';
import { MarkLabels } from './mark-labels.ts';
import { PlaceMarker } from './place-marker.ts';
import { type MapTarget, targetAt } from './pointer.ts';
import { type MapScene, markFeatures, sceneFeatures, sceneMarks } from './scene.ts';
import type { Selection, SelectionOverlay } from './selection-overlay.ts';
import { buildStyle, groundData, type NamedPlace, pointFeatures } from './style/build-style.ts';
import { type LitDivisions, outlineFilter, veilOpacity } from './style/ground-layers.ts';
import { venueIconName } from './symbol-icon.ts';
import { isSameView, type MapView, roundView } from './view.ts';

export interface MapEvents {
  /** After every move, and once at the start. */
  readonly onView: (view: MapView, bounds: Bbox) => void;
  /** True when everything given is drawn and nothing moves. */
  readonly onIdle: (idle: boolean) => void;
  readonly onHover: (target: MapTarget | null, at: { x: number; y: number }) => void;
  readonly onClick: (target: MapTarget, ground: LngLat) => void;
  readonly onDragPlace: (lngLat: LngLat) => void;
  readonly onComment: (id: string) => void;
}

/** A venue as the map needs it. */
export interface VenuePoint {
  readonly id: string;
  readonly lngLat: LngLat;
  readonly open: boolean;
}

export interface MapOptions {
  readonly baseMap: BaseMap;
  readonly seats: readonly NamedPlace[];
  readonly lit: LitDivisions;
  readonly view: MapView | null;
  readonly fit: Bbox;
  readonly texts: MapTexts;
}

/** The only object that touches MapLibre and deck.gl. Callers give it whole scenes; it skips what did not change. */
export class FenbuMap {
  readonly #map: MapLibreMap;
  readonly #bbox: Bbox;
  readonly #marker: PlaceMarker;
  readonly #comments: CommentMarkers;
  #overlay: Promise<SelectionOverlay> | null = null;
  #selection: Selection | null = null;
  readonly #images: MarkImages;
  readonly #labels: MarkLabels;
  /** True while an area is being drawn: clicks are its own. */
  #drawing = false;
  /** True while another map leads: nobody is told of the moves. */
  #led = false;
  /** What is to be done when the view has come to rest. */
  #settle: () => void = () => {};
  #ready: Promise<void>;

  constructor(container: HTMLElement, options: MapOptions, events: MapEvents) {
    const { baseMap, seats, lit, view, fit, texts } = options;
    this.#bbox = baseMap.bbox;
    this.#map = createMap({
      container,
      style: buildStyle(baseMap, seats, lit),
      bbox: baseMap.bbox,
      view,
      fit,
      texts,
    });
    this.#marker = new PlaceMarker(this.#map, events.onDragPlace);
    this.#comments = new CommentMarkers(this.#map, events.onComment);
    this.#images = new MarkImages(this.#map);
    this.#labels = new MarkLabels(this.#map, canvasMeasure());
    this.#ready = new Promise((resolve) => {
      this.#map.once('style.load', () => resolve());
    });
    this.#listen(events);
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    const tellView = () => events.onView(this.view(), this.bounds());
    this.#settle = () => {
      this.#labels.place();
      tellView();
    };
    map.on('moveend', () => {
      if (!this.#led) this.#settle();
    });
    map.once('style.load', tellView);
    map.on('render', () => events.onIdle(false));
    map.on('idle', () => events.onIdle(true));
    map.on('click', (event) => {
      if (!this.#drawing) events.onClick(targetAt(map, event), [event.lngLat.lng, event.lngLat.lat]);
    });
    let frame = 0;
    map.on('mousemove', (event) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (this.#drawing || map.isMoving() || !map.isStyleLoaded()) return;
        const target = targetAt(map, event);
        const clickable = target.kind !== 'ground' && target.kind !== 'division';
        map.getCanvas().style.cursor = clickable ? 'pointer' : '';
        events.onHover(target, event.point);
      });
    });
    map.on('mouseout', () => {
      cancelAnimationFrame(frame);
      events.onHover(null, { x: 0, y: 0 });
    });
  }

  view(): MapView {
    return roundView(this.camera());
  }

  bounds(): Bbox {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** CSS pixels from the map's top left corner. */
  project([lng, lat]: LngLat): { x: number; y: number } {
    return this.#map.project([lng, lat]);
  }

  async setScene(scene: MapScene): Promise<void> {
    await this.#ready;
    const { theme, presentation } = scene;
    const marks = sceneMarks(scene);
    this.#images.paint(marks);
    const areas = theme.kind === 'indicator' ? areaFeatures(theme.areas, theme.scheme) : pointFeatures([]);
    const symbols = sceneFeatures(scene);
    void this.#source('areas').setData(areas);
    void this.#source('aggregates').setData(markFeatures(marks));
    void this.#source('organisations').setData(symbols);
    // Without marks there are no labels to place, and thousands of symbols to keep clear of.
    const tops = marks.length === 0 ? [] : symbols.features.filter(({ properties }) => properties.top);
    const obstacles = tops.map(({ geometry, properties }) => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      return { lngLat: [lng, lat] as const, radius: 7.5 * properties.grow };
    });
    this.#labels.show(marks, obstacles);
    this.#visible('township-label', presentation === 'points' && theme.kind !== 'indicator');
    this.#visible('banner-label', presentation !== 'banner' && theme.kind !== 'indicator');
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

  async setVenues(venues: readonly VenuePoint[]): Promise<void> {
    await this.#ready;
    const features = venues.map(({ id, lngLat, open }) => ({
      lngLat,
      properties: { id, icon: venueIconName(open) },
    }));
    void this.#source('venues').setData(pointFeatures(features));
  }

  async setHover(place: { lngLat: LngLat; radius: number } | null): Promise<void> {
    await this.#ready;
    const features = place ? [{ lngLat: place.lngLat, properties: { radius: place.radius } }] : [];
    void this.#source('hover').setData(pointFeatures(features));
  }

  async setSelection(selection: Selection | null): Promise<void> {
    this.#selection = selection;
    if (!selection && !this.#overlay) return;
    this.#overlay ??= import('./selection-overlay.ts').then(
      (module) => new module.SelectionOverlay(this.#map),
    );
    const overlay = await this.#overlay;
    // Another selection may have come while the code was loading.
    overlay.show(this.#selection);
  }

  setPlace(lngLat: LngLat | null, label: string): void {
    this.#marker.show(lngLat, label);
    this.#map.getCanvas().style.cursor = lngLat ? 'crosshair' : '';
  }

  setComments(marks: readonly CommentMark[]): void {
    this.#comments.show(marks);
  }

  jumpTo(view: MapView): void {
    if (isSameView(view, this.view())) return;
    this.#map.jumpTo({ center: [view.lng, view.lat], zoom: view.zoom });
  }

  /**
   * Flies there, no further out than now.
   * @param raised by which share of the map's height the place comes to lie above the middle (a panel may cover the lower part).
   */
  flyTo([lng, lat]: LngLat, zoom: number, raised = 0): void {
    this.#map.easeTo({
      center: [lng, lat],
      zoom: Math.max(zoom, this.#map.getZoom()),
      offset: [0, -raised * this.#map.getContainer().clientHeight],
      duration: 500,
    });
  }

  fit(bbox: Bbox | null): void {
    const padding = fitPadding(this.#map.getContainer());
    this.#map.fitBounds(boundsOf(bbox ?? this.#bbox), { padding, maxZoom: 14, duration: 500 });
  }

  resize(): void {
    this.#map.resize();
  }

  /** Where it looks, exactly. */
  camera(): MapView {
    const { lng, lat } = this.#map.getCenter();
    return { lng, lat, zoom: this.#map.getZoom() };
  }

  /** Tells of every step of every move that is the user's, or this map's own; not of one it was led to. */
  onCamera(listener: (view: MapView, atRest: boolean) => void): () => void {
    const tell = (atRest: boolean) => {
      if (!this.#led) listener(this.camera(), atRest);
    };
    const [step, rest] = [() => tell(false), () => tell(true)];
    this.#map.on('move', step);
    this.#map.on('moveend', rest);
    return () => {
      this.#map.off('move', step);
      this.#map.off('moveend', rest);
    };
  }

  /** Goes where another map leads. What hangs on the view follows when that one is at rest. */
  lead({ lng, lat, zoom }: MapView, atRest: boolean): void {
    this.#led = true;
    this.#map.jumpTo({ center: [lng, lat], zoom });
    this.#led = false;
    if (atRest) this.#settle();
  }

  /** Opens the drawing of one area; its code is loaded only then. */
  async drawArea(onChange: OnAreaChange): Promise<DrawArea> {
    const { openDrawArea } = await import('./open-draw-area.ts');
    await this.#ready;
    this.#drawing = true;
    return openDrawArea(this.#map, onChange, () => {
      this.#drawing = false;
    });
  }

  destroy(): void {
    this.#map.remove();
  }

  #source(name: string): GeoJSONSource {
    return this.#map.getSource(name) as GeoJSONSource;
  }

  #visible(layer: string, visible: boolean): void {
    this.#map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none');
  }
}
