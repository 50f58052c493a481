import { changeTable } from '../../shared/change-symbol.ts';
import type { LngLat } from '../../shared/division.ts';
import { organisationChanges } from '../../shared/organisation-change.ts';
import { unorganisedColour } from '../../shared/symbol.ts';
import { aggregateDiameter, type DivisionAggregate, gapRingDiameter, totalOf } from './aggregate.ts';
import type { AreaImage } from './paint-area.ts';
import type { DonutLook } from './paint-icon.ts';

/** What a label says, in order; each tone has a look of its own on the map. */
export type MarkTone = 'plain' | 'gap' | 'alarm' | (typeof organisationChanges)[number];
export interface MarkText {
  readonly tone: MarkTone;
  readonly text: string;
}

/** What stands for a whole division: a ring or a disc with its label, or a label alone on a coloured area. */
export interface DivisionMark {
  readonly code: string;
  readonly lngLat: LngLat;
  readonly image:
    | { readonly name: string; readonly donut: DonutLook }
    | { readonly name: string; readonly disc: AreaImage }
    | null;
  /** CSS pixels where the city is big on the screen; 0 without image. */
  readonly diameter: number;
  readonly name: string;
  readonly texts: readonly MarkText[];
  /** Opacity of image and label. */
  readonly opacity: number;
}

const organisedShare = '#c53a38';
const otherShare = '#c2c8d0';

function donut(diameter: number, shares: DonutLook['shares']): DivisionMark['image'] {
  const name = `donut/${diameter}/${shares.map(({ count, colour }) => `${count}${colour}`).join('/')}`;
  return { name, donut: { diameter, shares } };
}

/** All organisations of a division in three shares. Colour repeats what the raised arc says already. */
function countMark(each: DivisionAggregate, picking: boolean): DivisionMark {
  const total = totalOf(each);
  const diameter = aggregateDiameter(total);
  const texts: MarkText[] = [{ tone: 'plain', text: String(total) }];
  if (each.gap > 0) texts.push({ tone: 'gap', text: `◇${each.gap}` });
  return {
    ...{ code: each.code, name: each.name, lngLat: each.lngLat, diameter, texts },
    image: donut(diameter, [
      { count: each.organised, colour: organisedShare, raised: false },
      { count: each.gap, colour: unorganisedColour, raised: true },
      { count: each.other, colour: otherShare, raised: false },
    ]),
    opacity: picking ? 0.4 : 1,
  };
}

/** Above-scale enterprises alone: how many of them are still without a party organisation. */
function gapMark(each: DivisionAggregate): DivisionMark {
  const { code, name, lngLat, gap, organisedAboveScale } = each;
  const diameter = gapRingDiameter(gap + organisedAboveScale);
  return {
    ...{ code, name, lngLat, diameter },
    image: donut(diameter, [
      { count: gap, colour: unorganisedColour, raised: true },
      { count: organisedAboveScale, colour: '#cdd2d9', raised: false },
    ]),
    texts: gap > 0 ? [{ tone: 'alarm', text: `◇${gap}` }] : [{ tone: 'plain', text: '0' }],
    opacity: 1,
  };
}

/** How many changed, by what became of them. */
function changeMark(each: DivisionAggregate): DivisionMark {
  const { code, name, lngLat, changes } = each;
  const changed = organisationChanges.map((change, at) => ({ change, count: changes[at] ?? 0 }));
  const total = changed.reduce((sum, { count }) => sum + count, 0);
  const diameter = gapRingDiameter(total);
  return {
    ...{ code, name, lngLat, diameter },
    image: donut(
      diameter,
      total === 0
        ? [{ count: 1, colour: '#e1e4e8', raised: false }]
        : changed.map(({ change, count }) => ({
            count,
            colour: changeTable[change].colour,
            raised: changeTable[change].filled,
          })),
    ),
    texts:
      total === 0
        ? [{ tone: 'plain', text: '0' }]
        : changed
            .filter(({ count }) => count > 0)
            .map(({ change, count }) => ({ tone: change, text: `${changeTable[change].sign}${count}` })),
    opacity: 1,
  };
}

/** What stands for a division's counts under a theme. @param picking a class is picked in the legend: rings step back. */
export function aggregateMark(
  each: DivisionAggregate,
  theme: 'gaps' | 'symbols' | 'change' | 'indicator',
  picking: boolean,
): DivisionMark {
  if (theme === 'change') return changeMark(each);
  return theme === 'gaps' && !picking ? gapMark(each) : countMark(each, picking);
}
