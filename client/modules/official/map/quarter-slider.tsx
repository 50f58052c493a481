import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../../shared/quarter.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import styles from './quarter-slider.module.css';
import { nextToPlay, tickLabels } from './quarter-steps.ts';

interface Props {
  /** Those that may be shown, ascending: the published ones. */
  readonly quarters: readonly Quarter[];
  readonly value: Quarter;
  readonly onChange: (quarter: Quarter) => void;
  /** False until the picture of `value` is drawn: playing waits for it. */
  readonly ready: boolean;
  /** This one is shown next: have it ready. Must be stable. */
  readonly onAhead?: (quarter: Quarter) => void;
  /** Opens or closes the comparison of two quarters; left out where there is none. */
  readonly onSwipe?: () => void;
  readonly swiping?: boolean;
}

/** How long a quarter stands while playing. */
const standMilliseconds = 1_200;

/** A bar over the lower edge of the map: one tick a quarter; plays them one after the other. */
export function QuarterSlider({
  quarters,
  value,
  onChange,
  ready,
  onAhead,
  onSwipe,
  swiping = false,
}: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const list = useId();
  const [playing, setPlaying] = useState(false);
  const at = quarters.indexOf(value);
  const next = nextToPlay(quarters, value);

  useEffect(() => {
    if (playing && next !== null) onAhead?.(next);
  }, [playing, next, onAhead]);
  useEffect(() => {
    if (!playing) return;
    if (next === null) {
      setPlaying(false);
      return;
    }
    if (!ready) return;
    const timer = setTimeout(() => onChange(next), standMilliseconds);
    return () => clearTimeout(timer);
  }, [playing, ready, next, onChange]);

  const toggle = () => {
    // At the end playing begins anew.
    if (!playing && next === null && quarters[0] !== undefined) onChange(quarters[0]);
    setPlaying(!playing);
  };
  if (quarters.length < 2) return null;
  return (
    <fieldset
      className={styles.bar}
      aria-label={t('mapTheme.quarter-bar')}
      data-testid="quarter-slider"
      data-over-map
    >
      <button
        type="button"
        className={styles.play}
        aria-label={t(playing ? 'mapTheme.pause' : 'mapTheme.play')}
        onClick={toggle}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={playing ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5v11l9-5.5z'} fill="currentColor" />
        </svg>
      </button>
      <div className={styles.track}>
        <input
          type="range"
          min={0}
          max={quarters.length - 1}
          step={1}
          list={list}
          value={Math.max(0, at)}
          aria-label={t('mapTheme.quarter-bar')}
          aria-valuetext={quarterText(value)}
          onChange={(event) => {
            const chosen = quarters[Number(event.target.value)];
            setPlaying(false);
            if (chosen !== undefined && chosen !== value) onChange(chosen);
          }}
        />
        <datalist id={list}>
          {quarters.map((each, index) => (
            <option key={each} value={index} />
          ))}
        </datalist>
        <div className={styles.ticks} aria-hidden="true">
          {tickLabels(quarters).map(({ quarter, year, number }) => (
            <span key={quarter} data-chosen={quarter === value || undefined}>
              {number}
              {year !== null && <small>{year}</small>}
            </span>
          ))}
        </div>
      </div>
      <output className={styles.shown}>{quarterText(value)}</output>
      {onSwipe && (
        <button
          type="button"
          className={styles.swipe}
          // On a phone the picture stands alone.
          aria-label={t('mapTheme.swipe')}
          aria-pressed={swiping}
          onClick={onSwipe}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M8 1.5v13M2.5 4h3.5v8H2.5zM10 4h3.5v8H10z"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.4"
            />
          </svg>
          <span>{t('mapTheme.swipe')}</span>
        </button>
      )}
    </fieldset>
  );
}
