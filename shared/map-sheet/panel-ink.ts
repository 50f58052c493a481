import { symbolTable, unorganisedColour } from '../symbol.ts';
import { ink } from './ink.ts';
import { arrowRoom, isDisplaced, type MapPanel } from './map-panel.ts';
import { drawingOrder } from './map-plan.ts';
import { circlePath, line, pathOf, rectangle, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';
import { drawSymbol } from './symbol-ink.ts';

/** A triangle behind a symbol at the frame: its place lies further out that way. */
function edgeArrow([x, y]: Point, radius: number, middle: Point): SceneItem {
  const angle = Math.atan2(y - middle[1], x - middle[0]);
  const at = (distance: number, turn: number): Point => [
    x + distance * Math.cos(angle + turn),
    y + distance * Math.sin(angle + turn),
  ];
  return {
    kind: 'path',
    d: pathOf([at(radius + 1.9, 0), at(radius + 0.5, 0.5), at(radius + 0.5, -0.5)], true),
    fill: ink.frame,
  };
}

/** Ticks to true places, leaders, symbols in the order of the symbol table, numbers on top. */
export function drawPanel(panel: MapPanel, middle: Point): SceneItem[] {
  const ordered = [...panel.symbols].sort(
    (a, b) => drawingOrder(a.plotted.symbolClass, b.plotted.symbolClass) || a.number - b.number,
  );
  const items: SceneItem[] = [];
  for (const symbol of ordered) {
    if (symbol.beyond) {
      items.push(edgeArrow(symbol.at, symbol.radius - arrowRoom, middle));
      continue;
    }
    if (!isDisplaced(symbol)) continue;
    items.push(line([symbol.truth, symbol.at], stroke(ink.faint, 0.13)), {
      kind: 'path',
      d: circlePath(symbol.truth, 0.28),
      fill: ink.soft,
    });
  }
  for (const { label } of ordered)
    if (label?.leader) items.push(line([label.leader.from, label.leader.to], stroke(ink.leader, 0.14)));
  for (const symbol of ordered)
    items.push(...drawSymbol(symbol.plotted.symbolClass, symbol.at, symbol.plotted.organisation.employees));
  for (const { label, labelText, labelSize, labelBold, plotted } of ordered) {
    if (!label) continue;
    const { x, y, width, height } = label.box;
    const urgent = symbolTable[plotted.symbolClass].order >= 100;
    items.push(
      rectangle(label.box, { fill: '#ffffff', fillOpacity: 0.72 }),
      text(labelText, x + width / 2, y + height - labelSize * 0.025, labelSize, {
        anchor: 'middle',
        bold: labelBold,
        colour: urgent ? unorganisedColour : ink.text,
      }),
    );
  }
  return items;
}
