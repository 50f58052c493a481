import { Empty, Select, Skeleton } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareView } from '../../../shared/venue-share/share-view.ts';
import { shareStep } from '../../../shared/venue-share/transition.ts';
import { type ShareStatus, shareStatuses } from '../../../shared/venue-share.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { TabBar } from '../../ui/tab-bar.tsx';
import { useErrorText } from '../setting/error-text.ts';
import type { VenueTabProps } from '../venue/venue-tab.ts';
import style from './share.module.css';
import { ShareDetailView } from './share-detail.tsx';
import { ShareList } from './share-list.tsx';
import { useShares } from './share-queries.ts';
import { shareScene } from './share-scene.ts';

type Side = 'guest' | 'host';

/** The side of a share that a list is about. */
const sideOf = { guest: 'organisation', host: 'host' } as const;
const waits =
  (side: Side) =>
  ({ standing }: ShareView) =>
    ['answer', 'agree'].includes(shareStep(standing, sideOf[side]));
const isAt = ({ venueId, organisationId }: ShareView, id: string) => venueId === id || organisationId === id;
const nothing: readonly ShareView[] = [];

/** The shares of a division: those it asks for and those it is asked for, each with what is to be done next. */
export function SharesTab({ divisionCode, quarter, onScene, clicked }: VenueTabProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const lists = {
    guest: useShares(divisionCode, quarter, 'guest'),
    host: useShares(divisionCode, quarter, 'host'),
  };
  const [picked, setPicked] = useState<Side | null>(null);
  const [status, setStatus] = useState<ShareStatus | null>(null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  // What waits for an answer is what somebody comes here for.
  const side = picked ?? (lists.host.data?.some(waits('host')) ? 'host' : 'guest');
  const { data, error, refetch } = lists[side];
  const all = data ?? nothing;
  const shown = useMemo(
    () => (status === null ? all : all.filter((each) => each.status === status)),
    [all, status],
  );
  const opened = useMemo(() => all.find(({ id }) => id === openedId) ?? null, [all, openedId]);
  const scene = useMemo(() => shareScene(shown, opened), [shown, opened]);
  useEffect(() => onScene(scene), [onScene, scene]);
  // A click opens what it meets; a list that was read again opens nothing.
  const [heard, setHeard] = useState(clicked);
  if (clicked !== heard) {
    setHeard(clicked);
    const met = clicked && clicked.kind !== 'ground' ? shown.find((each) => isAt(each, clicked.id)) : null;
    if (met) setOpenedId(met.id);
  }

  if (opened)
    return (
      <ShareDetailView
        key={opened.id}
        id={opened.id}
        quarter={quarter}
        side={side}
        onBack={() => setOpenedId(null)}
      />
    );
  const waiting = all.filter(waits(side)).length;
  return (
    <div className={style.tab} data-testid="shares-tab">
      <TabBar<Side>
        label={t('venueShare.sides')}
        tabs={(['guest', 'host'] as const).map((key) => ({
          key,
          label: t('venueShare.side-count', {
            side: t(`venueShare.side.${key}`),
            count: lists[key].data?.length ?? 0,
          }),
          testId: `shares-${key}`,
        }))}
        value={side}
        onChange={(next) => {
          setPicked(next);
          setOpenedId(null);
        }}
      />
      <div className={style.bar}>
        <Select<ShareStatus | 'all'>
          aria-label={t('venueShare.filter-status')}
          value={status ?? 'all'}
          onChange={(value) => setStatus(value === 'all' ? null : value)}
          options={(['all', ...shareStatuses] as const).map((value) => ({
            value,
            label: t(`venueShare.status.${value}`),
          }))}
        />
        {waiting > 0 && <strong>{t('venueShare.waiting', { count: waiting })}</strong>}
      </div>
      {error ? (
        <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton active className={style.pad ?? ''} />
      ) : shown.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(status === null ? `venueShare.empty-${side}` : 'venueShare.empty-status')}
        />
      ) : (
        <ShareList shares={shown} side={sideOf[side]} onOpen={setOpenedId} />
      )}
    </div>
  );
}
