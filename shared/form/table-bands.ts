import type { DocumentTable } from './form-document.ts';

/** Columns that stand side by side on a page; groups stay whole where they fit. */
export interface Band {
  readonly columns: readonly number[];
  readonly groups: readonly { readonly label: string; readonly first: number; readonly count: number }[];
}

/**
 * Parts the columns into bands of at most `most` columns, broken between groups; a group wider than a page is broken anywhere.
 * @param most at least 1
 */
export function tableBands(
  { columns, groups }: Pick<DocumentTable, 'columns' | 'groups'>,
  most: number,
): Band[] {
  const bands: number[][] = [];
  for (const index of groups.keys()) {
    const own = columns.flatMap((column, at) => (column.group === index ? [at] : []));
    for (let start = 0; start < own.length; start += most) {
      const part = own.slice(start, start + most);
      const last = bands.at(-1);
      if (last && last.length + part.length <= most) last.push(...part);
      else bands.push(part);
    }
  }
  return bands.map((band) => ({
    columns: band,
    groups: groups.flatMap((label, index) => {
      const own = band.flatMap((at, place) => (columns[at]?.group === index ? [place] : []));
      return own.length > 0 ? [{ label, first: own[0] ?? 0, count: own.length }] : [];
    }),
  }));
}
