/** `A`, `Z`, `AA` of a column counted from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `B7` of a column and a row counted from 0. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `'上期'!B7`. */
export function addressIn(tab: string, column: number, row: number): string {
  return `'${tab.replaceAll("'", "''")}'!${cellAddress(column, row)}`;
}

/** What lies below one another becomes a range: rows 7, 8, 9, 12 of column 1 are `B8:B10,B13`. */
export function addressList(column: number, rows: readonly number[]): string {
  const parts: string[] = [];
  let start = 0;
  while (start < rows.length) {
    let end = start;
    while (rows[end + 1] === (rows[end] ?? 0) + 1) end += 1;
    const first = cellAddress(column, rows[start] ?? 0);
    parts.push(end === start ? first : `${first}:${cellAddress(column, rows[end] ?? 0)}`);
    start = end + 1;
  }
  return parts.join(',');
}
