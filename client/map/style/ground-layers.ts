import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ground } from './palette.ts';

export interface LitDivisions {
  /** Division the page works on. */
  readonly currentCode: string;
  /** Codes of polygons that are not dimmed. */
  readonly litCodes: readonly string[];
  /** Code of the polygon outlined as current, '' for none (the whole city): the banner around a township-level division that has none of its own. */
  readonly outlinedCode: string;
}

const code: ExpressionSpecification = ['get', 'code'];

/** 1 where the polygon is not part of the current division. */
export function veilOpacity({ litCodes }: LitDivisions): ExpressionSpecification {
  return ['case', ['in', code, ['literal', [...litCodes]]], 0, 0.6];
}

export function outlineFilter({ outlinedCode }: LitDivisions): ExpressionSpecification {
  return ['==', code, outlinedCode];
}

const level = (name: string): ExpressionSpecification => ['==', ['get', 'level'], name];

/**
 * Land, water, veil over what is not current, and division lines by level; schematic lines are dashed.
 * @param areas what colours the land, over the water: its jagged edges would break the colours.
 */
export function groundLayers(lit: LitDivisions, areas: readonly LayerSpecification[]): LayerSpecification[] {
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': ground.outside } },
    {
      id: 'land',
      type: 'fill',
      source: 'divisions',
      filter: level('city'),
      paint: { 'fill-color': ground.land },
    },
    {
      id: 'water',
      type: 'fill',
      source: 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      // The water is cut for the scale of a banner: nearer, its coarse edges must not look like shores.
      paint: {
        'fill-color': ground.water,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 9, 1, 12, 0.15],
      },
    },
    ...areas,
    {
      id: 'banner-area',
      type: 'fill',
      source: 'divisions',
      filter: level('banner'),
      paint: { 'fill-color': ground.veil, 'fill-opacity': veilOpacity(lit) },
    },
    {
      id: 'banner-line',
      type: 'line',
      source: 'divisions',
      filter: ['all', level('banner'), ['!', ['get', 'schematic']]],
      paint: {
        'line-color': ground.bannerLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 12, 1.6],
      },
    },
    {
      id: 'schematic-line',
      type: 'line',
      source: 'divisions',
      filter: ['get', 'schematic'],
      paint: { 'line-color': ground.bannerLine, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    {
      id: 'city-line',
      type: 'line',
      source: 'divisions',
      filter: level('city'),
      paint: {
        'line-color': ground.cityLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.2, 12, 2.4],
      },
    },
    {
      id: 'current-line',
      type: 'line',
      source: 'divisions',
      filter: outlineFilter(lit),
      paint: { 'line-color': ground.currentLine, 'line-width': 2, 'line-opacity': 0.75 },
    },
  ];
}
