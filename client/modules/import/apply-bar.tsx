import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedImport, ImportBatchView } from '../../../shared/import/batch-view.ts';
import { rpc } from '../../api/rpc.ts';
import { applyReason } from './apply-reason.ts';
import { useRegistryChange } from './batch-queries.ts';
import style from './import-page.module.css';
import { RefusalAlert } from './refusal-alert.tsx';
import { problemsAddress } from './upload-file.ts';

/** Always in sight: how many rows would be written, the button, and why it cannot be pressed yet. */
export function ApplyBar({
  batch,
  datumOpen,
  onApplied,
}: {
  batch: ImportBatchView;
  datumOpen: boolean;
  onApplied: (result: AppliedImport) => void;
}) {
  const { t, i18n } = useTranslation();
  const [leaveOpenRows, setLeaveOpenRows] = useState(false);
  const { counts } = batch;
  const rows = counts.new + counts.changed;
  const apply = useRegistryChange(() => rpc.import.applyBatch.mutate({ batchId: batch.id, leaveOpenRows }));
  const reason = applyReason(counts, { datumOpen, leaveOpenRows });
  const problems = counts.question + counts.rejected;
  return (
    <footer className={style.applyBar}>
      <RefusalAlert error={apply.error} onClose={apply.reset} />
      <div className={style.actions}>
        <Popconfirm
          title={t('importScreen.apply-confirm', { count: rows })}
          description={t('importScreen.apply-confirm-hint', { ...counts })}
          okText={t('importScreen.apply', { count: rows })}
          okButtonProps={{ size: 'large' }}
          cancelButtonProps={{ size: 'large' }}
          cancelText={t('importScreen.cancel')}
          disabled={reason !== null}
          onConfirm={() => apply.mutateAsync(undefined).then(onApplied, () => {})}
        >
          <Button
            type="primary"
            size="large"
            disabled={reason !== null}
            loading={apply.isPending}
            aria-describedby="apply-reason"
            data-testid="import-apply"
          >
            {t('importScreen.apply', { count: rows })}
          </Button>
        </Popconfirm>
        <span id="apply-reason" className={style.reason} role="status">
          {reason && t(reason, { ...counts })}
        </span>
        {counts.question > 0 && (
          <Checkbox checked={leaveOpenRows} onChange={(event) => setLeaveOpenRows(event.target.checked)}>
            {t('importScreen.leave-open-rows')}
          </Checkbox>
        )}
        {problems > 0 && (
          <a className={style.problems} href={problemsAddress(batch.id, i18n.language)} download>
            {t('importScreen.download-problems')}
          </a>
        )}
      </div>
    </footer>
  );
}
