/** Colours of the ground: pale, so that every symbol stands out. Text colours keep a contrast of 4.5 on it. */
export const ground = {
  outside: '#e4e7eb',
  land: '#fbfaf6',
  water: '#c6dbe9',
  waterText: '#3b6684',
  veil: '#e4e7eb',
  bannerLine: '#a9b0bb',
  cityLine: '#6b7280',
  currentLine: '#a51d22',
  placeText: '#5b6470',
  divisionText: '#363d48',
  halo: '#ffffff',
} as const;

/**
 * MapLibre draws every letter itself when the style names no `glyphs`; the stack becomes a CSS font-family. The last face is the
 * one this product brings along.
 */
export const textFont = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC Variable',
  'sans-serif',
];
/** MapLibre reads the weight from the name of the first face; no such face is needed. */
export const mediumFont = ['Fenbu Medium', ...textFont];
export const boldFont = ['Fenbu Bold', ...textFont];
