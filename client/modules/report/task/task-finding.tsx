import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerableFinding } from '../../../../shared/report/report-view.ts';
import { fixKey } from '../fix-text.ts';
import { AnswerForm } from './answer-form.tsx';
import { RecordRow } from './record-row.tsx';
import style from './task-card.module.css';
import type { TaskGestures } from './task-gestures.ts';
import type { useAnswer } from './use-answer.ts';

interface Props {
  readonly finding: AnswerableFinding;
  readonly gestures: TaskGestures;
  /** Null: only to be read. */
  readonly answering: ReturnType<typeof useAnswer> | null;
}

/** A record that breaks a rule, with its fix in place: placed on the map, changed in its form, or explained. */
export function TaskFinding({ finding, gestures, answering }: Props) {
  const { t, i18n } = useTranslation();
  const [writing, setWriting] = useState(false);
  const { organisationId: id, code, severity, field, params, name, answer, fromEarlier } = finding;
  const state = gestures.stateOf(id);
  const found = `report.rule.${code}.found`;
  const close = () => setWriting(false);
  return (
    <RecordRow
      id={id}
      name={name}
      gestures={gestures}
      actions={
        answering && (
          <>
            {state !== 'absent' && (
              <Button
                size="small"
                onClick={() => (field === 'lngLat' ? gestures.onPlace(id) : gestures.onEdit(id, field))}
              >
                {t(fixKey(field, state))}
              </Button>
            )}
            {severity === 'warning' && !writing && (
              <Button
                size="small"
                type={answer === null ? 'default' : 'text'}
                onClick={() => setWriting(true)}
              >
                {t(answer === null ? 'reportScreen.answer' : 'reportScreen.answer-change')}
              </Button>
            )}
          </>
        )
      }
    >
      {i18n.exists(found) && <p className={style.text}>{t(found, params)}</p>}
      {severity === 'warning' && !writing && (answer !== null || !answering) && (
        <p className={style.text}>
          {answer === null ? (
            t('reportScreen.answer-missing')
          ) : (
            <>
              <span className={style.said}>{t('reportScreen.answer-given', { answer })}</span>
              {fromEarlier && ` · ${t('reportScreen.answer-earlier')}`}
            </>
          )}
        </p>
      )}
      {writing && answering && (
        <AnswerForm
          label={t('reportScreen.answer')}
          before={answer ?? ''}
          busy={answering.isPending}
          onClose={close}
          onSave={(text) => answering.mutate({ findings: [finding], answer: text }, { onSuccess: close })}
        />
      )}
    </RecordRow>
  );
}
