import type { LayerSpecification } from 'maplibre-gl';

/** Divisions coloured by an indicator: class colour, pattern of the class, and a veil over what is not published. */
export function areaLayers(): LayerSpecification[] {
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': ['get', 'colour'], 'fill-antialias': false },
    },
    {
      id: 'area-patterns',
      type: 'fill',
      source: 'areas',
      filter: ['!=', ['get', 'pattern'], ''],
      paint: { 'fill-pattern': ['get', 'pattern'], 'fill-opacity': 0.8 },
    },
    {
      id: 'area-veils',
      type: 'fill',
      source: 'areas',
      filter: ['get', 'veiled'],
      paint: { 'fill-pattern': 'area/unpublished', 'fill-opacity': 0.55 },
    },
  ];
}
