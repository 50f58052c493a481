import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerableFinding } from '../../../../shared/report/report-view.ts';
import type { FindingGroup } from '../group-findings.ts';
import { AnswerForm } from './answer-form.tsx';
import { TaskFinding } from './task-finding.tsx';
import type { TaskGestures } from './task-gestures.ts';
import style from './task-rule.module.css';
import form from './text-form.module.css';
import type { useAnswer } from './use-answer.ts';
import { useMore } from './use-more.tsx';

interface Props {
  readonly group: FindingGroup<AnswerableFinding>;
  readonly gestures: TaskGestures;
  readonly answering: ReturnType<typeof useAnswer> | null;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One rule of the quarter's check: how it is mended, which break it, and one explanation for all that have none yet. */
export function TaskRule({ group, gestures, answering, open, onToggle }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { code, severity, findings } = group;
  const unanswered = findings.filter(({ answer }) => answer === null);
  const warns = severity === 'warning';
  return (
    <section className={style.rule} data-rule={code}>
      <h4>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span className={style.title}>{t(`report.rule.${code}`)}</span>
          {warns && unanswered.length === 0 && <span className={style.done}>✓</span>}
          <span className={style.count}>
            {warns && unanswered.length > 0
              ? t('reportScreen.rule-count', { open: unanswered.length, total: findings.length })
              : findings.length}
          </span>
        </button>
      </h4>
      <div id={id} hidden={!open}>
        {open && <RuleBody {...{ group, gestures, answering, unanswered }} />}
      </div>
    </section>
  );
}

interface BodyProps extends Omit<Props, 'open' | 'onToggle'> {
  readonly unanswered: readonly AnswerableFinding[];
  /** How it is mended is said already. */
  readonly bare?: boolean;
}

/** Findings, with the answer to all of them when there is more than one. */
export function RuleBody({ group, gestures, answering, unanswered, bare }: BodyProps) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const { shown, button } = useMore(group.findings);
  const close = () => setWriting(false);
  return (
    <>
      {answering && !bare && <p className={style.fix}>{t(`report.rule.${group.code}.fix`)}</p>}
      {answering && group.severity === 'warning' && unanswered.length > 1 && (
        <div className={form.padded}>
          {writing ? (
            <AnswerForm
              label={t('reportScreen.answer-all-hint')}
              before=""
              busy={answering.isPending}
              onClose={close}
              onSave={(answer) => answering.mutate({ findings: unanswered, answer }, { onSuccess: close })}
            />
          ) : (
            <Button size="small" onClick={() => setWriting(true)}>
              {t('reportScreen.answer-all', { count: unanswered.length })}
            </Button>
          )}
        </div>
      )}
      <ul className={style.findings}>
        {shown.map((finding) => (
          <TaskFinding
            key={finding.organisationId}
            finding={finding}
            gestures={gestures}
            answering={answering}
          />
        ))}
      </ul>
      {button}
    </>
  );
}
