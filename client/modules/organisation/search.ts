import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';

export interface SearchHit {
  readonly row: number;
  /** 0 is best. */
  readonly rank: number;
}

/** Full-width letters and digits become half-width, spaces go, case is ignored. */
export function normaliseQuery(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * Organisations whose name, code (统一社会信用代码) or pinyin initials match, best first: what begins with the query before
 * what contains it, names before initials before codes, shorter names before longer ones. A single Chinese character is enough.
 * @param divisionMask one flag for each of `columns.divisionCodes`.
 */
export function searchOrganisations(
  columns: OrganisationColumns,
  text: string,
  divisionMask: Uint8Array,
  limit = 20,
): SearchHit[] {
  const query = normaliseQuery(text);
  if (query === '') return [];
  const latin = /^[a-z0-9]+$/.test(query);
  const hits: SearchHit[] = [];
  for (let row = 0; row < columns.size; row += 1) {
    if (!divisionMask[columns.division[row] ?? 0]) continue;
    const rank = rankOf(columns, row, query, latin);
    if (rank !== null) hits.push({ row, rank });
  }
  const length = (hit: SearchHit) => columns.names[hit.row]?.length ?? 0;
  return hits.sort((a, b) => a.rank - b.rank || length(a) - length(b) || a.row - b.row).slice(0, limit);
}

function rankOf(columns: OrganisationColumns, row: number, query: string, latin: boolean): number | null {
  const name = normaliseQuery(columns.names[row] ?? '');
  const at = name.indexOf(query);
  if (at === 0) return 0;
  if (!latin) return at > 0 ? 2 : null;
  const initials = columns.initials[row] ?? '';
  const code = (columns.usccs[row] ?? '').toLowerCase();
  if (initials.startsWith(query) || code.startsWith(query)) return 1;
  if (at > 0) return 2;
  if (initials.includes(query)) return 3;
  // Codes share long stretches of digits: a short query inside one means nothing.
  return query.length >= 4 && code.includes(query) ? 4 : null;
}
