import { isBlankText, normaliseName } from './normalise-text.ts';
import { type Parsed, parsed, refused } from './parsed.ts';

const longest = 120;

/**
 * The name of an organisation in the form it is stored in.
 * Fails with `name-missing` (empty, 无 …) or `name-implausible` (digits only, longer than 120 characters).
 */
export function parseName(text: string): Parsed<string> {
  const name = normaliseName(text);
  if (isBlankText(name)) return refused('name-missing');
  if (/^[\d\s.,-]+$/.test(name) || Array.from(name).length > longest)
    return refused('name-implausible', { value: name.slice(0, 40) });
  return parsed(name);
}
