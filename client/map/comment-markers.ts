import { type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { LngLat } from '../../shared/division.ts';
import './comment-markers.css';

/** A numbered mark on the map: something was said about this place. */
export interface CommentMark {
  readonly id: string;
  readonly number: number;
  readonly lngLat: LngLat;
  /** What a screen reader says. */
  readonly label: string;
}

/** Shows marks over the map, each a button of its own; several at one place stand side by side. */
export class CommentMarkers {
  readonly #map: MapLibreMap;
  readonly #onClick: (id: string) => void;
  #markers: Marker[] = [];

  constructor(map: MapLibreMap, onClick: (id: string) => void) {
    this.#map = map;
    this.#onClick = onClick;
  }

  show(marks: readonly CommentMark[]): void {
    for (const marker of this.#markers) marker.remove();
    const taken = new Map<string, number>();
    this.#markers = marks.map(({ id, number, lngLat, label }) => {
      const place = lngLat.join();
      const before = taken.get(place) ?? 0;
      taken.set(place, before + 1);
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'comment-mark';
      button.textContent = String(number);
      button.title = label;
      button.dataset.testid = 'comment-mark';
      button.addEventListener('click', (event) => {
        // The map below would take it for a click on the ground.
        event.stopPropagation();
        this.#onClick(id);
      });
      const marker = new Marker({ element: button, anchor: 'bottom-left', offset: [4 + before * 26, -4] })
        .setLngLat([...lngLat])
        .addTo(this.#map);
      // After MapLibre has put its own.
      button.setAttribute('aria-label', label);
      return marker;
    });
  }
}
