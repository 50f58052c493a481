import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HalfYear, halfYearOf, quarterAt } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useStandard } from './grading-queries.ts';
import { useHalfYearText } from './half-year-text.ts';
import style from './standard-editor.module.css';
import { StandardForm } from './standard-form.tsx';
import { StandardView } from './standard-view.tsx';

/**
 * 评分细则: the score sheet in force in a half-year; the city revises it from a later half-year on.
 * @param props.halfYear default: the present one
 */
export function GradingStandardEditor({ halfYear }: { readonly halfYear?: HalfYear }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const halfYearText = useHalfYearText();
  const may = useMay('standard.write');
  const asked = halfYear ?? halfYearOf(quarterAt(new Date()));
  const query = useStandard(asked);
  const [editing, setEditing] = useState(false);
  if (query.isError)
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  if (!query.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { inForce, all } = query.data;
  return (
    <div className={style.editor} data-testid="standard-editor">
      <header className={style.head}>
        <h2>{t('grading.sheet-in-force', { halfYear: halfYearText(asked) })}</h2>
        <span className={style.quiet}>
          {inForce.fromHalfYear === null
            ? t('grading.sheet-default')
            : t('grading.sheet-since', {
                halfYear: halfYearText(inForce.fromHalfYear),
                version: inForce.version,
              })}
        </span>
        {may && !editing && (
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('grading.sheet-edit')}
          </Button>
        )}
        {!may && <span className={style.quiet}>{t('grading.sheet-view-only')}</span>}
      </header>
      {editing ? (
        <StandardForm standard={inForce.standard} all={all} onClose={() => setEditing(false)} />
      ) : (
        <StandardView standard={inForce.standard} />
      )}
    </div>
  );
}
