import { Button, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../division/division-tree.ts';
import { chinaTime } from '../setting/china-time.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import style from './notice.module.css';
import { type DueReport, type NoticeView, useMarkRead } from './notice-query.ts';

/** What a notice leads to: a report of its division and quarter, or the venue shares there. */
export type NoticeSubject = 'report' | 'shares';

interface Props {
  readonly tree: DivisionTree;
  /** What is to be handed in now, told until it is. */
  readonly due: readonly DueReport[];
  readonly notices: readonly NoticeView[];
  readonly unread: number;
  readonly onOpen: (divisionCode: string, quarter: string, about: NoticeSubject) => void;
}

/** What happened, newest first; each leads to the division and quarter it is about. */
export function NoticeList({ tree, due, notices, unread, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const mark = useMarkRead();
  const newest = notices[0];
  const facts = (divisionCode: string, quarter: string) => ({
    division: tree.byCode.get(divisionCode)?.name ?? divisionCode,
    quarter: quarterText(quarter),
  });
  if (!newest && due.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('notice.empty')} />;
  return (
    <div className={style.box} data-testid="notice-list">
      <ul className={style.list}>
        {due.map(({ kind, divisionCode, quarter, deadline }) => (
          <li key={`${divisionCode} ${quarter}`}>
            <button
              type="button"
              className={style.notice}
              data-unread="true"
              onClick={() => onOpen(divisionCode, quarter, 'report')}
            >
              <span>{t(`notice.${kind}`, { ...facts(divisionCode, quarter), deadline })}</span>
            </button>
          </li>
        ))}
        {notices.map((notice) => (
          <li key={notice.id}>
            <button
              type="button"
              className={style.notice}
              data-unread={!notice.read}
              onClick={() =>
                onOpen(
                  notice.divisionCode,
                  notice.quarter,
                  notice.kind.startsWith('share-') ? 'shares' : 'report',
                )
              }
            >
              <span>
                {t(noticeKey(notice), {
                  ...notice.params,
                  ...facts(notice.divisionCode, notice.quarter),
                })}
              </span>
              <time dateTime={notice.at}>{chinaTime(notice.at, i18n.language)}</time>
            </button>
          </li>
        ))}
      </ul>
      {newest && unread > 0 && (
        <Button size="small" loading={mark.isPending} onClick={() => mark.mutate(newest.id)}>
          {t('notice.mark-all')}
        </Button>
      )}
    </div>
  );
}

/** A question about one thing names it. */
function noticeKey({ kind, params }: NoticeView): string {
  if (kind === 'share-proposed' && Number(params.count) > 1) return 'notice.share-proposed-many';
  return kind === 'asked' && params.about ? 'notice.asked-about' : `notice.${kind}`;
}
