import type { Map as MapLibreMap } from 'maplibre-gl';
import { patternInk } from '../../shared/choropleth.ts';
import { patternImage } from './area.ts';
import { iconPixelRatio } from './create-map.ts';
import type { DivisionMark } from './division-mark.ts';
import { paintDisc, paintPattern } from './paint-area.ts';
import { paintDonut } from './paint-icon.ts';

/** A few hundred rings are cheap; without an end they would fill the atlas. */
const mostImages = 300;

/** Keeps the images of rings and discs in the map's atlas: each is painted once, when it is first shown. */
export class MarkImages {
  readonly #map: MapLibreMap;
  readonly #painted = new Set<string>();

  constructor(map: MapLibreMap) {
    this.#map = map;
    // A whole number of pixels for one, or the squares of a pattern would not meet.
    const pixelRatio = 2;
    for (const [pattern, ink] of Object.entries(patternInk))
      map.addImage(patternImage(pattern), paintPattern(ink, pixelRatio), { pixelRatio });
  }

  paint(marks: readonly DivisionMark[]): void {
    const pixelRatio = iconPixelRatio();
    for (const { image } of marks) {
      if (!image || this.#painted.has(image.name)) continue;
      const painted =
        'donut' in image ? paintDonut(image.donut, pixelRatio) : paintDisc(image.disc, pixelRatio);
      this.#map.addImage(image.name, painted, { pixelRatio });
      this.#painted.add(image.name);
    }
    if (this.#painted.size < mostImages) return;
    const wanted = new Set(marks.map(({ image }) => image?.name));
    for (const name of this.#painted) {
      if (wanted.has(name)) continue;
      this.#map.removeImage(name);
      this.#painted.delete(name);
    }
  }
}
