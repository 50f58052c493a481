import { LineLayer, ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../shared/division.ts';

export interface Selection {
  readonly lngLat: LngLat;
  /** Lines of a joint party organisation, from each member to the lead one. */
  readonly links: readonly { readonly from: LngLat; readonly to: LngLat }[];
}

type Colour = [number, number, number, number];
const dark: Colour = [32, 36, 42, 255];
const red: Colour = [165, 29, 34, 220];
const point = ([lng, lat]: LngLat): [number, number] => [lng, lat];

/**
 * Draws the selection over the map with deck.gl: a ring, and the lines that tie a joint party organisation together. Loaded with
 * the first selection: a map without one pays nothing for it.
 */
export class SelectionOverlay {
  readonly #map: MapLibreMap;
  readonly #overlay = new MapLibreOverlay({ interleaved: false, layers: [] });

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.addControl(this.#overlay);
  }

  show(selection: Selection | null): void {
    if (!selection) {
      this.#overlay.setProps({ layers: [] });
      return;
    }
    const { lngLat, links } = selection;
    const partners = links.flatMap(({ from, to }) => [from, to]).filter((each) => each !== lngLat);
    this.#overlay.setProps({
      layers: [
        new LineLayer<Selection['links'][number]>({
          id: 'joint-lines',
          data: [...links],
          getSourcePosition: ({ from }) => point(from),
          getTargetPosition: ({ to }) => point(to),
          getColor: red,
          getWidth: 1.5,
          widthUnits: 'pixels',
        }),
        new ScatterplotLayer<LngLat>({
          id: 'partner-rings',
          data: partners,
          getPosition: point,
          getRadius: 13,
          radiusUnits: 'pixels',
          stroked: true,
          filled: false,
          getLineColor: red,
          getLineWidth: 1.5,
          lineWidthUnits: 'pixels',
        }),
        new ScatterplotLayer<LngLat>({
          id: 'selection-ring',
          data: [lngLat],
          getPosition: point,
          getRadius: 19,
          radiusUnits: 'pixels',
          stroked: true,
          filled: false,
          getLineColor: dark,
          getLineWidth: 3,
          lineWidthUnits: 'pixels',
        }),
      ],
    });
    this.#map.triggerRepaint();
  }
}
