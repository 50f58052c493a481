import { millimetres } from './pen.ts';
import type { Scene, SceneItem, Stroke } from './scene.ts';

function scaledStroke(stroke: Stroke, factor: number): Stroke {
  return {
    ...stroke,
    widthMillimetres: stroke.widthMillimetres * factor,
    ...(stroke.dash ? { dash: stroke.dash.map((length) => length * factor) } : {}),
  };
}

function scaledItem(item: SceneItem, factor: number): SceneItem {
  switch (item.kind) {
    case 'path':
      return {
        ...item,
        d: item.d.replace(/-?\d+(\.\d+)?/g, (number) => millimetres(Number(number) * factor)),
        ...(item.stroke ? { stroke: scaledStroke(item.stroke, factor) } : {}),
      };
    case 'text':
      return {
        ...item,
        x: item.x * factor,
        y: item.y * factor,
        sizeMillimetres: item.sizeMillimetres * factor,
        ...(item.halo ? { halo: scaledStroke(item.halo, factor) } : {}),
        ...(item.letterSpacingMillimetres
          ? { letterSpacingMillimetres: item.letterSpacingMillimetres * factor }
          : {}),
      };
    case 'group':
      return {
        ...item,
        clip: {
          x: item.clip.x * factor,
          y: item.clip.y * factor,
          width: item.clip.width * factor,
          height: item.clip.height * factor,
        },
        items: item.items.map((one) => scaledItem(one, factor)),
      };
  }
}

/** From millimetres of the layout to millimetres of the paper in hand; lines and letters grow alike. */
export function scaleScene(scene: Scene, factor: number): Scene {
  if (factor === 1) return scene;
  return {
    ...scene,
    widthMillimetres: Math.round(scene.widthMillimetres * factor),
    heightMillimetres: Math.round(scene.heightMillimetres * factor),
    items: scene.items.map((item) => scaledItem(item, factor)),
  };
}
