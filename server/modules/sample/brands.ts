import * as words from './brand-words.ts';
import { deniedBrandIn } from './denied-brands.ts';
import type { Random } from './random.ts';
import type { RegionCharacter } from './settlement.ts';

export type BrandStyle = 'plain' | 'digital' | 'table' | 'retreat' | 'shop';

/** Brands 字号, each given out once in the whole city. */
export class Brands {
  readonly #random: Random;
  readonly #character: RegionCharacter;
  readonly #taken = new Set<string>();

  constructor(random: Random, character: RegionCharacter) {
    this.#random = random;
    this.#character = character;
  }

  /** @param next what follows the brand: no character is said twice in a row. */
  take(style: BrandStyle, next: string): string {
    for (let tries = 0; ; tries += 1) {
      // Two characters make some 3,000 brands; a bigger city goes on with three.
      const brand =
        tries < 60 ? this.#draw(style) : this.#draw('plain') + this.#random.pick(words.plainTails);
      const stutters = [...brand].some(
        (character, index) => character === [...brand, next.charAt(0)][index + 1],
      );
      if (stutters || this.#taken.has(brand) || deniedBrandIn(brand + next)) continue;
      this.#taken.add(brand);
      return brand;
    }
  }

  #draw(style: BrandStyle): string {
    const random = this.#random;
    const steppe = this.#character === 'steppe';
    switch (style) {
      case 'digital':
        return random.pick(words.digitalHeads) + random.pick(words.digitalTails);
      case 'table':
        if (steppe && random.chance(0.25)) return random.pick(words.steppeTables);
        return random.pick(words.tableHeads) + random.pick(words.tableTails);
      case 'retreat':
        return random.pick(words.retreats);
      case 'shop':
        return random.pick(words.shopHeads) + random.pick(words.shopTails);
      case 'plain': {
        if (random.chance(0.07)) return random.pick(steppe ? words.steppeBrands : words.southernBrands);
        const pair = random.pick(words.plainHeads) + random.pick(words.plainTails);
        return random.chance(0.1) ? pair + random.pick(words.plainTails) : pair;
      }
    }
  }
}
