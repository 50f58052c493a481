import { useTranslation } from 'react-i18next';
import type { TransitionReport } from '../../../shared/grading/grading-view.ts';
import { type TransitionMatrix, transitions } from '../../../shared/grading/transition-matrix.ts';
import style from './grading-table.module.css';

interface Props {
  readonly parts: TransitionReport['byDivision'];
  readonly whole: Pick<TransitionMatrix, 'counts' | 'total'>;
  readonly onDivision: (code: string) => void;
}

/** What became of the grades in each division, and in all. */
export function TransitionDivisions({ parts, whole, onDivision }: Props) {
  const { t } = useTranslation();
  const numbers = ({ counts, total }: Props['whole']) => (
    <>
      {transitions.map((each) => (
        <td key={each} className={style.number} data-zero={counts[each] === 0}>
          {counts[each]}
        </td>
      ))}
      <td className={style.number}>{total}</td>
    </>
  );
  return (
    <div className={style.wide}>
      <table className={style.table} data-testid="transition-divisions">
        <thead>
          <tr>
            <th scope="col">{t('grading.column-division')}</th>
            {transitions.map((each) => (
              <th key={each} scope="col" className={style.number}>
                {t(`grading.count-${each}`)}
              </th>
            ))}
            <th scope="col" className={style.number}>
              {t('grading.matrix-sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.divisionCode}>
              <th scope="row">
                <button type="button" className={style.open} onClick={() => onDivision(part.divisionCode)}>
                  {part.divisionName}
                </button>
              </th>
              {numbers(part)}
            </tr>
          ))}
          <tr className={style.sum}>
            <th scope="row">{t('grading.matrix-sum')}</th>
            {numbers(whole)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
