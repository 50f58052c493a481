import type { SceneItem } from '../../shared/map-sheet/scene.ts';
import { drawVenue } from '../../shared/map-sheet/symbol-ink.ts';
import { venueColour } from '../../shared/symbol.ts';
import type { SymbolIcon } from './symbol-icon.ts';
import { type VenueTone, venueTones } from './venue-scene.ts';

/** Of what is not usable. */
const quiet = '#6b7280';
const dark = '#0b3563';

const line = (d: string, colour: string, widthMillimetres: number): SceneItem => ({
  kind: 'path',
  d,
  stroke: { colour, widthMillimetres },
});

const ring = (r: number) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;

/** Filled: usable; outline: not asked about; grey and struck through: not usable; with a cross in it: suggested; in a ring: picked. */
const houses: Readonly<Record<VenueTone, () => readonly SceneItem[]>> = {
  plain: () => drawVenue([0, 0], false, venueColour),
  unusable: () => [
    ...drawVenue([0, 0], false, quiet),
    line('M-1.35 1.35L1.35 -1.1', '#ffffff', 0.62),
    line('M-1.35 1.35L1.35 -1.1', quiet, 0.3),
  ],
  usable: () => drawVenue([0, 0], true, venueColour),
  suggested: () => [
    ...drawVenue([0, 0], false, dark),
    line('M0 -0.35V1.05M-0.7 0.35H0.7', dark, 0.42),
    line(ring(1.95), dark, 0.26),
  ],
  picked: () => [
    { kind: 'path', d: ring(2.05), fill: '#ffffff', stroke: { colour: dark, widthMillimetres: 0.34 } },
    ...drawVenue([0, 0.05], true, dark),
  ],
};

/** The house of a venue in a tone. */
export function venueToneIcon(tone: VenueTone): SymbolIcon {
  return {
    name: venueToneIconName(tone),
    items: houses[tone](),
    scale: 5.4,
    sidePixels: tone === 'picked' || tone === 'suggested' ? 26 : 20,
  };
}

export function venueToneIconName(tone: VenueTone): string {
  return `venue-tone/${tone}`;
}

export function listVenueToneIcons(): SymbolIcon[] {
  return venueTones.map(venueToneIcon);
}
