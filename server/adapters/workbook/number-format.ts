/** Built-in formats that show a date or time, those of East Asian versions (27–36, 50–58) included (ECMA-376 part 1, 18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Codes of the built-in formats worth telling apart from General. */
const builtInCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  48: '##0.0E+0',
  49: '@',
};

export interface NumberFormat {
  readonly isDate: boolean;
  /** Absent for General. */
  readonly code?: string;
}

export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    const builtIn = builtInCodes[id];
    return { isDate: isBuiltInDate(id), ...(builtIn === undefined ? {} : { code: builtIn }) };
  }
  const general = /^(?:General|G\/通用格式|@?)$/i.test(code);
  return { isDate: !general && isDateCode(code), ...(general ? {} : { code }) };
}

/** True for a format code whose first section has a year, month, day, hour, minute, second or 上午/下午 outside quotes. */
export function isDateCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    // [h], [mm] and [ss] are elapsed time and show a time; [Red], [$-804] and conditions do not.
    .replace(/\[(h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]?/g, '')
    .split(';')[0];
  if (bare === undefined || /General|通用格式/i.test(bare)) return false;
  return /[ymdhs]|上午|下午|AM\/PM/i.test(bare.replace(/[0#?]E[+-]/gi, ''));
}
