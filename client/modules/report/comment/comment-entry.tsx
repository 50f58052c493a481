import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportCommentView } from '../../../../shared/report/report-view.ts';
import { rpc } from '../../../api/rpc.ts';
import { chinaTime } from '../../setting/china-time.ts';
import { useReportChange } from '../use-report-change.ts';
import style from './comment.module.css';
import { CommentReply } from './comment-reply.tsx';
import { placeText } from './place-text.ts';

interface Props {
  readonly comment: ReportCommentView;
  /** As on the map. */
  readonly number: number;
  readonly current: boolean;
  /** The township may say what was done. */
  readonly replying: boolean;
  /** Null: what it is about is in sight already, or no more to be seen. */
  readonly onShow: (() => void) | null;
}

/** One comment of the review: about what, by whom, and what was done. */
export function CommentEntry({ comment, number, current, replying, onShow }: Props) {
  const { t, i18n } = useTranslation();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const remove = useReportChange(
    () => rpc.report.removeComment.mutate({ id: comment.id }),
    () => t('reportScreen.comment-removed'),
  );
  const { organisationId, organisationName, lngLat, text, post, at, reply, resolvedAt, removable } = comment;
  const about =
    organisationId !== null
      ? (organisationName ?? t('reportScreen.comment-gone'))
      : lngLat && t('reportScreen.comment-place', { place: placeText(lngLat) });
  return (
    <li ref={entry} className={style.comment} data-current={current} data-comment={number}>
      <span className={style.number} data-resolved={resolvedAt !== null} aria-hidden="true">
        {number}
      </span>
      <div>
        {onShow ? (
          <button type="button" className={style.where} onClick={onShow}>
            {about}
          </button>
        ) : (
          <span className={style.where}>{about}</span>
        )}
        <p className={style.text}>{text}</p>
        <p className={style.who}>
          <span>
            {post} · <time dateTime={at}>{chinaTime(at, i18n.language)}</time>
          </span>
        </p>
        {removable && (
          <p className={style.who}>
            <span>{t('reportScreen.comment-not-sent')}</span>
            <Button
              size="small"
              type="text"
              loading={remove.isPending}
              onClick={() => remove.mutate(undefined)}
            >
              {t('reportScreen.comment-remove')}
            </Button>
          </p>
        )}
        {resolvedAt !== null && reply !== null && (
          <p className={style.reply}>{t('reportScreen.comment-resolved', { reply })}</p>
        )}
        {resolvedAt === null && replying && <CommentReply id={comment.id} />}
      </div>
    </li>
  );
}
