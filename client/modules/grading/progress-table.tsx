import { useTranslation } from 'react-i18next';
import type { GradingList } from '../../../shared/grading/grading-view.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import style from './grading-table.module.css';
import { useHalfYearText } from './half-year-text.ts';
import { countStages, stageFilters } from './review-filter.ts';

interface Props {
  readonly list: GradingList;
  readonly tree: DivisionTree;
  readonly onDivision: (code: string) => void;
}

/** How far the review of each division below has come, stage by stage. */
export function ProgressTable({ list, tree, onDivision }: Props) {
  const { t } = useTranslation();
  const halfYearText = useHalfYearText();
  const { divisionCode, halfYear, rows } = list;
  const children = tree.childrenOf.get(divisionCode) ?? [];
  const own = tree.byCode.get(divisionCode);
  const below = own?.level === 'township' ? [] : children;
  // What stands in the division itself, not in one below, has a line of its own.
  const parts = [...(own && (below.length === 0 || ofItself(rows)) ? [own] : []), ...below];
  const within = (code: string) =>
    code === divisionCode
      ? rows.filter((row) => row.divisionCode === code || below.length === 0)
      : rows.filter((row) => tree.byCode.get(row.divisionCode)?.path.includes(code));
  function ofItself(all: GradingList['rows']) {
    return all.some((row) => row.divisionCode === divisionCode);
  }
  return (
    <div className={style.wide}>
      <table className={style.table} data-testid="grading-progress">
        <caption className={style.caption}>
          {t('grading.progress-caption', { halfYear: halfYearText(halfYear) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('grading.column-division')}</th>
            {stageFilters.map((stage) => (
              <th key={stage} scope="col" className={style.number}>
                {t(`grading.stage-${stage}`)}
              </th>
            ))}
            <th scope="col" className={style.share}>
              {t('grading.progress')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...parts, null].map((part) => {
            if (part === null && parts.length < 2) return null;
            const counts = countStages(part ? within(part.code) : rows);
            const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
            // A share of nothing is none.
            const text = total === 0 ? '—' : t('grading.progress-share', { decided: counts.decided, total });
            return (
              <tr key={part?.code ?? ''} className={part ? undefined : style.sum}>
                <th scope="row">
                  {part && part.code !== divisionCode ? (
                    <button type="button" className={style.open} onClick={() => onDivision(part.code)}>
                      {part.name}
                    </button>
                  ) : (
                    (part?.name ?? t('grading.matrix-sum'))
                  )}
                </th>
                {stageFilters.map((stage) => (
                  <td key={stage} className={style.number} data-zero={counts[stage] === 0}>
                    {counts[stage]}
                  </td>
                ))}
                <td className={style.share}>
                  {total > 0 && (
                    <span className={style.bar} role="img" aria-label={text}>
                      {stageFilters.toReversed().map((stage) => (
                        <span key={stage} data-stage={stage} style={{ flexGrow: counts[stage] }} />
                      ))}
                    </span>
                  )}
                  <span className={style.quiet}>{text}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
