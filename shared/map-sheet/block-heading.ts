import { ink } from './ink.ts';
import { rectangle, text } from './pen.ts';
import type { SceneItem } from './scene.ts';

export const headingHeight = 8;

/** Heading of a block in the side column: a red bar, the words, a note at the right end. */
export function heading(content: string, x: number, y: number, width: number, note = ''): SceneItem[] {
  const items: SceneItem[] = [
    rectangle({ x, y: y + 0.8, width: 1.1, height: 4.2 }, { fill: ink.accent }),
    text(content, x + 2.8, y + 4.4, 4, { bold: true }),
    rectangle({ x, y: y + 6.2, width, height: 0.2 }, { fill: ink.rule }),
  ];
  if (note) items.push(text(note, x + width, y + 4.4, 2.6, { anchor: 'end', colour: ink.soft }));
  return items;
}
