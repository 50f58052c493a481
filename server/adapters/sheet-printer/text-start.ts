import type { SceneText } from '../../../shared/map-sheet/scene.ts';
import { measureText } from './font.ts';

/** Where a text begins, left end of its baseline; the room after the last character is not counted. */
export function textStart(item: SceneText): number {
  if (item.anchor === 'start') return item.x;
  const spacing = item.letterSpacingMillimetres ?? 0;
  const width =
    measureText(item.text, item.sizeMillimetres, item.bold) + spacing * ([...item.text].length - 1);
  return item.anchor === 'middle' ? item.x - width / 2 : item.x - width;
}
