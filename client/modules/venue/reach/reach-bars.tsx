import { useTranslation } from 'react-i18next';
import type { ReachShare } from '../../../../shared/venue/reach-index.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import style from './reach.module.css';

interface Props {
  readonly tree: DivisionTree;
  readonly shares: readonly ReachShare[];
  readonly limit: string;
  readonly onDivision: (code: string) => void;
}

/** Of each division the share that is beyond reach; a bar leads into it. The order stays while the slider moves. */
export function ReachBars({ tree, shares, limit, onDivision }: Props) {
  const { t } = useTranslation();
  return (
    <section className={style.bars} aria-label={t('venue.reach.by-division')} data-testid="reach-divisions">
      <h3>{t('venue.reach.by-division')}</h3>
      <ul>
        {shares.map(({ divisionCode, beyond, total }) => {
          const division = tree.byCode.get(divisionCode)?.shortName ?? divisionCode;
          return (
            <li key={divisionCode}>
              <button
                type="button"
                title={t('venue.reach.division-go', { division, beyond, total, limit })}
                onClick={() => onDivision(divisionCode)}
              >
                <span className={style.barName}>{division}</span>
                <span className={style.bar}>
                  <span style={{ width: `${(100 * beyond) / total}%` }} />
                </span>
                <span className={style.barFigure}>
                  {t('venue.reach.division-row', { beyond, total })} · {Math.round((100 * beyond) / total)}%
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
