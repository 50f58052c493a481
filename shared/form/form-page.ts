import { ink } from '../map-sheet/ink.ts';
import { rectangle, text } from '../map-sheet/pen.ts';
import type { Scene, SceneItem } from '../map-sheet/scene.ts';
import { type MeasureText, sheetSizes } from '../map-sheet/sheet-data.ts';
import type { FormDocument } from './form-document.ts';

export interface FormPage {
  readonly width: number;
  readonly height: number;
}

/** Room for the binding and what office printers cannot reach, in millimetres. */
export const margin = 12;
/** Where tables begin and end. */
export const top = 29;
export const bottom = 13;

export function pageSizeOf(size: 'A3' | 'A4'): FormPage {
  const [width, height] = sheetSizes[size];
  return { width, height };
}

/** A table or list, drawn page by page below the same title. */
export interface DrawnPart {
  readonly title: string;
  readonly subtitle: string;
  readonly pages: readonly (readonly SceneItem[])[];
}

/** Puts title and page number around the parts' pages; page n of m counts through all of them. */
export function framePages(
  document: FormDocument,
  page: FormPage,
  measure: MeasureText,
  parts: readonly DrawnPart[],
): Scene[] {
  const total = parts.reduce((sum, { pages }) => sum + pages.length, 0);
  const { pageOf, continued } = document.texts;
  const scenes: Scene[] = [];
  for (const { title, subtitle, pages } of parts) {
    for (const [index, items] of pages.entries()) {
      const said = index === 0 ? title : `${title}${continued}`;
      const room = page.width - 2 * margin;
      const size = Math.min(6, (6 * room) / measure(said, 6, true));
      const foot = pageOf.replace('{page}', String(scenes.length + 1)).replace('{pages}', String(total));
      scenes.push({
        widthMillimetres: page.width,
        heightMillimetres: page.height,
        title: document.title,
        items: [
          rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
          text(said, page.width / 2, 16.5, size, { bold: true, anchor: 'middle' }),
          text(subtitle, page.width / 2, 24, 3.4, { anchor: 'middle', colour: ink.soft }),
          ...items,
          text(foot, page.width / 2, page.height - 6.5, 2.8, { anchor: 'middle', colour: ink.soft }),
        ],
      });
    }
  }
  return scenes;
}
