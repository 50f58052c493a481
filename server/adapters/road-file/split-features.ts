import { AppError } from '../../../shared/app-error.ts';
import { damaged, refuseKind } from './road-file-kind.ts';
import { roadFileLimits } from './road-file-limits.ts';

const [quote, backslash, open, close, openList, closeList] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
const [comma, colon] = [0x2c, 0x3a];

/**
 * The members of a GeoJSON object, and of `features` each element by itself, parsed one at a time: a whole file as values would take
 * ten times its size.
 * @returns pairs of member name and value, in the order of the file
 * @throws AppError `file-unreadable`, `road-too-large` (a feature), `road-file-kind` (no object)
 */
export function* splitFeatures(bytes: Uint8Array): Generator<readonly [member: string, value: unknown]> {
  let at = bytes[0] === 0xef ? 3 : 0;
  const skipBlanks = () => {
    while ((bytes[at] ?? 0x21) <= 0x20) at += 1;
  };
  const expect = (code: number) => {
    skipBlanks();
    if (bytes[at] !== code) throw damaged('json');
    at += 1;
  };
  const takeValue = () => {
    skipBlanks();
    const end = endOfValue(bytes, at);
    const value = parse(bytes.subarray(at, end));
    at = end;
    skipBlanks();
    return value;
  };
  skipBlanks();
  if (bytes[at] !== open) throw refuseKind('json-other');
  at += 1;
  skipBlanks();
  if (bytes[at] === close) return;
  for (;;) {
    skipBlanks();
    if (bytes[at] !== quote) throw damaged('json');
    const member = String(takeValue());
    expect(colon);
    skipBlanks();
    if (member === 'features' && bytes[at] === openList) {
      at += 1;
      skipBlanks();
      if (bytes[at] === closeList) at += 1;
      else {
        for (;;) {
          yield ['features', takeValue()];
          if (bytes[at] === closeList) break;
          expect(comma);
        }
        at += 1;
      }
      skipBlanks();
    } else yield [member, takeValue()];
    if (bytes[at] === close) return;
    expect(comma);
  }
}

/** Behind the value that begins at `begin`. */
function endOfValue(bytes: Uint8Array, begin: number): number {
  let depth = 0;
  const most = begin + roadFileLimits.featureBytes;
  for (let at = begin; at < bytes.length; at += 1) {
    if (at > most) throw tooLarge();
    const code = bytes[at];
    if (code === quote) {
      at = endOfText(bytes, at, most);
      if (depth === 0) return at + 1;
    } else if (code === open || code === openList) {
      depth += 1;
      if (depth > roadFileLimits.depth) throw tooLarge();
    } else if (code === close || code === closeList) {
      // The end of what the value stands in.
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && code === comma) return at;
  }
  throw damaged('json');
}

/** The closing quote of a text. */
function endOfText(bytes: Uint8Array, begin: number, most: number): number {
  for (let at = begin + 1; at < bytes.length; at += 1) {
    if (at > most) throw tooLarge();
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === quote) return at;
  }
  throw damaged('json');
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
  } catch {
    throw damaged('json');
  }
}

function tooLarge(): AppError {
  return new AppError('road-too-large', { reason: 'feature' });
}
