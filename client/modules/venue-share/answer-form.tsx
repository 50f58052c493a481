import { Button, Input, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import type { ShareDetail } from '../../../shared/venue-share/share-view.ts';
import { sameSlots } from '../../../shared/venue-share/slot-order.ts';
import { shareReason } from '../../../shared/venue-share/transition.ts';
import { unfitReason } from '../../../shared/venue-share/unfit-reason.ts';
import { ChooseTimes } from './choose-times.tsx';
import style from './share.module.css';
import { useVenueWeek } from './share-queries.ts';
import { useShareTexts } from './share-texts.ts';
import { useShareMove } from './use-share-move.ts';

interface Props {
  readonly share: ShareDetail;
  readonly quarter: Quarter;
}

/** The host's answer: the times asked for, others, or none. */
export function AnswerForm({ share, quarter }: Props) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  const id = useId();
  const { data: week } = useVenueWeek(share.venueId, quarter);
  const { busy, move } = useShareMove(share);
  const [slots, setSlots] = useState<readonly WeeklySlot[]>(share.slots);
  const [note, setNote] = useState('');
  const same = sameSlots(slots, share.askedSlots);
  const unfit = week ? unfitReason(week, { ...share, slots }) : null;
  const offerReason = shareReason('offer', share.standing, { slots }) ?? unfit;
  const declineReason = shareReason('decline', share.standing, { note });
  const [length = 120] = share.slots.map(({ fromMinute, toMinute }) => toMinute - fromMinute);
  return (
    <section className={style.step} data-testid="share-answer">
      <h3>{t('venueShare.answer-title')}</h3>
      {week ? (
        <ChooseTimes week={week} without={share.id} slotMinutes={length} slots={slots} onChange={setSlots} />
      ) : (
        <Skeleton active />
      )}
      <label htmlFor={`${id}note`}>{t('venueShare.answer-note')}</label>
      <Input.TextArea
        id={`${id}note`}
        rows={2}
        maxLength={200}
        value={note}
        placeholder={t('venueShare.answer-note-hint')}
        onChange={({ target }) => setNote(target.value)}
      />
      {offerReason && <p className={style.quiet}>{texts.reason(offerReason)}</p>}
      <div className={style.actions}>
        <Button
          type="primary"
          loading={busy}
          disabled={offerReason !== null}
          data-testid="share-offer"
          onClick={() =>
            void move({ move: 'offer', slots: [...slots], note: note.trim() || null }, (status) =>
              t(status === 'agreed' ? 'venueShare.answered-same' : 'venueShare.answered'),
            )
          }
        >
          {t(same ? 'venueShare.answer-same' : 'venueShare.answer-offer')}
        </Button>
        <Button
          loading={busy}
          disabled={declineReason !== null}
          title={declineReason ? texts.reason(declineReason) : ''}
          data-testid="share-decline"
          onClick={() => void move({ move: 'decline', note: note.trim() }, () => t('venueShare.declined'))}
        >
          {t('venueShare.answer-decline')}
        </Button>
        {declineReason && <small className={style.quiet}>{texts.reason(declineReason)}</small>}
      </div>
    </section>
  );
}
