import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { heldWithLabels } from './held-labels.ts';
import { PrintAgreement } from './print-agreement.tsx';
import style from './share.module.css';
import { ShareFacts } from './share-facts.tsx';
import { useShare, useVenueWeek } from './share-queries.ts';
import { ShareStatusTag } from './share-status-tag.tsx';
import { isAnswering, ShareStep } from './share-step.tsx';
import { ShareStory } from './share-story.tsx';
import { ShareUses } from './share-uses.tsx';
import { WeekCalendar } from './week-calendar.tsx';

interface Props {
  readonly id: string;
  readonly quarter: Quarter;
  /** From which list it was opened: whose next step stands first for who is on both sides. */
  readonly side: 'guest' | 'host';
  readonly onBack: () => void;
}

/** One share: what is agreed, what is to be done next, the venue's week, the uses, the story. */
export function ShareDetailView({ id, quarter, side, onBack }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { data: share, error, refetch } = useShare(id);
  return (
    <div className={style.tab} data-testid="share-detail">
      <div className={style.bar}>
        <Button type="text" onClick={onBack}>
          ‹ {t('venueShare.back')}
        </Button>
        {share && <PrintAgreement share={share} />}
      </div>
      {error && (
        <FailureNote text={errorText(error)} retryText={t('screen.retry')} onRetry={() => void refetch()} />
      )}
      {!share && !error && <Skeleton active className={style.pad ?? ''} />}
      {share && (
        <div className={style.detail}>
          <h2>
            <ShareStatusTag status={share.status} /> {share.parties.venue.name}
          </h2>
          <ShareFacts share={share} />
          <ShareStep key={share.version} share={share} quarter={quarter} side={side} />
          {!isAnswering(share, side) && <Week venueId={share.venueId} quarter={quarter} shareId={share.id} />}
          {share.agreedOn && <ShareUses key={`uses${share.version}`} share={share} />}
          <ShareStory events={share.events} />
        </div>
      )}
    </div>
  );
}

function Week({
  venueId,
  quarter,
  shareId,
}: {
  readonly venueId: string;
  readonly quarter: Quarter;
  readonly shareId: string;
}) {
  const { t } = useTranslation();
  const { data, error } = useVenueWeek(venueId, quarter);
  return (
    <section>
      <h3>{t('venueShare.calendar')}</h3>
      {error && <p className={style.quiet}>{t('venueShare.calendar-hidden')}</p>}
      {data && (
        <WeekCalendar
          name={data.name}
          hours={data.openingHours}
          held={heldWithLabels(data.held, shareId, t)}
          own={data.held.filter((slot) => slot.shareId === shareId)}
        />
      )}
    </section>
  );
}
