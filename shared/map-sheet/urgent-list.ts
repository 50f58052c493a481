import { unorganisedColour } from '../symbol.ts';
import { heading, headingHeight } from './block-heading.ts';
import { ink } from './ink.ts';
import type { IndexEntry } from './map-content.ts';
import { type Block, type Setting, text } from './pen.ts';
import type { SceneItem } from './scene.ts';
import { shorten } from './text-wrap.ts';

const rowHeight = 4.3;

/**
 * The unorganised above-scale enterprises by staff, most first, with their numbers: what an official looks for before anything else.
 * As many as fit into `room`; the rest stands in the index and is said to.
 * @returns null when fewer than three lines fit or there is nothing to list.
 */
export function drawUrgentList(
  index: readonly IndexEntry[],
  x: number,
  y: number,
  width: number,
  room: number,
  setting: Setting,
): Block | null {
  const { t, measure } = setting;
  const urgent = index
    .filter(({ symbolClass }) => symbolClass === 'unorganised-above-scale')
    .sort((a, b) => (b.organisation.employees ?? 0) - (a.organisation.employees ?? 0) || a.number - b.number);
  let lines = Math.floor((room - headingHeight) / rowHeight);
  if (urgent.length === 0 || lines < Math.min(3, urgent.length)) return null;
  const cut = urgent.length > lines;
  if (cut) lines -= 1;
  const items: SceneItem[] = heading(t('sheet.urgent'), x, y, width, t('sheet.urgentNote'));
  let top = y + headingHeight;
  for (const { number, organisation } of urgent.slice(0, lines)) {
    const staff = organisation.employees === null ? '—' : t('sheet.people', { n: organisation.employees });
    const rest = width - 8.5 - measure(staff, 2.6, false) - 2;
    items.push(
      text(String(number), x + 6, top + 3, 2.7, { bold: true, anchor: 'end', colour: unorganisedColour }),
      text(shorten(organisation.name, rest, 2.6, measure), x + 8.5, top + 3, 2.6),
      text(staff, x + width, top + 3, 2.6, { anchor: 'end', colour: ink.soft }),
    );
    top += rowHeight;
  }
  if (cut) {
    items.push(
      text(t('sheet.urgentMore', { n: urgent.length - lines }), x + 8.5, top + 3, 2.4, { colour: ink.soft }),
    );
    top += rowHeight;
  }
  return { items, height: top - y };
}
