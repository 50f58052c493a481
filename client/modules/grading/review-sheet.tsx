import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gradingFacts } from '../../../shared/grading/grading-facts.ts';
import { gradingReason, isGradingMoveOf } from '../../../shared/grading/grading-reason.ts';
import type { GradingDetail } from '../../../shared/grading/grading-view.ts';
import type { HalfYear } from '../../../shared/quarter.ts';
import { useMe } from '../account/use-me.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { DecisionForm } from './decision-form.tsx';
import { useHalfYearText } from './half-year-text.ts';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewMoves } from './review-moves.tsx';
import { openDraft, sameDraft, scoringStage } from './score-draft.ts';
import style from './score-form.module.css';
import { ScoreForm } from './score-form.tsx';
import { ScoreTotal } from './score-total.tsx';

interface Props {
  readonly review: GradingDetail;
  readonly halfYear: HalfYear;
  readonly tree: DivisionTree;
  readonly onOpenOrganisation: (id: string) => void;
}

/** The score sheet of one party organisation: what each stage gave, and what the account at work may do with it. */
export function ReviewSheet({ review, halfYear, tree, onOpenOrganisation }: Props) {
  const { t } = useTranslation();
  const halfYearText = useHalfYearText();
  const role = useMe()?.role ?? 'viewer';
  const { standard } = review.standard;
  const [opened] = useState(() => openDraft(standard, review.scores, review.stage));
  const [draft, setDraft] = useState(opened);
  const facts = gradingFacts(review, { role, halfYear, effective: review.effective });
  const stage = gradingReason('save', facts) === null ? scoringStage(review.stage) : null;
  const dirty = !sameDraft(opened, draft);
  const { leadOrganisationId: lead, before } = review;
  const sentBack = review.scores.sentBack;
  return (
    <>
      <p className={style.facts}>
        <span>{halfYearText(halfYear)}</span>
        <span>{tree.byCode.get(review.divisionCode)?.name ?? review.divisionCode}</span>
        <span>{t(`screen.kind-${review.kind}`)}</span>
        <span>
          {t('grading.before')} {before === null ? t('grading.before-new') : t(`screen.grade-${before}`)}
        </span>
        {lead && (
          <Button type="link" size="small" onClick={() => onOpenOrganisation(lead)}>
            {t('grading.open-unit')}
          </Button>
        )}
      </p>
      <ReviewFacts review={review} />
      {sentBack && (
        <Alert
          type="warning"
          showIcon
          title={t('grading.sent-back', { post: sentBack.post, note: sentBack.note })}
        />
      )}
      <ScoreForm standard={standard} scores={review.scores} stage={stage} draft={draft} onChange={setDraft} />
      {review.stage === 'banner' && isGradingMoveOf('decide', facts) && (
        <DecisionForm review={review} facts={facts} dirty={dirty} />
      )}
      <div className={style.bar}>
        <ScoreTotal standard={standard} draft={draft} />
        <ReviewMoves review={review} facts={facts} draft={draft} dirty={dirty} />
      </div>
    </>
  );
}
