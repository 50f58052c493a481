import { roughSound, shapeOf } from './character-likeness.ts';
import type { CompanyName } from './company-name.ts';

/**
 * Finds the names worth comparing with one: two names that can be one share at least one key. With it a list of thousands meets a
 * registry of ten thousand without comparing every pair.
 */
export class NameIndex {
  private readonly blocks = new Map<string, number[]>();

  constructor(names: readonly CompanyName[]) {
    for (const [at, name] of names.entries()) {
      for (const key of keysOf(name)) {
        const block = this.blocks.get(key);
        if (block) block.push(at);
        else this.blocks.set(key, [at]);
      }
    }
  }

  /** Positions of the names that may be this one, each once, in order. */
  near(name: CompanyName): number[] {
    const found = new Set<number>();
    for (const key of keysOf(name)) for (const at of this.blocks.get(key) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b);
  }
}

/** Keys of a name: its trade name by sound, by shape, with one character less, in any order, and its first two characters. */
function keysOf(name: CompanyName): Set<string> {
  const keys = new Set<string>();
  const { trade, core, sounds } = name;
  if (core.length >= 2) keys.add(`p${core.slice(0, 2)}`);
  if (trade !== '') {
    keys.add(
      `s${sounds.map((sound, at) => (sound === '' ? trade.charAt(at) : roughSound(sound))).join(' ')}`,
    );
    addSlips(keys, trade);
  }
  // A short core, or one without a trade name, is compared as a whole.
  if (trade === '' || core.length <= 4) addSlips(keys, core);
  return keys;
}

function addSlips(keys: Set<string>, text: string): void {
  const characters = [...text];
  keys.add(`d${text}`);
  keys.add(`g${characters.map(shapeOf).join('')}`);
  keys.add(`w${[...characters].sort().join('')}`);
  if (text.length < 3 || text.length > 12) return;
  for (let at = 0; at < text.length; at += 1) keys.add(`d${text.slice(0, at)}${text.slice(at + 1)}`);
}
