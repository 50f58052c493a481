import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { unorganisedColour } from '../../../shared/symbol.ts';
import { aggregateScale } from '../aggregate.ts';
import { ground, mediumFont } from './palette.ts';

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
/** The diamonds stay big enough to be seen at every zoom. */
const gapSize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  0.58,
  8,
  0.66,
  10,
  0.85,
  13,
  1.05,
  16,
  1.3,
];
/** Below this zoom a star is smaller than the 14 px a digit needs. */
const digitZoom = 9.4;

const faint: ExpressionSpecification = ['case', ['get', 'faint'], 0.22, 1];

const symbols: SymbolLayerSpecification['layout'] = {
  'icon-image': ['step', ['zoom'], ['concat', ['get', 'icon'], '/plain'], digitZoom, ['get', 'icon']],
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'icon-padding': 0,
  'symbol-sort-key': ['get', 'order'],
};

/** Aggregates below, single symbols and the venues asked for over them, the unorganised above-scale ones on top of everything. */
export function symbolLayers(): LayerSpecification[] {
  return [
    {
      id: 'aggregates',
      type: 'symbol',
      source: 'aggregates',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], ...aggregateScale.flat()],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['-', 0, ['get', 'total']],
        'text-field': [
          'format',
          ['get', 'name'],
          {},
          ['get', 'totalText'],
          {},
          ['get', 'gapText'],
          { 'text-color': unorganisedColour, 'font-scale': 1.15 },
        ],
        'text-font': mediumFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 10, 13],
        // Below, above, beside: wherever no ring and no diamond is in the way.
        'text-variable-anchor-offset': ['get', 'anchors'],
        'text-justify': 'auto',
        'text-optional': true,
        'text-padding': 2,
        'text-max-width': 12,
      },
      paint: {
        'icon-opacity': ['case', ['get', 'faint'], 0.3, 1],
        'text-opacity': ['case', ['get', 'faint'], 0.75, 1],
        'text-color': ground.divisionText,
        'text-halo-color': ground.halo,
        'text-halo-width': 1.6,
      },
    },
    {
      id: 'symbols',
      type: 'symbol',
      source: 'organisations',
      filter: ['!', ['get', 'gap']],
      layout: { ...symbols, 'icon-size': symbolSize },
      paint: { 'icon-opacity': faint },
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
      filter: ['get', 'gap'],
      // The diamonds take their room first, so that labels keep clear of them.
      layout: { ...symbols, 'icon-ignore-placement': false, 'icon-size': gapSize },
      paint: { 'icon-opacity': faint },
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
