import { Alert, Button, Skeleton, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useMay } from '../account/use-me.ts';
import { useErrorText } from '../setting/error-text.ts';
import { BasisLine } from './basis-line.tsx';
import { NetworkCard } from './network-card.tsx';
import { useActivate, useImportRoads, useNetworks } from './road-queries.ts';
import style from './road-settings.module.css';

/** How ways are found: what is used by now, the networks that were imported, and a place to drop another. Everybody may look, the city sets. */
export function RoadSettings({ quarter }: { readonly quarter: Quarter }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const may = useMay('standard.write');
  const networks = useNetworks();
  const upload = useImportRoads();
  const leave = useActivate(t('road.deactivate-done'));
  const isUsed = networks.data?.some(({ active }) => active) ?? false;
  const added = networks.data?.find(({ id }) => id === upload.data?.id);
  return (
    <section className={style.settings} aria-label={t('road.title')} data-testid="road-settings">
      <p className={style.quiet}>{t('road.about')}</p>
      <div className={style.basis}>
        <BasisLine quarter={quarter} />
        {may && isUsed && (
          <Button onClick={() => leave.mutate(null)} loading={leave.isPending} data-testid="road-deactivate">
            {t('road.deactivate')}
          </Button>
        )}
      </div>
      {may ? (
        <Upload.Dragger
          accept=".geojson,.json,.zip,.gpkg"
          showUploadList={false}
          disabled={upload.isPending}
          beforeUpload={(file) => {
            upload.mutate(file);
            // Sent by ourselves.
            return false;
          }}
        >
          <p className={style.drop}>{t(upload.isPending ? 'road.reading' : 'road.drop')}</p>
          <p className={style.quiet}>{t('road.file-hint')}</p>
        </Upload.Dragger>
      ) : (
        <p className={style.quiet}>{t('road.view-only')}</p>
      )}
      {upload.error && <Alert type="error" showIcon role="alert" title={errorText(upload.error)} />}
      {added && !added.active && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t(upload.data?.isKnown ? 'road.known' : 'road.imported', { name: added.name })}
        />
      )}
      <h2>{t('road.networks')}</h2>
      {networks.isError ? (
        <FailureNote
          text={errorText(networks.error)}
          retryText={t('screen.retry')}
          onRetry={() => void networks.refetch()}
        />
      ) : !networks.data ? (
        <Skeleton active paragraph={{ rows: 4 }} title={false} />
      ) : networks.data.length === 0 ? (
        <p className={style.quiet}>{t('road.none')}</p>
      ) : (
        <ul className={style.cards}>
          {networks.data.map((network) => (
            <li key={network.id}>
              <NetworkCard network={network} may={may} />
            </li>
          ))}
        </ul>
      )}
      <p className={style.quiet}>{t('road.crossing-note')}</p>
      <p className={style.quiet}>{t('road.joining-note')}</p>
    </section>
  );
}
