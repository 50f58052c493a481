import { useTranslation } from 'react-i18next';
import { addQuarters } from '../../../../shared/quarter.ts';
import { Figure } from '../../indicator/figure.tsx';
import type { IndicatorsView } from '../../indicator/indicator-queries.ts';
import { useBoard } from '../../report/report-queries.ts';
import { useInfo } from '../../setting/info-query.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';

interface Props {
  readonly view: IndicatorsView;
  readonly asOf: string | null;
  readonly compact: boolean;
  readonly onBoard: (quarter: string) => void;
}

/** How many divisions were late in the shown quarter and, once its deadline has passed, how many are in the one that ended last. */
export function LateFigure({ view, asOf, compact, onBoard }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const present = useInfo().data?.quarters.at(-1);
  const ended = present === undefined ? view.quarter : addQuarters(present, -1);
  const { board } = useBoard(view.divisionCode, ended);
  const overdue = board?.rows.filter(({ lateness }) => lateness.kind === 'overdue').length ?? 0;
  const other = asOf === null && ended > view.quarter && overdue > 0;
  return (
    <Figure
      testId="figure-late"
      name={t('official.late')}
      value={t('official.late-count', { count: view.late.length })}
      notes={
        compact
          ? []
          : [
              t('official.late-of', {
                quarter: quarterText(view.quarter),
                late: view.late.length,
                units: view.units,
              }),
            ]
      }
      more={
        other && (
          <button type="button" className="figure-more" onClick={() => onBoard(ended)}>
            {compact
              ? t('official.overdue-short', { quarter: ended, count: overdue })
              : t('official.overdue', { quarter: quarterText(ended), count: overdue })}
          </button>
        )
      }
      onOpen={() => onBoard(view.quarter)}
    />
  );
}
