import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { venueColour } from '../../../shared/symbol.ts';
import { type NeedTone, venueTones } from '../venue-scene.ts';
import { ground, mediumFont, textFont } from './palette.ts';

const reached = { area: '#d9e7f4', edge: '#7fa6cf', road: '#2f77bf' };
const ink = '#37414d';
const usableFrom = venueTones.indexOf('usable');
const namedFrom = venueTones.indexOf('suggested');

/** Served and within reach filled, out of reach hollow, picked large and ringed: told apart without colour. CSS pixels. */
export const needLook: Readonly<
  Record<NeedTone, { fill: string; stroke: string; radius: number; width: number }>
> = {
  plain: { fill: '#8a94a3', stroke: '#ffffff', radius: 3.2, width: 1 },
  served: { fill: venueColour, stroke: '#ffffff', radius: 4, width: 1.2 },
  within: { fill: ink, stroke: '#ffffff', radius: 3.6, width: 1 },
  beyond: { fill: '#ffffff', stroke: ink, radius: 3.8, width: 1.8 },
  picked: { fill: ink, stroke: '#ffffff', radius: 6.5, width: 2.5 },
};

const byTone = (pick: keyof (typeof needLook)['plain']): ExpressionSpecification =>
  [
    'match',
    ['get', 'tone'],
    ...Object.entries(needLook).flatMap(([tone, look]) => [tone, look[pick]]),
    needLook.plain[pick],
  ] as unknown as ExpressionSpecification;

const zoomed = (expression: ExpressionSpecification, least: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  7,
  ['*', least, expression],
  12,
  expression,
];

/** What is within the radius of a venue: opaque, so that overlapping circles become one area with one outline; under lines and names. */
export function reachAreaLayers(): LayerSpecification[] {
  return [
    {
      id: 'circle-edges',
      type: 'line',
      source: 'circles',
      paint: { 'line-color': reached.edge, 'line-width': 2.4 },
    },
    {
      id: 'circles',
      type: 'fill',
      source: 'circles',
      paint: { 'fill-color': reached.area, 'fill-antialias': false },
    },
  ];
}

/** Only roads whose value does not exceed the slider's. */
export function roadFilter(upTo: number): ExpressionSpecification {
  return ['<=', ['get', 'value'], upTo];
}

const venues = (id: string, filter: ExpressionSpecification): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'venues',
  filter,
  layout: {
    'icon-image': ['get', 'icon'],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 9, 0.8, 12, 1, 16, 1.25],
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'symbol-sort-key': ['get', 'order'],
  },
});

/** Roads, ties and the way, then those who need a place, the venues over them, and their names. */
export function venueLayers(): LayerSpecification[] {
  return [
    {
      id: 'roads',
      type: 'line',
      source: 'roads',
      filter: roadFilter(0),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': reached.road,
        'line-opacity': 0.75,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 1, 12, 3],
      },
    },
    {
      id: 'ties',
      type: 'line',
      source: 'ties',
      filter: ['!', ['get', 'weak']],
      paint: { 'line-color': venueColour, 'line-width': 1.4, 'line-opacity': 0.8 },
    },
    {
      id: 'weak-ties',
      type: 'line',
      source: 'ties',
      filter: ['get', 'weak'],
      paint: { 'line-color': ink, 'line-width': 1.4, 'line-dasharray': [3, 2.5] },
    },
    {
      id: 'route-case',
      type: 'line',
      source: 'route',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': '#ffffff', 'line-width': 7 },
    },
    {
      id: 'route',
      type: 'line',
      source: 'route',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': '#0b3563', 'line-width': 3.5 },
    },
    // Those that play no part lie under who needs a place.
    venues('quiet-venues', ['<', ['get', 'order'], usableFrom]),
    {
      id: 'needs',
      type: 'circle',
      source: 'needs',
      layout: { 'circle-sort-key': ['get', 'order'] },
      paint: {
        'circle-color': byTone('fill'),
        'circle-stroke-color': byTone('stroke'),
        'circle-radius': zoomed(byTone('radius'), 0.7),
        'circle-stroke-width': byTone('width'),
      },
    },
    {
      id: 'need-labels',
      type: 'symbol',
      source: 'needs',
      filter: ['has', 'label'],
      minzoom: 9.5,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': textFont,
        'text-size': 11.5,
        'text-max-width': 12,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.7,
      },
      paint: { 'text-color': ground.divisionText, 'text-halo-color': ground.halo, 'text-halo-width': 1.4 },
    },
    {
      id: 'venue-labels',
      type: 'symbol',
      source: 'venues',
      filter: ['has', 'label'],
      layout: {
        // At the scale of the city only what was picked or suggested is named.
        'text-field': [
          'step',
          ['zoom'],
          ['case', ['>=', ['get', 'order'], namedFrom], ['get', 'label'], ''],
          9.3,
          ['get', 'label'],
        ],
        'text-font': mediumFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 11.5, 13, 13],
        'text-max-width': 11,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        // Clear of its own house, which is larger when it stands out.
        'text-radial-offset': ['case', ['>=', ['get', 'order'], namedFrom], 1.5, 1.15],
        // What matters most (picked, suggested) takes its room first.
        'symbol-sort-key': ['-', ['get', 'order']],
      },
      paint: { 'text-color': '#0b3563', 'text-halo-color': ground.halo, 'text-halo-width': 1.6 },
    },
    // Above the names, so that the houses take their room first.
    venues('venues', ['>=', ['get', 'order'], usableFrom]),
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
