import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const convert = Converter({ from: 't', to: 'cn' });

/** Traditional characters → simplified ones (OpenCC); what is simplified already stays. Applied twice it changes nothing more. */
export function simplifyChinese(text: string): string {
  const once = convert(text);
  // Two steps for a few characters (薴 → 苧 → 苎).
  return once === text ? text : convert(once);
}

const sounds = new Map<string, string>();

/** Pinyin of one character without its tone (`hong`); '' for what is no Chinese character. */
export function soundOfCharacter(character: string): string {
  const known = sounds.get(character);
  if (known !== undefined) return known;
  const sound = /\p{Script=Han}/u.test(character) ? pinyin(character, { toneType: 'none', v: true }) : '';
  sounds.set(character, sound);
  return sound;
}
