import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionGroup } from '../../../shared/import/batch-view.ts';
import { rpc } from '../../api/rpc.ts';
import { useBatchChange, useQuestions } from './batch-queries.ts';
import { Choices } from './choices.tsx';
import style from './import-page.module.css';
import { IssueText } from './issue-text.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

/** The largest groups come first; the rest would only push the rows away. */
const shownFirst = 5;

/** Questions (or refusals with a way out) that stand on many rows, answered once for all of them. */
export function QuestionGroups({ batchId, severity }: { batchId: string; severity: 'question' | 'error' }) {
  const { t } = useTranslation();
  const { data, error } = useQuestions(batchId);
  const [all, setAll] = useState(false);
  const groups = data?.filter(({ count, issue }) => count > 1 && issue.severity === severity) ?? [];
  if (error) return <RefusalAlert error={error} />;
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="question-groups" className={style.groups}>
      <h3 id="question-groups">{t('importScreen.groups-title')}</h3>
      {groups.slice(0, all ? undefined : shownFirst).map((group) => (
        <Group key={group.key} batchId={batchId} group={group} />
      ))}
      {!all && groups.length > shownFirst && (
        <Button onClick={() => setAll(true)}>
          {t('importScreen.groups-more', { count: groups.length - shownFirst })}
        </Button>
      )}
    </section>
  );
}

function Group({ batchId, group }: { batchId: string; group: QuestionGroup }) {
  const { t } = useTranslation();
  const answer = useBatchChange(batchId, (value: string) =>
    rpc.import.answerAll.mutate({ batchId, key: group.key, value }),
  );
  const shown = group.rowNumbers.slice(0, 8);
  const rows = shown.join(t('importScreen.comma')) + (group.count > shown.length ? '…' : '');
  return (
    <div className={style.question} data-testid="question-group">
      <IssueText issue={group.issue} />
      <p className={style.hint}>
        {t('importScreen.group-rows', { first: shown[0], rows, count: group.count })}
      </p>
      <div className={style.bulk}>
        <span>{t('importScreen.answer-all', { count: group.count })}</span>
        <Choices
          issue={group.issue}
          label={t('importScreen.answer-all', { count: group.count })}
          disabled={answer.isPending}
          onChoose={answer.mutate}
        />
      </div>
      <RefusalAlert error={answer.error} onClose={answer.reset} />
    </div>
  );
}
