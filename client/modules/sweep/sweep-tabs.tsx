import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SweepCounts, SweepListSummary } from '../../../shared/sweep/views.ts';
import style from './list-view.module.css';

export const sweepTabs = ['matched', 'probable', 'only-theirs', 'only-ours'] as const;
export type SweepTab = (typeof sweepTabs)[number];

export const tabPanelId = 'sweep-rows';
export const tabId = (tab: SweepTab) => `sweep-tab-${tab}`;

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function figureOf(counts: SweepCounts, tab: SweepTab): { count: number; open: number } {
  switch (tab) {
    case 'matched':
      return { count: counts.rows.matched, open: 0 };
    case 'only-ours':
      return { count: counts.onlyOurs, open: counts.onlyOursOpen };
    default:
      return { count: counts.rows[tab], open: counts.open[tab] };
  }
}

/** The counters of a list, which are also its tabs; who sees a part of it is not told what is missing from the whole. */
export function SweepTabs({
  list: { counts, whole },
  selected,
  onSelect,
}: {
  list: Pick<SweepListSummary, 'counts' | 'whole'>;
  selected: SweepTab;
  onSelect: (tab: SweepTab) => void;
}) {
  const { t } = useTranslation();
  const tabs: readonly SweepTab[] = whole ? sweepTabs : sweepTabs.filter((tab) => tab !== 'only-ours');
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // The pairs have arrow keys of their own.
    event.stopPropagation();
    const index = (tabs.indexOf(selected) + step + tabs.length) % tabs.length;
    const next = tabs[index] ?? selected;
    onSelect(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" className={style.tabs} aria-label={t('sweep.title')} onKeyDown={move}>
      {tabs.map((tab) => {
        const { count, open } = figureOf(counts, tab);
        return (
          <button
            key={tab}
            id={tabId(tab)}
            type="button"
            role="tab"
            aria-selected={tab === selected}
            aria-controls={tabPanelId}
            tabIndex={tab === selected ? 0 : -1}
            data-testid={`sweep-tab-${tab}`}
            data-empty={count === 0 || undefined}
            onClick={() => onSelect(tab)}
          >
            <strong>{count}</strong>
            <span>{t(`sweep.tab.${tab}`)}</span>
            <small>{open > 0 ? t('sweep.tabOpen', { count: open }) : ' '}</small>
          </button>
        );
      })}
    </div>
  );
}
