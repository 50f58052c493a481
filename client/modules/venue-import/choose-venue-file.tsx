import { useMutation } from '@tanstack/react-query';
import { Button, Spin, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../api/save-file.ts';
import { RefusalAlert } from '../import/refusal-alert.tsx';
import { reasonNotToSend } from '../import/upload-file.ts';
import { type ChosenFile, type ImportTarget, venueTemplateAddress } from './send-venue-file.ts';
import type { VenueImport } from './use-venue-import.ts';
import style from './venue-import.module.css';

/** Drop or pick a list, or take a template first. */
export function ChooseVenueFile({ target, steps }: { target: ImportTarget; steps: VenueImport }) {
  const { t, i18n } = useTranslation();
  const choose = useMutation({
    mutationFn: async (file: File): Promise<ChosenFile> => {
      const reason = reasonNotToSend(file);
      if (reason) throw reason;
      return { name: file.name, content: new Blob([await file.arrayBuffer()]) };
    },
    onSuccess: steps.choose,
  });
  const take = useMutation({
    mutationFn: (filled: boolean) => saveFile(venueTemplateAddress(target, i18n.language, filled)),
  });
  const busy = choose.isPending || steps.busy;
  return (
    <>
      <RefusalAlert error={choose.error ?? take.error} />
      <Spin spinning={busy} description={t('venue.import.checking')}>
        <Upload.Dragger
          accept=".csv,.txt,.xlsx"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            choose.mutate(file);
            // Sent by ourselves.
            return false;
          }}
        >
          <p className={style.dropTitle}>{t('importScreen.drop-title')}</p>
          <p className={style.hint}>{t('venue.import.drop-hint')}</p>
        </Upload.Dragger>
      </Spin>
      <section className={style.templates}>
        <p className={style.hint}>{t('venue.import.template-hint')}</p>
        <div className={style.actions}>
          <Button disabled={take.isPending} onClick={() => take.mutate(false)}>
            {t('venue.import.template-empty')}
          </Button>
          <Button disabled={take.isPending} onClick={() => take.mutate(true)}>
            {t('venue.import.template-filled')}
          </Button>
        </div>
      </section>
    </>
  );
}
