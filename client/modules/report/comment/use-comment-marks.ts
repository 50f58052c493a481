import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import type { CommentMark } from '../../../map/comment-markers.ts';
import { useReport } from '../report-queries.ts';

const none: readonly CommentMark[] = [];

/**
 * The comments of a unit that are still open as marks on the map, numbered as in the list.
 * @param lngLatOf where an organisation stands, or null
 */
export function useCommentMarks(
  divisionCode: string | null,
  quarter: string,
  lngLatOf: (organisationId: string) => LngLat | null,
): readonly CommentMark[] {
  const { t } = useTranslation();
  const report = useReport(divisionCode, quarter).data;
  return useMemo(() => {
    if (divisionCode === null || !report) return none;
    return report.comments.flatMap(({ id, organisationId, lngLat, text, resolvedAt }, index) => {
      const place = organisationId === null ? lngLat : lngLatOf(organisationId);
      if (!place || resolvedAt !== null) return [];
      const number = index + 1;
      return [{ id, number, lngLat: place, label: t('reportScreen.comment-mark', { number, text }) }];
    });
  }, [divisionCode, report, lngLatOf, t]);
}
