import { useTranslation } from 'react-i18next';
import type { BoardRow, Lateness } from '../../../shared/report/report-view.ts';

interface MessageKey {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What the chip of one unit says: until it is published, that it is not. `status` is a key of its own. */
export function unitChip({ status, revision }: Pick<BoardRow, 'status' | 'revision'>): MessageKey {
  if (status === 'published') return { key: 'reportScreen.chip-published', params: { revision } };
  if (revision > 1)
    return { key: 'reportScreen.chip-correcting', params: { revision, published: revision - 1 } };
  return { key: 'reportScreen.chip-unpublished' };
}

/** What the chip of a banner or city says: how many of its units are published, in a first or later revision. */
export function summaryChip(rows: readonly Pick<BoardRow, 'status' | 'revision'>[]): MessageKey {
  const published = rows.filter(isPublished).length;
  const which = published === 0 ? 'none' : published < rows.length ? 'some' : 'all';
  return { key: `reportScreen.chip-${which}`, params: { published, total: rows.length } };
}

/** A correction in the making leaves the revision before it in force. */
export function isPublished({ status, revision }: Pick<BoardRow, 'status' | 'revision'>): boolean {
  return status === 'published' || revision > 1;
}

export function latenessKey({ kind, days }: Lateness): MessageKey {
  const today = kind === 'open' && days === 0;
  return { key: `reportScreen.late-${today ? 'open-today' : kind}`, params: { days } };
}

export function useLatenessText(): (lateness: Lateness) => string {
  const { t } = useTranslation();
  return (lateness) => {
    const { key, params } = latenessKey(lateness);
    return t(key, { ...params });
  };
}
