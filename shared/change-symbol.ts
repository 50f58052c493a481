import { circlePath, pathOf, stroke } from './map-sheet/pen.ts';
import type { Point } from './map-sheet/projection.ts';
import type { SceneItem } from './map-sheet/scene.ts';
import type { OrganisationChange } from './organisation-change.ts';

/**
 * What became of an organisation since an earlier quarter, as a mark of its own (design: map-sheet): a ring or a full disc with a sign
 * in it. The sign says which, full or hollow says how weighty, colour only repeats it; gains, losses and the coming and going of
 * organisations part for every kind of colour vision.
 */
export interface ChangeSymbol {
  readonly glyph: 'plus' | 'minus' | 'up' | 'down' | 'dot' | 'cross';
  readonly filled: boolean;
  readonly colour: string;
  /** The glyph as a letter, in labels. */
  readonly sign: string;
  /** Higher is drawn later, on top. */
  readonly order: number;
}

const gain = '#00695c';
const loss = '#7b3294';
const turnover = '#37414d';

/** In the order of the legend. */
export const changeTable: Readonly<Record<OrganisationChange, ChangeSymbol>> = {
  formed: { glyph: 'plus', filled: true, colour: gain, sign: '+', order: 5 },
  lost: { glyph: 'minus', filled: true, colour: loss, sign: '−', order: 6 },
  promoted: { glyph: 'up', filled: false, colour: gain, sign: '▲', order: 3 },
  demoted: { glyph: 'down', filled: false, colour: loss, sign: '▼', order: 4 },
  new: { glyph: 'dot', filled: false, colour: turnover, sign: '●', order: 1 },
  ceased: { glyph: 'cross', filled: false, colour: turnover, sign: '×', order: 2 },
};

/** Diameter on screen at town level, CSS pixels, and on the sheet. */
export const changeSizePixels = 18;
export const changeSizeMillimetres = 4;

function bars(glyph: 'plus' | 'minus' | 'cross', [x, y]: Point, reach: number): string {
  if (glyph === 'cross') {
    const r = reach * 0.8;
    return `${pathOf(
      [
        [x - r, y - r],
        [x + r, y + r],
      ],
      false,
    )}${pathOf(
      [
        [x - r, y + r],
        [x + r, y - r],
      ],
      false,
    )}`;
  }
  const across = pathOf(
    [
      [x - reach, y],
      [x + reach, y],
    ],
    false,
  );
  return glyph === 'minus'
    ? across
    : `${across}${pathOf(
        [
          [x, y - reach],
          [x, y + reach],
        ],
        false,
      )}`;
}

/** The mark, centred; millimetres or whatever unit the diameter is in. */
export function drawChange(
  change: OrganisationChange,
  at: Point,
  diameter = changeSizeMillimetres,
): SceneItem[] {
  const { glyph, filled, colour } = changeTable[change];
  const [x, y] = at;
  const radius = diameter / 2;
  const line = diameter * 0.12;
  const ink = filled ? '#ffffff' : colour;
  const items: SceneItem[] = [
    { kind: 'path', d: circlePath(at, radius), fill: '#ffffff' },
    {
      kind: 'path',
      d: circlePath(at, radius - line / 2 - diameter * 0.04),
      fill: filled ? colour : '#ffffff',
      stroke: stroke(colour, line),
    },
  ];
  if (glyph === 'dot') items.push({ kind: 'path', d: circlePath(at, diameter * 0.14), fill: ink });
  else if (glyph === 'up' || glyph === 'down') {
    const tip = glyph === 'up' ? -1 : 1;
    const [half, height] = [diameter * 0.22, diameter * 0.2];
    const base = y - tip * height * 0.8;
    const triangle: Point[] = [
      [x - half, base],
      [x + half, base],
      [x, y + tip * height * 1.1],
    ];
    items.push({ kind: 'path', d: pathOf(triangle, true), fill: ink });
  } else {
    items.push({ kind: 'path', d: bars(glyph, at, diameter * 0.23), stroke: stroke(ink, line) });
  }
  return items;
}
