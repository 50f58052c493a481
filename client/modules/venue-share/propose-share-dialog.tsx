import { Input, InputNumber, Modal, Skeleton } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../shared/quarter.ts';
import type { MeetingRule, WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { unfitReason } from '../../../shared/venue-share/unfit-reason.ts';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import { ChooseTimes } from './choose-times.tsx';
import style from './share.module.css';
import { useVenueWeek } from './share-queries.ts';
import { useShareTexts } from './share-texts.ts';

interface Props {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly venueId: string;
  readonly quarter: Quarter;
  readonly people: number;
  readonly meeting: MeetingRule;
  readonly onClose: () => void;
}

/** Chooses times in a venue's week and asks its host for them. */
export function ProposeShareDialog(props: Props) {
  const { organisationId, organisationName, venueId, quarter, meeting, onClose } = props;
  const { t } = useTranslation();
  const texts = useShareTexts();
  const errorText = useErrorText();
  const id = useId();
  const week = useVenueWeek(venueId, quarter);
  const { busy, write } = useUndoableWrite();
  const [people, setPeople] = useState(props.people);
  const [slots, setSlots] = useState<readonly WeeklySlot[]>([]);
  const [purpose, setPurpose] = useState('');
  const name = week.data?.name ?? '';
  const reason = week.data && unfitReason(week.data, { organisationId, people, slots });
  const send = async () => {
    const done = await write({
      send: () =>
        rpc.venueShare.propose.mutate({
          quarter,
          planId: null,
          shares: [{ organisationId, venueId, people, slots: [...slots], purpose: purpose.trim() || null }],
        }),
      say: () => t('venueShare.propose-sent', { name }),
      undoable: false,
    });
    if (done) onClose();
    // Somebody was faster: what was chosen may be theirs now.
    else setSlots([]);
  };
  return (
    <Modal
      open
      width={640}
      style={{ top: 24 }}
      title={t('venueShare.propose-title', { name })}
      okText={t('venueShare.propose-send')}
      cancelText={t('venueShare.cancel')}
      okButtonProps={{ disabled: !week.data || reason !== null, loading: busy }}
      onOk={() => void send()}
      onCancel={onClose}
      data-testid="propose-dialog"
    >
      {week.error ? (
        <FailureNote
          text={errorText(week.error)}
          retryText={t('screen.retry')}
          onRetry={() => void week.refetch()}
        />
      ) : !week.data ? (
        <Skeleton active />
      ) : (
        <div className={style.form}>
          <p className={style.lead}>
            {t('venueShare.propose-for')}：<strong>{organisationName}</strong>
          </p>
          <ChooseTimes
            week={week.data}
            without={null}
            slotMinutes={meeting.slotMinutes}
            slots={slots}
            onChange={setSlots}
          >
            <label htmlFor={`${id}people`}>{t('venueShare.propose-people')}</label>
            <InputNumber
              id={`${id}people`}
              min={1}
              max={2000}
              precision={0}
              value={people}
              onChange={(value) => setPeople(value ?? 1)}
            />
          </ChooseTimes>
          <label htmlFor={`${id}purpose`}>{t('venueShare.propose-purpose')}</label>
          <Input
            id={`${id}purpose`}
            value={purpose}
            maxLength={200}
            placeholder={t('venueShare.propose-purpose-hint')}
            onChange={({ target }) => setPurpose(target.value)}
          />
          <p className={style.quiet} aria-live="polite">
            {reason ? texts.reason(reason) : t('venueShare.propose-hint')}
          </p>
        </div>
      )}
    </Modal>
  );
}
