import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';

/** Symbols grow with the zoom; 1 = the size of the symbol table, at town level. */
const symbolSize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  0.55,
  9,
  0.78,
  11,
  0.92,
  13,
  1.05,
  16,
  1.3,
];
/** The diamonds, and what changed, stay big enough to be seen at every zoom. */
const topSizes = [
  [6, 0.58],
  [8, 0.66],
  [10, 0.85],
  [13, 1.05],
  [16, 1.3],
] as const;
const topSize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...topSizes.flatMap(([zoom, size]) => [zoom, ['*', size, ['get', 'grow']]]),
] as unknown as ExpressionSpecification;
/** Below this zoom a star is smaller than the 14 px a digit needs. */
const digitZoom = 9.4;

const opacity: ExpressionSpecification = ['get', 'opacity'];

const symbols: SymbolLayerSpecification['layout'] = {
  'icon-image': ['step', ['zoom'], ['concat', ['get', 'icon'], '/plain'], digitZoom, ['get', 'icon']],
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'icon-padding': 0,
  'symbol-sort-key': ['get', 'order'],
};

/** Single symbols and the venues asked for over them, the unorganised above-scale ones (or what changed) on top of everything. */
export function symbolLayers(): LayerSpecification[] {
  return [
    {
      id: 'symbols',
      type: 'symbol',
      source: 'organisations',
      filter: ['!', ['get', 'top']],
      layout: { ...symbols, 'icon-size': symbolSize },
      paint: { 'icon-opacity': opacity },
    },
    {
      id: 'venues',
      type: 'symbol',
      source: 'venues',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': symbolSize,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
      },
    },
    {
      id: 'gaps',
      type: 'symbol',
      source: 'organisations',
      filter: ['get', 'top'],
      // The diamonds take their room first, so that labels keep clear of them.
      layout: { ...symbols, 'icon-ignore-placement': false, 'icon-size': topSize },
      paint: { 'icon-opacity': opacity },
    },
    {
      id: 'hover',
      type: 'circle',
      source: 'hover',
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': '#20242a',
        'circle-stroke-width': 2,
      },
    },
  ];
}
