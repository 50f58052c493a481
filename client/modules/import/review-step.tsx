import { Button, Popconfirm, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedImport, ImportBatchView } from '../../../shared/import/batch-view.ts';
import type { RowOutcome } from '../../../shared/import/staged.ts';
import { rpc } from '../../api/rpc.ts';
import { ApplyBar } from './apply-bar.tsx';
import { useBatch, useBatchChange } from './batch-queries.ts';
import { ColumnMappingCard } from './column-mapping-card.tsx';
import { DatumCard } from './datum-card.tsx';
import { FileFacts } from './file-facts.tsx';
import style from './import-page.module.css';
import { OutcomeTabs, tabId, tabPanelId } from './outcome-tabs.tsx';
import { QuestionGroups } from './question-groups.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { RowList } from './row-list.tsx';

interface ReviewStepProps {
  readonly batchId: string;
  readonly onDiscarded: () => void;
  readonly onApplied: (result: AppliedImport) => void;
}

/** Step 2: what the file says against what the registry says, row by row, until nothing is open. */
export function ReviewStep(props: ReviewStepProps) {
  const { data: batch, error } = useBatch(props.batchId);
  if (batch) return <Review batch={batch} {...props} />;
  return <div className={style.body}>{error ? <RefusalAlert error={error} /> : <Skeleton active />}</div>;
}

/** The tab that needs a person first. */
function firstTab({ counts }: ImportBatchView): RowOutcome {
  const order = ['question', 'rejected', 'new', 'changed', 'unchanged'] as const;
  return order.find((outcome) => counts[outcome] > 0) ?? 'question';
}

function Review({ batch, onDiscarded, onApplied }: ReviewStepProps & { batch: ImportBatchView }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState(() => firstTab(batch));
  const discard = useBatchChange(batch.id, () => rpc.import.discard.mutate({ batchId: batch.id }));
  const datumOpen = batch.datum === null && batch.evidence.points > 0;
  return (
    <>
      <div className={style.body}>
        <div className={style.fileHead}>
          <FileFacts batch={batch} />
          <Popconfirm
            title={t('importScreen.discard-title')}
            description={t('importScreen.discard-hint')}
            okText={t('importScreen.discard')}
            okButtonProps={{ size: 'large' }}
            cancelButtonProps={{ size: 'large' }}
            cancelText={t('importScreen.keep')}
            onConfirm={() => discard.mutateAsync(undefined).then(onDiscarded, () => {})}
          >
            <Button>{t('importScreen.discard')}</Button>
          </Popconfirm>
        </div>
        <RefusalAlert error={discard.error} onClose={discard.reset} />
        {batch.evidence.points > 0 && (
          <DatumCard key={batch.datum ?? 'open'} batch={batch} open={datumOpen} />
        )}
        <ColumnMappingCard key={JSON.stringify(batch.mapping)} batch={batch} />
        <OutcomeTabs counts={batch.counts} selected={tab} onSelect={setTab} />
        <div id={tabPanelId} role="tabpanel" aria-labelledby={tabId(tab)} className={style.panel}>
          {tab === 'question' && <QuestionGroups batchId={batch.id} severity="question" />}
          {tab === 'rejected' && <QuestionGroups batchId={batch.id} severity="error" />}
          <RowList key={tab} batch={batch} outcome={tab} />
        </div>
      </div>
      <ApplyBar batch={batch} datumOpen={datumOpen} onApplied={onApplied} />
    </>
  );
}
