/**
 * A text for a CSV cell that no spreadsheet program takes for a formula: one that begins (blanks and full-width forms included) with
 * `= + - @`, tab or CR gets an apostrophe in front. Signed numbers such as `-12.5` stay numbers. In XLSX nothing is needed: a string
 * cell is never evaluated.
 */
export function escapeFormula(text: string): string {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return text;
  return /^[\s\u200b\ufeff]*[=+\-@\t\r\n＝＋－﹣−＠﹦﹢﹫]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** One line of a CSV, cells escaped against formulas and quoted where needed; ends with CRLF. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const fields = cells.map((cell) => {
    const text = typeof cell === 'number' ? String(cell) : escapeFormula(cell ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${fields.join(',')}\r\n`;
}
