import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { minuteOf, WeeklyHours } from '../../../../shared/venue/opening-hours.ts';
import { clockTime } from '../../../../shared/venue/weekly-slot.ts';
import { type OpeningHours, type Weekday, weekdays } from '../../../../shared/venue.ts';
import style from './hours-editor.module.css';
import { intervalsText } from './hours-text.ts';

interface Props {
  readonly value?: OpeningHours;
  readonly disabled?: boolean;
  readonly onChange?: (hours: OpeningHours) => void;
}

const quarters = Array.from({ length: 97 }, (_, index) => clockTime(index * 15)).map((value) => ({
  value,
  label: value,
}));
const workdays: readonly Weekday[] = ['tue', 'wed', 'thu', 'fri'];
type Interval = [string, string];

/** Two hours after the day's last interval, or the morning. */
function nextInterval(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1);
  if (!last) return ['08:30', '12:00'];
  const from = Math.min(minuteOf(last[1]) + 120, 1380);
  return [clockTime(from), clockTime(Math.min(from + 180, 1440))];
}

/** The week's opening hours: of each day its intervals, on the quarter of an hour. */
export function HoursEditor({ value = {}, disabled = false, onChange }: Props) {
  const { t } = useTranslation();
  const set = (day: Weekday, intervals: Interval[]) => onChange?.({ ...value, [day]: intervals });
  return (
    <div className={style.week} data-testid="hours-editor">
      {weekdays.map((weekday) => {
        const day = t(`venue.weekday.${weekday}`);
        const intervals = value[weekday] ?? [];
        const wrong = !WeeklyHours.safeParse({ [weekday]: intervals }).success;
        const change = (index: number, side: 0 | 1, time: string) =>
          set(
            weekday,
            intervals.map(
              (each, at): Interval =>
                at === index ? (side === 0 ? [time, each[1]] : [each[0], time]) : each,
            ),
          );
        return (
          <div key={weekday} className={style.day} data-wrong={wrong}>
            <span className={style.label}>{day}</span>
            <div className={style.intervals}>
              {intervals.length === 0 && (
                <span className={style.closed}>{t('venue.registry.hours-closed')}</span>
              )}
              {intervals.map((interval, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the day.
                <span key={index} className={style.interval}>
                  {([0, 1] as const).map((side) => (
                    <Select
                      key={side}
                      size="small"
                      showSearch
                      suffixIcon={null}
                      disabled={disabled}
                      {...(wrong ? { status: 'error' as const } : {})}
                      aria-label={t(side === 0 ? 'venue.registry.hours-from' : 'venue.registry.hours-to', {
                        day,
                      })}
                      value={interval[side]}
                      options={quarters}
                      onChange={(time) => change(index, side, time)}
                    />
                  ))}
                  {!disabled && (
                    <Button
                      type="text"
                      size="small"
                      aria-label={t('venue.registry.hours-remove', {
                        day,
                        hours: intervalsText([interval], ''),
                      })}
                      onClick={() =>
                        set(
                          weekday,
                          intervals.filter((_, at) => at !== index),
                        )
                      }
                    >
                      ×
                    </Button>
                  )}
                </span>
              ))}
              {!disabled && intervals.length < 6 && (
                <Button
                  type="text"
                  size="small"
                  aria-label={t('venue.registry.hours-add', { day })}
                  onClick={() => set(weekday, [...intervals, nextInterval(intervals)])}
                >
                  +
                </Button>
              )}
            </div>
          </div>
        );
      })}
      {!disabled && (
        <div className={style.tools}>
          <Button
            size="small"
            disabled={(value.mon ?? []).length === 0}
            onClick={() =>
              onChange?.({ ...value, ...Object.fromEntries(workdays.map((day) => [day, value.mon ?? []])) })
            }
          >
            {t('venue.registry.hours-copy')}
          </Button>
          <Button size="small" type="text" onClick={() => onChange?.({})}>
            {t('venue.registry.hours-clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
