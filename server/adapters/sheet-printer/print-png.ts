import { renderAsync } from '@resvg/resvg-js';
import type { Scene } from '../../../shared/map-sheet/scene.ts';
import { fontFamily, fontPath } from './font.ts';
import { printSvg } from './print-svg.ts';

/** One page as PNG, drawn from the same SVG with the same fonts, on a thread of its own; 300 dpi are 4961 × 3508 pixels of A3. */
export async function printPng(scene: Scene, dotsPerInch: number): Promise<Uint8Array> {
  const image = await renderAsync(printSvg(scene, false), {
    font: {
      loadSystemFonts: false,
      fontFiles: [fontPath('regular'), fontPath('bold')],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round((scene.widthMillimetres / 25.4) * dotsPerInch) },
  });
  return new Uint8Array(image.asPng());
}
