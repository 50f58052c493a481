import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceNeed, type GradingFacts, gradingReason } from '../../../shared/grading/grading-reason.ts';
import type { GradingDetail } from '../../../shared/grading/grading-view.ts';
import { gradeMove } from '../../../shared/party-facts.ts';
import { type StarGrade, starGrades } from '../../../shared/star-grade.ts';
import { rpc } from '../../api/rpc.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { useGradingChange } from './grading-queries.ts';
import { useReasonText } from './reason-text.ts';
import style from './score-form.module.css';

interface Props {
  readonly review: GradingDetail;
  readonly facts: GradingFacts;
  /** Points were typed and not saved: the decision rests on what is saved. */
  readonly dirty: boolean;
}

/** The decision: the grade, what becomes of the stars, and what it rests on where it has to. */
export function DecisionForm({ review, facts, dirty }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const reasonText = useReasonText();
  const id = useId();
  const { suggested, name, current } = review;
  const [grade, setGrade] = useState<StarGrade>(suggested ?? review.before ?? 0);
  const [evidence, setEvidence] = useState('');
  const before = review.before ?? 0;
  const need = evidenceNeed({ before, suggested: suggested ?? 0, grade });
  const reason = gradingReason('decide', { ...facts, grade, evidence });
  const decide = useGradingChange(
    () =>
      rpc.grading.decide.mutate({
        id: review.id,
        halfYear: review.halfYear,
        expectedVersion: review.version,
        expectedGrade: current,
        operationId: crypto.randomUUID(),
        grade,
        evidence: evidence.trim(),
      }),
    { undoable: true, doneText: () => t('grading.decided', { name, grade: t(`screen.grade-${grade}`) }) },
  );
  const move = before === 0 && grade === 0 ? null : gradeMove(before, grade);
  const says = dirty ? t('grading.dirty') : reason ? reasonText(reason) : '';
  return (
    <section className={style.section} data-testid="decision-form">
      <h3>
        {t('grading.decision-title', { reviewer: t(`grading.reviewer-${review.reviewer}`) })}{' '}
        {review.effective && (
          <span className={style.quiet}>
            {t('grading.effective-from', { quarter: quarterText(review.effective) })}
          </span>
        )}
      </h3>
      <Radio.Group
        value={grade}
        aria-label={t('grading.grade-to')}
        options={starGrades.map((each) => ({
          value: each,
          label: each === 0 ? t('grading.no-stars') : t(`screen.grade-${each}`),
        }))}
        onChange={({ target }) => setGrade(target.value as StarGrade)}
      />
      {move && (
        <p role="status">
          {t('grading.move', {
            move: t(`grading.move-${move}`),
            before: t(`screen.grade-${before}`),
            now: t(`screen.grade-${grade}`),
          })}
        </p>
      )}
      <label htmlFor={`${id}evidence`}>
        {t('grading.evidence')}{' '}
        {need && (
          <span className={style.quiet}>
            {t('grading.evidence-needed', { why: t(`grading.evidence-why-${need}`) })}
          </span>
        )}
      </label>
      <Input.TextArea
        id={`${id}evidence`}
        value={evidence}
        maxLength={200}
        autoSize={{ minRows: 2 }}
        placeholder={t('grading.evidence-hint')}
        onChange={({ target }) => setEvidence(target.value)}
      />
      <div className={style.footer}>
        {says !== '' && <p className={style.reasons}>{says}</p>}
        <Button
          type="primary"
          loading={decide.isPending}
          disabled={dirty || reason !== null || decide.isPending}
          onClick={() => decide.mutate(undefined)}
        >
          {t('grading.decide')}
        </Button>
      </div>
    </section>
  );
}
