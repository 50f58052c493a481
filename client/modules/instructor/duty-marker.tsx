import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyKind } from '../../../shared/instructor.ts';
import { rpc } from '../../api/rpc.ts';
import { useUndoableWrite } from '../setting/use-undoable-write.tsx';
import style from './instructors.module.css';

export interface ChosenDuty {
  readonly instructorId: string;
  readonly kind: DutyKind;
  readonly period: string;
  readonly done: boolean;
}

interface Props {
  /** All done, or none. */
  readonly chosen: readonly ChosenDuty[];
  readonly today: string;
  readonly onDone: () => void;
}

/** Marks the chosen duties as done on a day, or as not done after all. */
export function DutyMarker({ chosen, today, onDone }: Props) {
  const { t } = useTranslation();
  const { busy, write } = useUndoableWrite();
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const done = chosen[0]?.done ?? false;
  const mark = async () => {
    const marked = await write({
      send: () =>
        rpc.instructor.markDuties.mutate({
          duties: chosen.map(({ instructorId, kind, period }) => ({ instructorId, kind, period })),
          doneOn: done ? null : day,
          note: note.trim() || null,
        }),
      say: ({ count }) => t(done ? 'instructor.duty-unmarked' : 'instructor.duty-marked', { count }),
      undoable: false,
    });
    if (marked) onDone();
  };
  return (
    <div className={style.bulk} data-testid="duty-marker">
      <strong>{t('instructor.duty-chosen', { count: chosen.length })}</strong>
      {!done && (
        <>
          <label htmlFor="duty-day">
            {t('instructor.duty-day')}{' '}
            <Input
              id="duty-day"
              type="date"
              style={{ width: 150 }}
              max={today}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          </label>
          <Input
            style={{ width: 220 }}
            maxLength={200}
            aria-label={t('instructor.duty-note')}
            placeholder={t('instructor.duty-note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <Button type="primary" loading={busy} disabled={!done && day === ''} onClick={() => void mark()}>
        {t(done ? 'instructor.duty-unmark' : 'instructor.duty-mark')}
      </Button>
      <Button type="text" onClick={onDone}>
        {t('instructor.duty-clear')}
      </Button>
    </div>
  );
}
