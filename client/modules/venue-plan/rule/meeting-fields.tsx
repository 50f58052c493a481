import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { clockTime, type MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import { weekdays } from '../../../../shared/venue.ts';
import style from '../plan.module.css';

interface Props {
  readonly meeting: MeetingRule;
  readonly onMeeting: (meeting: MeetingRule) => void;
}

const lengths = [60, 90, 120, 180, 240];
const halfHours = Array.from({ length: 49 }, (_, at) => 30 * at);

/** How long one meets, on which days, within which hours. */
export function MeetingFields({ meeting, onMeeting }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<MeetingRule>) => onMeeting({ ...meeting, ...part });
  const { slotMinutes, fromMinute, toMinute } = meeting;
  const hours = (key: 'fromMinute' | 'toMinute', fits: (minute: number) => boolean) => (
    <Select<number>
      value={meeting[key]}
      aria-label={t(`venuePlan.${key === 'fromMinute' ? 'from' : 'to'}`)}
      onChange={(minute) => set({ [key]: minute })}
      options={halfHours.filter(fits).map((minute) => ({ value: minute, label: clockTime(minute) }))}
    />
  );
  return (
    <>
      <span className={style.label}>{t('venuePlan.length')}</span>
      <Select<number>
        value={slotMinutes}
        aria-label={t('venuePlan.length')}
        onChange={(minutes) =>
          set({ slotMinutes: minutes, toMinute: Math.max(toMinute, fromMinute + minutes) })
        }
        options={[...new Set([...lengths, slotMinutes])].map((minutes) => ({
          value: minutes,
          label: t('venuePlan.hours', { value: minutes / 60 }),
        }))}
      />
      <span className={style.label}>{t('venuePlan.weekdays')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own. */}
      <div className={style.days} role="group" aria-label={t('venuePlan.weekdays')}>
        {weekdays.map((day) => {
          const on = meeting.weekdays.includes(day);
          return (
            <button
              key={day}
              type="button"
              aria-pressed={on}
              aria-label={t(`venuePlan.weekday-${day}`)}
              // One day at least.
              disabled={on && meeting.weekdays.length === 1}
              onClick={() =>
                set({
                  weekdays: weekdays.filter((each) => (each === day) !== meeting.weekdays.includes(each)),
                })
              }
            >
              {t(`venuePlan.day-${day}`)}
            </button>
          );
        })}
      </div>
      <span className={style.label}>{t('venuePlan.within')}</span>
      <span className={style.pair}>
        {hours('fromMinute', (minute) => minute + slotMinutes <= toMinute)}
        {t('venuePlan.until')}
        {hours('toMinute', (minute) => minute >= fromMinute + slotMinutes)}
      </span>
      <span className={style.label} />
      <Checkbox
        checked={meeting.onlySixHaves}
        onChange={(event) => set({ onlySixHaves: event.target.checked })}
      >
        {t('venuePlan.only-six')}
      </Checkbox>
    </>
  );
}
