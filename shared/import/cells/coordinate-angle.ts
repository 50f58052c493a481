import { normaliseText } from './normalise-text.ts';

/** One angle read from a cell; `axis` only where a letter or word (E, N, 东经, 北纬) says it. */
export interface Angle {
  readonly degrees: number;
  readonly axis: 'lng' | 'lat' | null;
  /** Digits behind the decimal point of a decimal degree; null for degrees-minutes-seconds. */
  readonly decimals: number | null;
}

const number = '\\d+(?:\\.\\d+)?';
const degreesMinutesSeconds = new RegExp(
  `^(${number})(?:[°º˚度d:]|\\s)(?:(${number})(?:[′'’‘´\`分m:]|\\s|$)(?:(${number})(?:[″"”“秒s]|''|’’|′′)?)?)?$`,
);

/**
 * `109.9701`, `109,9701` (decimal comma), `109°58′12.3″E`, `N39°49'`, `109度58分12秒`, `东经109.97`, `109 58 12`. Null for anything
 * else, and for minutes or seconds of 60 and more.
 */
export function parseAngle(text: string): Angle | null {
  const { axis, sign, rest } = takeAxis(normaliseText(text));
  const plain = /^([+-]?)(\d+)(?:[.,](\d+))?[°º˚度]?$/.exec(rest.replaceAll(' ', ''));
  // Blanks may only be dropped when they do not separate degrees from minutes.
  if (plain && !/\d \d/.test(rest)) {
    const degrees = Number(`${plain[1]}${plain[2]}.${plain[3] ?? 0}`) * sign;
    return { degrees, axis, decimals: plain[3]?.length ?? 0 };
  }
  const parts = degreesMinutesSeconds.exec(
    rest.replace(/ ?([°º˚度′'’‘´`分″"”“秒:]) ?/g, '$1').replace(',', '.'),
  );
  if (!parts) return null;
  const [degrees, minutes, seconds] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (minutes >= 60 || seconds >= 60) return null;
  return { degrees: (degrees + minutes / 60 + seconds / 3600) * sign, axis, decimals: null };
}

function takeAxis(text: string): { axis: Angle['axis']; sign: 1 | -1; rest: string } {
  const found =
    /^(东经|西经|北纬|南纬|经度|纬度|[ENSW])[:： ]*(.*)$/i.exec(text) ??
    /^(.*?) *(东经|西经|北纬|南纬|[ENSW])$/i.exec(text)?.slice(0, 3);
  if (!found) return { axis: null, sign: 1, rest: text };
  const wordFirst = /^(东经|西经|北纬|南纬|经度|纬度|[ENSW])/i.test(text);
  const word = ((wordFirst ? found[1] : found[2]) ?? '').toUpperCase();
  const rest = (wordFirst ? found[2] : found[1]) ?? '';
  const axis = /东|西|经|E|W/.test(word) ? 'lng' : 'lat';
  return { axis, sign: /西|南|W|S/.test(word) ? -1 : 1, rest: rest.trim() };
}

/** Splits a cell that holds both values: `109.97,39.81`, `109.97 39.81`, `东经109°58′ 北纬39°49′`, `(109.97，39.81)`. Null when it holds one. */
export function splitPair(text: string): readonly [string, string] | null {
  const plain = normaliseText(text).replace(/^[([（【]\s*|\s*[)\]）】]$/g, '');
  const letters =
    /^(.+?[EW东西]?)[,;/、\s]*((?:北纬|南纬|[NS]).+)$/i.exec(plain) ??
    /^(.+?)[,;/、\s]*((?:东经|西经|[EW]).+)$/i.exec(plain);
  const four = /^(\d+),(\d+)[,;\s]+(\d+),(\d+)$/.exec(plain);
  const candidates: (readonly [string, string])[] = [
    ...(four ? [[`${four[1]}.${four[2]}`, `${four[3]}.${four[4]}`] as const] : []),
    ...[/\s*[;/、|]\s*/, /\s*,\s*/, /\s+/]
      .map((separator) => plain.split(separator))
      .filter((parts) => parts.length === 2)
      .map((parts) => [parts[0] ?? '', parts[1] ?? ''] as const),
    ...(letters ? [[letters[1] ?? '', letters[2] ?? ''] as const] : []),
  ];
  return candidates.find((parts) => parts.every((part) => parseAngle(part) !== null)) ?? null;
}
