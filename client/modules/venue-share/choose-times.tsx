import { Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import type { VenueWeek } from '../../../shared/venue-share/share-view.ts';
import { heldWithLabels } from './held-labels.ts';
import style from './share.module.css';
import { useShareTexts } from './share-texts.ts';
import { WeekCalendar } from './week-calendar.tsx';

interface Props {
  readonly week: VenueWeek;
  /** The share whose own times count as free; null: none. */
  readonly without: string | null;
  readonly slotMinutes: number;
  readonly slots: readonly WeeklySlot[];
  /** More fields beside the length. */
  readonly children?: ReactNode;
  readonly onChange: (slots: readonly WeeklySlot[]) => void;
}

const lengths = [60, 90, 120, 150, 180, 240];

/** The calendar to choose times in, how long one lasts, and what is chosen in words. */
export function ChooseTimes({ week, without, slotMinutes, slots, onChange, children }: Props) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  const id = useId();
  const [length, setLength] = useState(slotMinutes);
  const options = [...new Set([...lengths, slotMinutes])].sort((a, b) => a - b);
  return (
    <>
      <div className={style.fields}>
        {children}
        <label htmlFor={`${id}length`}>{t('venueShare.length')}</label>
        <Select
          id={`${id}length`}
          value={length}
          onChange={setLength}
          options={options.map((minutes) => ({ value: minutes, label: texts.length(minutes) }))}
        />
      </div>
      <p className={style.quiet}>{t('venueShare.calendar-hint')}</p>
      <WeekCalendar
        name={week.name}
        hours={week.openingHours}
        held={heldWithLabels(week.held, without, t)}
        slotMinutes={length}
        chosen={slots}
        onChoose={onChange}
      />
      <p aria-live="polite" className={style.chosen}>
        {slots.length > 0
          ? t('venueShare.chosen', { slots: texts.slots(slots) })
          : t('venueShare.chosen-none')}
      </p>
    </>
  );
}
