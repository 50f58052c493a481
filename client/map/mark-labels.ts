import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../shared/division.ts';
import { nearestOn } from '../../shared/map-sheet/collision.ts';
import type { Box } from '../../shared/map-sheet/pen.ts';
import { aggregateScaleAt } from './aggregate.ts';
import type { DivisionMark } from './division-mark.ts';
import { type LabelWish, type PlacedLabel, placeLabels } from './label-placement.ts';
import { labelShapes, type MeasureLabel } from './label-text.ts';
import { pointFeatures } from './style/build-style.ts';
import { labelPixelsAt } from './style/mark-layers.ts';

/** Room the raised arcs of a ring take, and a little air. */
const ringMargin = 4;

/** A symbol labels keep clear of; its radius in CSS pixels. */
export interface SingleSymbol {
  readonly lngLat: LngLat;
  readonly radius: number;
}

/**
 * The labels of rings, discs and coloured areas. MapLibre leaves out what finds no room; here every label gets a place, worked out anew
 * whenever the map has come to rest.
 */
export class MarkLabels {
  readonly #map: MapLibreMap;
  readonly #measure: MeasureLabel;
  #marks: readonly DivisionMark[] = [];
  #symbols: readonly SingleSymbol[] = [];
  #shown = '';

  constructor(map: MapLibreMap, measure: MeasureLabel) {
    this.#map = map;
    this.#measure = measure;
  }

  /** @param symbols what to keep clear of. */
  show(marks: readonly DivisionMark[], symbols: readonly SingleSymbol[]): void {
    this.#marks = marks;
    this.#symbols = symbols;
    this.place();
  }

  /** Finds the places for the view as it is now. */
  place(): void {
    const map = this.#map;
    if (!map.getSource('labels')) return;
    const zoom = map.getZoom();
    const [scale, size] = [aggregateScaleAt(zoom), labelPixelsAt(zoom)];
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const frame: Box = { x: 0, y: 0, width, height };
    const shapes = this.#marks.map((mark) => labelShapes(mark, size, this.#measure));
    const wishes = this.#marks.map(
      ({ lngLat, diameter }, index): LabelWish => ({
        centre: this.#project(lngLat),
        radius: diameter === 0 ? 0 : (diameter / 2) * scale + ringMargin * scale,
        shapes: shapes[index] ?? [],
      }),
    );
    const symbols = this.#symbols
      .map(({ lngLat, radius }) => ({ centre: this.#project(lngLat), radius }))
      .filter(({ centre: [x, y] }) => x > -20 && y > -20 && x < width + 20 && y < height + 20);
    const placed = placeLabels(wishes, { frame, covered: this.#covered(), symbols });
    const labels = this.#marks.flatMap((mark, index) => {
      const [label, wish] = [placed[index], wishes[index]];
      if (!label || !wish) return [];
      const { box, shape } = label;
      const dx = box.x + box.width / 2 - wish.centre[0];
      const dy = box.y + box.height / 2 - wish.centre[1];
      const { lines } = shapes[index]?.[shape] ?? { lines: {} };
      const offset = [dx / size, dy / size];
      return [
        { lngLat: mark.lngLat, properties: { code: mark.code, opacity: mark.opacity, offset, ...lines } },
      ];
    });
    const features = pointFeatures(labels);
    const leaders = this.#leaders(wishes, placed);
    // A picture that did not change is not drawn again.
    const shown = JSON.stringify([features, leaders]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    void this.#source('labels').setData(features);
    void this.#source('leaders').setData(leaders);
  }

  #leaders(
    wishes: readonly LabelWish[],
    placed: readonly (PlacedLabel | null)[],
  ): FeatureCollection<LineString> {
    const features = wishes.flatMap(({ centre, radius }, index): Feature<LineString>[] => {
      const label = placed[index];
      if (!label?.led) return [];
      const to = nearestOn(label.box, centre);
      const distance = Math.hypot(to[0] - centre[0], to[1] - centre[1]) || 1;
      const along = (radius - 2) / distance;
      const from = [
        centre[0] + (to[0] - centre[0]) * along,
        centre[1] + (to[1] - centre[1]) * along,
      ] as const;
      const coordinates = [from, to].map(([x, y]) => this.#map.unproject([x, y]).toArray());
      return [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }];
    });
    return { type: 'FeatureCollection', features };
  }

  /** MapLibre's own controls, and whatever says of itself that it lies over the map. */
  #covered(): Box[] {
    const container = this.#map.getContainer();
    const origin = container.getBoundingClientRect();
    const inside = container.querySelectorAll('.maplibregl-ctrl');
    const beside = document.querySelectorAll('[data-over-map]');
    return [...inside, ...beside].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return width > 0 ? [{ x: left - origin.left, y: top - origin.top, width, height }] : [];
    });
  }

  #project([lng, lat]: LngLat): [number, number] {
    const { x, y } = this.#map.project([lng, lat]);
    return [x, y];
  }

  #source(name: string): GeoJSONSource {
    return this.#map.getSource(name) as GeoJSONSource;
  }
}
