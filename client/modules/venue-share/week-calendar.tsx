import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { type OpeningHours, weekdays } from '../../../shared/venue.ts';
import { sameSlots, slotsOverlap } from '../../../shared/venue-share/slot-order.ts';
import { useMedia } from '../../ui/use-media.ts';
import { useShareTexts } from './share-texts.ts';
import style from './week-calendar.module.css';
import { freeCells, openSlots, shownHours, type WeekCell } from './week-cells.ts';

interface HeldTime extends WeeklySlot {
  readonly label?: string | undefined;
  /** Said in full under the pointer; absent: the label. */
  readonly hint?: string | undefined;
}

interface Props {
  readonly name: string;
  readonly hours: OpeningHours;
  /** Without the ones of `own`. */
  readonly held: readonly HeldTime[];
  /** Of the share at hand. */
  readonly own?: readonly WeeklySlot[];
  /** Length of a meeting that can be chosen. */
  readonly slotMinutes?: number;
  readonly chosen?: readonly WeeklySlot[];
  /** Absent: only to look at. */
  readonly onChoose?: (slots: WeeklySlot[]) => void;
}

const rowHeight = 40;
const none: readonly WeeklySlot[] = [];

/** A venue's week from Monday to Sunday: open, taken, this share, chosen. One stop of the tab key; the arrows move inside. */
export function WeekCalendar({
  name,
  hours,
  held,
  own = none,
  slotMinutes = 120,
  chosen = none,
  onChoose,
}: Props) {
  const { t } = useTranslation();
  const texts = useShareTexts();
  const phone = useMedia('(max-width: 899px)');
  const grid = useRef<HTMLDivElement>(null);
  const open = openSlots(hours);
  const shown = shownHours([...open, ...held, ...own]);
  if (!shown) return <p className={style.empty}>{t('venueShare.calendar-closed')}</p>;
  const cells = onChoose ? freeCells(hours, [...held, ...chosen], slotMinutes, phone ? 60 : 30) : [];
  const place = ({ fromMinute, toMinute }: WeeklySlot): CSSProperties => ({
    top: ((fromMinute - shown.from * 60) / 60) * rowHeight,
    height: ((toMinute - fromMinute) / 60) * rowHeight,
  });
  const toggle = (slot: WeeklySlot) => {
    const kept = chosen.filter((each) => !slotsOverlap(each, slot));
    onChoose?.(chosen.some((each) => sameSlots([each], [slot])) ? kept : [...kept, slot]);
  };
  const first = cells[0];
  return (
    <figure className={style.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own. */}
      <div
        ref={grid}
        className={style.week}
        role="group"
        aria-label={t('venueShare.calendar-of', { name })}
        data-testid="week-calendar"
        onKeyDown={(event) => moveFocus(event, grid.current)}
      >
        <div className={style.axis} aria-hidden="true">
          {hoursFrom(shown).map((hour) => (
            <span key={hour} style={{ top: 28 + (hour - shown.from) * rowHeight }}>
              {hour}:00
            </span>
          ))}
        </div>
        {weekdays.map((weekday) => {
          const of = <T extends WeeklySlot>(slots: readonly T[]) =>
            slots.filter((each) => each.weekday === weekday);
          return (
            <div key={weekday} className={style.day} data-closed={of(open).length === 0}>
              <div className={style.head}>{t(`venue.weekday.${weekday}`)}</div>
              <div className={style.column} style={{ height: (shown.to - shown.from) * rowHeight }}>
                {of(open).map((slot) => (
                  <div key={slot.fromMinute} className={style.open} style={place(slot)} />
                ))}
                {of(held).map(({ label = t('venueShare.held'), hint = label, ...slot }) => (
                  <div
                    key={slot.fromMinute}
                    className={style.held}
                    style={place(slot)}
                    title={t('venueShare.cell-held', { slot: texts.slot(slot), who: hint })}
                  >
                    <span>{label}</span>
                  </div>
                ))}
                {of(own).map((slot) => (
                  <div
                    key={slot.fromMinute}
                    className={style.own}
                    style={place(slot)}
                    title={texts.slot(slot)}
                  >
                    <span>{t('venueShare.own')}</span>
                  </div>
                ))}
                {of(chosen).map((slot) => (
                  <button
                    key={slot.fromMinute}
                    type="button"
                    className={style.chosen}
                    style={place(slot)}
                    aria-pressed="true"
                    aria-label={t('venueShare.cell-chosen', { slot: texts.slot(slot) })}
                    onClick={() => toggle(slot)}
                  >
                    {texts.times(slot)}
                  </button>
                ))}
                {cells
                  .filter((cell) => cell.place.weekday === weekday)
                  .map((cell) => (
                    <FreeCell
                      key={cell.place.fromMinute}
                      cell={cell}
                      style={place(cell.place)}
                      label={t('venueShare.cell-free', { slot: texts.slot(cell.slot) })}
                      stop={cell === first}
                      onPress={() => toggle(cell.slot)}
                    />
                  ))}
              </div>
            </div>
          );
        })}
      </div>
      <figcaption className={style.legend}>
        <span data-kind="open">{t('venueShare.legend-open')}</span>
        <span data-kind="held">{t('venueShare.legend-held')}</span>
        {own.length > 0 && <span data-kind="own">{t('venueShare.legend-own')}</span>}
        {onChoose && <span data-kind="chosen">{t('venueShare.legend-chosen')}</span>}
      </figcaption>
    </figure>
  );
}

const hoursFrom = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

interface CellProps {
  readonly cell: WeekCell;
  readonly style: CSSProperties;
  readonly label: string;
  readonly stop: boolean;
  readonly onPress: () => void;
}

function FreeCell({ cell: { place }, style: at, label, stop, onPress }: CellProps) {
  return (
    <button
      type="button"
      className={style.free}
      style={at}
      tabIndex={stop ? 0 : -1}
      data-day={weekdays.indexOf(place.weekday)}
      data-minute={place.fromMinute}
      aria-pressed="false"
      aria-label={label}
      title={label}
      onClick={onPress}
    />
  );
}

const steps: Readonly<Record<string, readonly [days: number, cells: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Up and down within the day, left and right to the nearest time of the next day that has one. */
function moveFocus(event: KeyboardEvent, grid: HTMLElement | null): void {
  const step = steps[event.key];
  const at = event.target as HTMLElement;
  if (!step || !grid || at.dataset.minute === undefined) return;
  event.preventDefault();
  const [day, minute] = [Number(at.dataset.day), Number(at.dataset.minute)];
  const cells = [...grid.querySelectorAll<HTMLElement>('[data-minute]')];
  const [days, along] = step;
  const ahead = cells.filter(({ dataset }) =>
    days === 0
      ? Number(dataset.day) === day && (Number(dataset.minute) - minute) * along > 0
      : (Number(dataset.day) - day) * days > 0,
  );
  const away = ({ dataset }: HTMLElement) =>
    Math.abs(Number(dataset.day) - day) * 10_000 + Math.abs(Number(dataset.minute) - minute);
  ahead.sort((a, b) => away(a) - away(b))[0]?.focus();
}
