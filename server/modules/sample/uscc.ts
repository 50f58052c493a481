import {
  organisationCodeCheckCharacter,
  usccAlphabet,
  usccCheckCharacter,
} from '../../../shared/import/cells/uscc-check.ts';
import type { Random } from './random.ts';

/** GB 32100-2015 table 1: registering department and kind of unit (law firms are registered by the justice department, 31). */
export type UsccPrefix = '91' | '92' | '93' | '31' | '51' | '52' | '53';

/**
 * A well-formed unified social credit code, both check characters right. Its body begins with `MAX`, `MAY` (social: `MJW`): blocks
 * that were not given out when this was written, so that a fabricated code is nobody's.
 * @param divisionCode six digits of the registering banner.
 */
export function inventUscc(prefix: UsccPrefix, divisionCode: string, random: Random): string {
  let body = prefix.startsWith('5') ? 'MJW' : random.pick(['MAX', 'MAY']);
  while (body.length < 8) body += usccAlphabet.charAt(random.integer(0, usccAlphabet.length - 1));
  const first17 = `${prefix}${divisionCode}${body}${organisationCodeCheckCharacter(body)}`;
  return first17 + usccCheckCharacter(first17);
}

/** The same code with a wrong last character, as a typing slip leaves it. */
export function spoilUscc(uscc: string): string {
  const last = usccAlphabet.indexOf(uscc.charAt(17));
  return uscc.slice(0, 17) + usccAlphabet.charAt((last + 7) % usccAlphabet.length);
}
