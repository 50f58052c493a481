import { employeeFactor, type SymbolClass, type SymbolShape, symbolTable } from '../symbol.ts';
import { circlePath, pathOf, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';

function shapePath(shape: SymbolShape, [x, y]: Point, radius: number): string {
  switch (shape) {
    case 'disc':
    case 'circle':
      return circlePath([x, y], radius);
    case 'square': {
      const half = radius * 0.86;
      return pathOf(
        [
          [x - half, y - half],
          [x + half, y - half],
          [x + half, y + half],
          [x - half, y + half],
        ],
        true,
      );
    }
    case 'diamond':
      return pathOf(
        [
          [x, y - radius],
          [x + radius, y],
          [x, y + radius],
          [x - radius, y],
        ],
        true,
      );
    case 'star':
      return pathOf(
        Array.from({ length: 10 }, (_, index): Point => {
          const angle = -Math.PI / 2 + (index * Math.PI) / 5;
          // 0.5 instead of the pentagram's 0.38: fuller arms leave room for the digit.
          const reach = radius * (index % 2 === 0 ? 1.12 : 0.56);
          return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
        }),
        true,
      );
  }
}

/** Radius in millimetres of the circle that holds the symbol, halo and all. */
export function symbolRadius(symbolClass: SymbolClass, employees: number | null, factor = 1): number {
  const symbol = symbolTable[symbolClass];
  const steps = symbolClass === 'unorganised-above-scale' ? employeeFactor(employees) : 1;
  const reach = symbol.shape === 'star' ? 1.12 : symbol.shape === 'square' ? 1.22 : 1;
  return (symbol.sizeMillimetres / 2) * steps * factor * reach;
}

/**
 * Draws one organisation's symbol, centred, from the one symbol table.
 * @param factor 1 on maps and in the legend; smaller inside the frame of an inset, where only density is shown (then without digit).
 */
export function drawSymbol(
  symbolClass: SymbolClass,
  at: Point,
  employees: number | null = null,
  factor = 1,
): SceneItem[] {
  const symbol = symbolTable[symbolClass];
  const steps = symbolClass === 'unorganised-above-scale' ? employeeFactor(employees) : 1;
  const radius = (symbol.sizeMillimetres / 2) * steps * factor;
  const lineWidth = symbol.strokeShare * symbol.sizeMillimetres * factor;
  const items: SceneItem[] = [];
  if (symbol.haloShare > 0) {
    const halo = symbol.haloShare * symbol.sizeMillimetres * factor;
    items.push({
      kind: 'path',
      d: shapePath(symbol.shape, at, radius),
      stroke: stroke('#ffffff', lineWidth + 2 * halo),
    });
  }
  items.push({
    kind: 'path',
    d: shapePath(symbol.shape, at, radius - (symbol.fill === null ? lineWidth / 2 : 0)),
    fill: symbol.fill ?? '#ffffff',
    stroke: stroke(symbol.stroke, lineWidth),
  });
  if (symbol.digit !== null && factor >= 0.8) {
    const size = symbol.sizeMillimetres * (symbol.shape === 'star' ? 0.56 : 0.74) * factor;
    items.push(
      text(String(symbol.digit), at[0], at[1] + size * 0.37, size, {
        bold: true,
        colour: '#ffffff',
        anchor: 'middle',
      }),
    );
  }
  return items;
}

/** The house of a venue: filled when open for sharing, outline when for own use only. */
export function drawVenue([x, y]: Point, open: boolean, colour: string): SceneItem[] {
  const r = 1.3;
  const outline: Point[] = [
    [x - r, y - 0.1 * r],
    [x, y - r],
    [x + r, y - 0.1 * r],
    [x + 0.75 * r, y - 0.1 * r],
    [x + 0.75 * r, y + r],
    [x - 0.75 * r, y + r],
    [x - 0.75 * r, y - 0.1 * r],
  ];
  return [
    { kind: 'path', d: pathOf(outline, true), fill: '#ffffff', stroke: stroke('#ffffff', 0.7) },
    { kind: 'path', d: pathOf(outline, true), fill: open ? colour : '#ffffff', stroke: stroke(colour, 0.3) },
  ];
}
