import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './swipe-map.module.css';

interface Props {
  /** Share of the width left of it, 0–1. */
  readonly share: number;
  readonly onShare: (share: number) => void;
  /** What the share is of. */
  readonly frame: RefObject<HTMLElement | null>;
}

const leastShare = 0.04;
const clamp = (share: number) => Math.min(1 - leastShare, Math.max(leastShare, share));

/** The line between two quarters: dragged, or moved with the arrow keys. */
export function SwipeDivider({ share, onShare, frame }: Props) {
  const { t } = useTranslation();
  const percent = Math.round(100 * share);
  const drag = (event: PointerEvent<HTMLElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.currentTarget.hasPointerCapture(event.pointerId))
      onShare(clamp((event.clientX - box.left) / box.width));
  };
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 0.1 : 0.02;
    const to = { ArrowLeft: share - step, ArrowRight: share + step, Home: 0, End: 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onShare(clamp(to));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of its own cannot be dragged.
    <div
      className={styles.divider}
      style={{ left: `${100 * share}%` }}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('mapTheme.swipe-divider')}
      aria-valuemin={100 * leastShare}
      aria-valuemax={100 - 100 * leastShare}
      aria-valuenow={percent}
      aria-valuetext={t('mapTheme.swipe-share', { percent })}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="m9 7-5 5 5 5m6-10 5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </div>
  );
}
