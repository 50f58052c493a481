import { Button, Popconfirm, Skeleton } from 'antd';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { TabBar } from '../../../ui/tab-bar.tsx';
import { useReport } from '../../report/report-queries.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { EndDialog } from './end-dialog.tsx';
import style from './registry.module.css';
import { VenueForm } from './venue-form.tsx';
import { VenueHistory } from './venue-history.tsx';
import { useVenue } from './venue-queries.ts';

type Props = Omit<ComponentProps<typeof VenueForm>, 'venue'> & {
  /** Null: a new one. */
  readonly venueId: string | null;
  readonly dirty: boolean;
};

const tabs = ['facts', 'history'] as const;
type Tab = (typeof tabs)[number];

/** One venue in the place of the list: its record as a form, and its past. */
export function VenuePanel({ venueId, dirty, ...form }: Props) {
  const { may, quarter, onClose } = form;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const quarterText = useQuarterText();
  const [tab, setTab] = useState<Tab>('facts');
  const [ending, setEnding] = useState(false);
  const { data: venue = null, error, refetch } = useVenue(venueId, quarter);
  const report = useReport(may && venue ? venue.record.divisionCode : null, quarter).data;
  const back = <Button type="text">‹ {t('venue.registry.back')}</Button>;
  return (
    <section className={style.panel} data-testid="venue-panel" aria-label={t('venue.title')}>
      <header className={style.panelHead}>
        <div className={style.row}>
          {dirty ? (
            <Popconfirm
              title={t('venue.registry.drop-title')}
              okText={t('venue.registry.drop')}
              cancelText={t('venue.registry.keep')}
              onConfirm={onClose}
            >
              {back}
            </Popconfirm>
          ) : (
            <Button type="text" onClick={onClose}>
              ‹ {t('venue.registry.back')}
            </Button>
          )}
          {venue && may && report?.open !== false && (
            <Button size="small" onClick={() => setEnding(true)}>
              {t('venue.registry.end')}
            </Button>
          )}
        </div>
        <h2>{venueId === null ? t('venue.registry.new-title') : (venue?.record.name ?? '')}</h2>
        {venue && (
          <p className={style.quiet}>
            {t('venue.registry.since', { quarter: quarterText(venue.sinceQuarter) })}
            {venue.holdingShares > 0 && ` · ${t('venue.registry.shares', { count: venue.holdingShares })}`}
          </p>
        )}
      </header>
      {venueId !== null && (
        <TabBar<Tab>
          label={t('venue.registry.tabs')}
          tabs={tabs.map((key) => ({ key, label: t(`venue.registry.tab-${key}`) }))}
          value={tab}
          onChange={setTab}
        />
      )}
      {error && venueId !== null && (
        <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
      )}
      {venueId !== null && !venue && !error && <Skeleton active className={style.form ?? ''} />}
      {(venueId === null || venue) && (
        <div className={style.body} hidden={tab !== 'facts'}>
          <VenueForm {...form} venue={venue} />
        </div>
      )}
      {venue && tab === 'history' && <VenueHistory venue={venue} />}
      {venue && ending && (
        <EndDialog
          venue={venue}
          quarter={quarter}
          onClose={() => setEnding(false)}
          onEnded={() => {
            setEnding(false);
            onClose();
          }}
        />
      )}
    </section>
  );
}
