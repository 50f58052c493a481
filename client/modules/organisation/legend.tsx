import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type SymbolClass, symbolClasses } from '../../../shared/symbol.ts';
import { legendOrder } from './legend-order.ts';
import type { RegistryView } from './registry.ts';
import { SymbolMark } from './symbol-mark.tsx';
import './legend.css';

interface Props {
  readonly view: RegistryView;
  readonly picked: readonly SymbolClass[];
  readonly onPick: (picked: SymbolClass[]) => void;
  readonly onOpenUnlocated: () => void;
}

/** The classes with their counts in the present division and filter; together with the unlocated they make the total. */
export function Legend({ view, picked, onPick, onOpenUnlocated }: Props) {
  const { t } = useTranslation();
  const toggle = (each: SymbolClass) =>
    onPick(picked.includes(each) ? picked.filter((other) => other !== each) : [...picked, each]);
  const shown = legendOrder.filter(
    (each) =>
      each === 'unorganised-above-scale' ||
      picked.includes(each) ||
      (view.counts[symbolClasses.indexOf(each)] ?? 0) > 0,
  );
  return (
    <section className="legend" data-testid="legend" aria-label={t('screen.legend')}>
      <div className="legend-head">
        <span>{t('screen.legend-hint')}</span>
        {picked.length > 0 && (
          <Button size="small" type="link" onClick={() => onPick([])}>
            {t('screen.show-all')}
          </Button>
        )}
      </div>
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          className={each === 'unorganised-above-scale' ? 'legend-row gap' : 'legend-row'}
          data-class={each}
          aria-pressed={picked.includes(each)}
          data-quiet={picked.length > 0 && !picked.includes(each) ? '' : undefined}
          onClick={() => toggle(each)}
        >
          <SymbolMark symbolClass={each} size={20} />
          <span className="legend-name">{t(`symbol.${each}`)}</span>
          <span className="legend-count">{view.counts[symbolClasses.indexOf(each)] ?? 0}</span>
        </button>
      ))}
      <button
        type="button"
        className="legend-row unlocated"
        data-testid="unlocated-count"
        onClick={onOpenUnlocated}
      >
        <span className="unlocated-mark" aria-hidden="true">
          ?
        </span>
        <span className="legend-name">{t('screen.unlocated')}</span>
        <span className="legend-count">{view.unlocated.length}</span>
      </button>
      <div className="legend-row total">
        <span />
        <span className="legend-name">{t('screen.total')}</span>
        <span className="legend-count" data-testid="legend-total">
          {view.rows.length}
        </span>
      </div>
    </section>
  );
}
