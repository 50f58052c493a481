import type { Scene, SceneItem, ScenePath, SceneText, Stroke } from '../../../shared/map-sheet/scene.ts';
import { faceOf, fontFamily } from './font.ts';
import { subsetFont } from './subset-font.ts';
import { textStart } from './text-start.ts';

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function strokeAttributes({ colour, widthMillimetres, dash }: Stroke): string {
  const dashes = dash ? ` stroke-dasharray="${dash.map(number).join(' ')}"` : '';
  return ` stroke="${colour}" stroke-width="${number(widthMillimetres)}"${dashes}`;
}

function pathElement(item: ScenePath): string {
  const fill = item.fill ? ` fill="${item.fill}"` : ' fill="none"';
  const opacity = item.fill && item.fillOpacity !== undefined ? ` fill-opacity="${item.fillOpacity}"` : '';
  const rule = item.evenOdd ? ' fill-rule="evenodd"' : '';
  return `<path d="${item.d}"${fill}${opacity}${rule}${item.stroke ? strokeAttributes(item.stroke) : ''}/>`;
}

function textElement(item: SceneText): string {
  const { text, x, y, sizeMillimetres, bold, colour, halo, rotateDegrees, letterSpacingMillimetres } = item;
  const turn = rotateDegrees ? ` transform="rotate(${rotateDegrees} ${number(x)} ${number(y)})"` : '';
  const weight = bold ? ' font-weight="700"' : '';
  const spacing = letterSpacingMillimetres ? ` letter-spacing="${number(letterSpacingMillimetres)}"` : '';
  const outline = halo ? `${strokeAttributes(halo)} paint-order="stroke"` : '';
  return `<text x="${number(textStart(item))}" y="${number(y)}" font-size="${number(sizeMillimetres)}"${weight} fill="${colour}"${spacing}${outline}${turn}>${escaped(text)}</text>`;
}

function charactersOf(items: readonly SceneItem[], bold: boolean, found = new Set<string>()): Set<string> {
  for (const item of items) {
    if (item.kind === 'group') charactersOf(item.items, bold, found);
    else if (item.kind === 'text' && item.bold === bold)
      for (const character of item.text) found.add(character);
  }
  return found;
}

function fontFace(scene: Scene, bold: boolean): string {
  const characters = charactersOf(scene.items, bold);
  if (characters.size === 0) return '';
  const data = Buffer.from(subsetFont(faceOf(bold), characters)).toString('base64');
  return `@font-face{font-family:"${fontFamily}";font-weight:${bold ? 700 : 400};src:url(data:font/ttf;base64,${data})}`;
}

/**
 * One page as a standalone SVG in millimetres; texts stay texts.
 * @param embedFonts false where the reader has the fonts (the PNG printer): the file is then a tenth.
 */
export function printSvg(scene: Scene, embedFonts = true): string {
  const { widthMillimetres: width, heightMillimetres: height } = scene;
  const clips: string[] = [];
  const draw = (item: SceneItem): string => {
    if (item.kind === 'path') return pathElement(item);
    if (item.kind === 'text') return textElement(item);
    const { clip } = item;
    clips.push(
      `<clipPath id="c${clips.length}"><rect x="${number(clip.x)}" y="${number(clip.y)}" width="${number(clip.width)}" height="${number(clip.height)}"/></clipPath>`,
    );
    return `<g clip-path="url(#c${clips.length - 1})">${item.items.map(draw).join('\n')}</g>`;
  };
  const body = scene.items.map(draw).join('\n');
  const fonts = embedFonts ? `<style>${fontFace(scene, false)}${fontFace(scene, true)}</style>` : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="'${fontFamily}','Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-kerning="none" stroke-linejoin="round" xml:space="preserve">`,
    `<title>${escaped(scene.title)}</title>`,
    `<defs>${fonts}${clips.join('')}</defs>`,
    body,
    '</svg>\n',
  ].join('\n');
}
