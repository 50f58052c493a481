/** Names a `.cpg` file gives, and the code pages a `.dbf` notes in its header, as `TextDecoder` calls them. */
const named: readonly (readonly [RegExp, string])[] = [
  [/utf-?8|65001/i, 'utf-8'],
  [/gb|936|chinese/i, 'gb18030'],
  [/big-?5|950/i, 'big5'],
  [/8859-?1|1252|latin1/i, 'windows-1252'],
];
/** Language driver of a dBASE table: 0x4d is code page 936, 0x4f code page 950. */
const drivers: Readonly<Record<number, string>> = { 77: 'gb18030', 79: 'big5' };

/**
 * The encoding of a dBASE table's texts: what its `.cpg` says, else what its header notes, else UTF-8 where all of it is, else GB 18030
 * (a superset of GBK and GB 2312).
 */
export function tableEncoding(dbf: Uint8Array, cpg: string | null): string {
  const said = named.find(([pattern]) => pattern.test(cpg ?? ''))?.[1];
  if (said) return said;
  const noted = drivers[dbf[29] ?? 0];
  if (noted) return noted;
  const [utf8, gb18030] = ['utf-8', 'gb18030'].map((encoding) => countBroken(dbf, encoding));
  // A text cut off in the middle of a character is broken once, one in the other encoding throughout.
  return (utf8 ?? 0) <= (gb18030 ?? 0) ? 'utf-8' : 'gb18030';
}

function countBroken(dbf: Uint8Array, encoding: string): number {
  const headerLength = (dbf[8] ?? 0) + 256 * (dbf[9] ?? 0);
  const text = new TextDecoder(encoding).decode(dbf.subarray(32, headerLength + 500_000));
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return broken;
}
