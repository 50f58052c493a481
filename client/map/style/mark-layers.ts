import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { changeTable } from '../../../shared/change-symbol.ts';
import { organisationChanges } from '../../../shared/organisation-change.ts';
import { unorganisedColour } from '../../../shared/symbol.ts';
import { aggregateScale } from '../aggregate.ts';
import type { MarkTone } from '../division-mark.ts';
import { boldFont, ground, mediumFont } from './palette.ts';

/** Every tone a label may have; a label's sections stand in this order. */
const markTones: readonly MarkTone[] = ['plain', 'gap', 'alarm', ...organisationChanges];

export const toneScale = (tone: MarkTone): number => (tone === 'alarm' ? 1.5 : tone === 'gap' ? 1.15 : 1);

const toneLook = (tone: MarkTone): object => {
  if (tone === 'plain') return {};
  const colour = tone === 'gap' || tone === 'alarm' ? unorganisedColour : changeTable[tone].colour;
  const look = { 'text-color': colour, 'font-scale': toneScale(tone) };
  return tone === 'alarm' ? { ...look, 'text-font': ['literal', boldFont] } : look;
};

/** Size of the labels by zoom, CSS pixels; what measures them asks here too. */
const labelSizes = [
  [6, 11],
  [10, 13],
] as const;
export function labelPixelsAt(zoom: number): number {
  const [[lowZoom, low], [highZoom, high]] = labelSizes;
  return low + (high - low) * Math.min(1, Math.max(0, (zoom - lowZoom) / (highZoom - lowZoom)));
}

const labelText = [
  'format',
  ['get', 'name'],
  {},
  ...markTones.flatMap((tone) => [['coalesce', ['get', tone], ''], toneLook(tone)]),
] as unknown as ExpressionSpecification;

/** Rings and discs of divisions, and over them their labels, whose places were worked out before. */
export function markLayers(): LayerSpecification[] {
  return [
    {
      id: 'leaders',
      type: 'line',
      source: 'leaders',
      paint: { 'line-color': ground.divisionText, 'line-width': 1, 'line-opacity': 0.7 },
    },
    {
      id: 'aggregates',
      type: 'symbol',
      source: 'aggregates',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], ...aggregateScale.flat()],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'icon-opacity': ['get', 'opacity'] },
    },
    {
      id: 'aggregate-labels',
      type: 'symbol',
      source: 'labels',
      layout: {
        'text-field': labelText,
        'text-font': mediumFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], ...labelSizes.flat()],
        'text-offset': ['get', 'offset'],
        'text-anchor': 'center',
        'text-justify': 'center',
        'text-line-height': 1.2,
        'text-max-width': 60,
        'text-allow-overlap': true,
        'text-padding': 1,
      },
      paint: {
        'text-opacity': ['get', 'opacity'],
        'text-color': ground.divisionText,
        'text-halo-color': ground.halo,
        'text-halo-width': 1.6,
      },
    },
  ];
}
