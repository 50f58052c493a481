import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Spin, Upload } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import style from './import-page.module.css';
import { RecentBatches } from './recent-batches.tsx';
import { RefusalAlert } from './refusal-alert.tsx';
import { templateAddress, uploadFile } from './upload-file.ts';

/** Step 1: drop or pick a file, take the template, or go on with an earlier file. */
export function ChooseStep({
  target,
  onStaged,
  onOpenApplied,
}: {
  target: { readonly divisionCode: string; readonly quarter: string };
  onStaged: (batchId: string) => void;
  onOpenApplied: (batchId: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const upload = useMutation({
    mutationFn: (file: File) => {
      abort.current = new AbortController();
      return uploadFile(file, target, abort.current.signal);
    },
    onSuccess: async (batchId) => {
      await client.invalidateQueries({ queryKey: ['import', 'list'] });
      onStaged(batchId);
    },
  });
  return (
    <div className={style.body}>
      <RefusalAlert error={upload.error} onClose={upload.reset} />
      <Spin spinning={upload.isPending} description={t('importScreen.reading')}>
        <Upload.Dragger
          accept=".csv,.txt,.xlsx"
          showUploadList={false}
          disabled={upload.isPending}
          beforeUpload={(file) => {
            upload.mutate(file);
            // Sent by ourselves.
            return false;
          }}
          className={style.drop}
        >
          <p className={style.dropTitle}>{t('importScreen.drop-title')}</p>
          <p className={style.hint}>{t('importScreen.drop-hint')}</p>
          <span className={style.dropButton}>{t('importScreen.pick-file')}</span>
        </Upload.Dragger>
      </Spin>
      <section className={style.card}>
        <div className={style.cardText}>
          <h2>{t('importScreen.template-title')}</h2>
          <p className={style.hint}>{t('importScreen.template-hint')}</p>
        </div>
        <Button href={templateAddress(target, i18n.language)} download>
          {t('importScreen.template-download')}
        </Button>
      </section>
      <RecentBatches onContinue={onStaged} onOpenApplied={onOpenApplied} />
    </div>
  );
}
