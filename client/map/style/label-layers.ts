import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { ground, mediumFont, textFont } from './palette.ts';

type Layout = NonNullable<SymbolLayerSpecification['layout']>;

const text = (size: NonNullable<Layout['text-size']>, medium = false): Layout => ({
  'text-field': ['get', 'name'],
  'text-font': medium ? mediumFont : textFont,
  'text-size': size,
  'text-max-width': 8,
  'text-padding': 4,
});

const paint = (colour: string): SymbolLayerSpecification['paint'] => ({
  'text-color': colour,
  'text-halo-color': ground.halo,
  'text-halo-width': 1.4,
});

/** Names of places, of banners and of township-level seats. Important ones are placed first, the rest where there is room. */
export function labelLayers(): LayerSpecification[] {
  return [
    {
      id: 'place-label',
      type: 'symbol',
      source: 'places',
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 8, 2, 9.5, 3, 11, 4]],
      layout: { ...text(11.5), 'symbol-sort-key': ['get', 'rank'] },
      paint: paint(ground.placeText),
    },
    {
      id: 'township-label',
      type: 'symbol',
      source: 'seats',
      minzoom: 9.3,
      layout: { ...text(12), 'text-anchor': 'top', 'text-offset': [0, 0.5] },
      paint: paint(ground.divisionText),
    },
    {
      id: 'banner-label',
      type: 'symbol',
      source: 'banners',
      maxzoom: 12,
      layout: {
        ...text(['interpolate', ['linear'], ['zoom'], 6, 11.5, 10, 16], true),
        'text-letter-spacing': 0.12,
        'text-max-width': 12,
      },
      paint: paint(ground.divisionText),
    },
  ];
}
