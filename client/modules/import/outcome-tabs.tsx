import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportCounts, type RowOutcome, rowOutcomes } from '../../../shared/import/staged.ts';
import style from './import-page.module.css';

export const tabPanelId = 'import-rows';
export const tabId = (outcome: RowOutcome) => `import-tab-${outcome}`;

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The five counters, which are also the tabs, and the sum written out: no row is missing. */
export function OutcomeTabs({
  counts,
  selected,
  onSelect,
}: {
  counts: ImportCounts;
  selected: RowOutcome;
  onSelect: (outcome: RowOutcome) => void;
}) {
  const { t } = useTranslation();
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (rowOutcomes.indexOf(selected) + step + rowOutcomes.length) % rowOutcomes.length;
    const next = rowOutcomes[index] ?? selected;
    onSelect(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <section aria-label={t('importScreen.counters')}>
      <p className={style.sum} data-testid="import-sum" aria-live="polite">
        {t('importScreen.sum', { ...counts })}
      </p>
      <div role="tablist" className={style.tabs} onKeyDown={move}>
        {rowOutcomes.map((outcome) => (
          <button
            key={outcome}
            id={tabId(outcome)}
            type="button"
            role="tab"
            aria-selected={outcome === selected}
            aria-controls={tabPanelId}
            tabIndex={outcome === selected ? 0 : -1}
            data-outcome={outcome}
            data-empty={counts[outcome] === 0 || undefined}
            onClick={() => onSelect(outcome)}
          >
            <strong>{counts[outcome]}</strong>
            <span>{t(`importScreen.outcome-${outcome}`)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
