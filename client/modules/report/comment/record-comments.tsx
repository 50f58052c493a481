import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCommenting, isReplying } from '../report-duty.ts';
import { useReport } from '../report-queries.ts';
import style from './comment.module.css';
import { CommentEntry } from './comment-entry.tsx';
import { CommentForm } from './comment-form.tsx';

interface Props {
  readonly divisionCode: string;
  readonly quarter: string;
  readonly organisationId: string;
  readonly name: string;
}

/** Below an open record: what the review said of it, to be answered or added to right there. Nothing when there is nothing. */
export function RecordComments({ divisionCode, quarter, organisationId, name }: Props) {
  const { t } = useTranslation();
  const report = useReport(divisionCode, quarter).data;
  const [writing, setWriting] = useState(false);
  if (!report) return null;
  const own = report.comments.flatMap((comment, index) =>
    comment.organisationId === organisationId ? [{ comment, number: index + 1 }] : [],
  );
  const commenting = isCommenting(report);
  if (own.length === 0 && !commenting) return null;
  return (
    <section className={style.record} aria-label={t('reportScreen.comment-record-title')}>
      {own.length > 0 && <h3>{t('reportScreen.comment-record-title')}</h3>}
      <ul className={style.list}>
        {own.map(({ comment, number }) => (
          <CommentEntry
            key={comment.id}
            comment={comment}
            number={number}
            current={false}
            replying={isReplying(report)}
            onShow={null}
          />
        ))}
      </ul>
      {commenting && (
        <div className={style.foot}>
          {writing ? (
            <CommentForm
              divisionCode={divisionCode}
              quarter={quarter}
              target={{ kind: 'record', organisationId, name }}
              onClose={() => setWriting(false)}
            />
          ) : (
            <Button size="small" onClick={() => setWriting(true)}>
              {t('reportScreen.comment-add')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
