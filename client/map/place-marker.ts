import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { LngLat } from '../../shared/division.ts';

/** The pin of the place mode: shown where the organisation is to stand, and draggable. */
export class PlaceMarker {
  readonly #map: MapLibreMap;
  readonly #onDrag: (lngLat: LngLat) => void;
  #marker: Marker | null = null;

  constructor(map: MapLibreMap, onDrag: (lngLat: LngLat) => void) {
    this.#map = map;
    this.#onDrag = onDrag;
  }

  show(lngLat: LngLat | null, label: string): void {
    if (!lngLat) {
      this.#marker?.remove();
      this.#marker = null;
      return;
    }
    if (!this.#marker) {
      const marker = new Marker({ color: '#1d5fa8', draggable: true })
        .setLngLat([...lngLat])
        .addTo(this.#map);
      marker.on('dragend', () => {
        const { lng, lat } = marker.getLngLat();
        this.#onDrag([lng, lat]);
      });
      this.#marker = marker;
    }
    const element = this.#marker.getElement();
    element.setAttribute('aria-label', label);
    element.dataset.testid = 'place-marker';
    this.#marker.setLngLat([...lngLat]);
  }
}
