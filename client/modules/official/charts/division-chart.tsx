import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatRate } from '../../../../shared/indicator.ts';
import { matchRows } from '../../../../shared/organisation-filter.ts';
import { organisedColour } from '../../../../shared/symbol.ts';
import { ChartCard } from '../../../ui/chart/chart-card.tsx';
import type { DivisionTree } from '../../division/division-tree.ts';
import { countBy, rowsOfBase, type Share } from './count-by.ts';
import type { Counted } from './facet-chart.tsx';
import { useChartTexts } from './share-bars.ts';

interface Props extends Counted {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  /** Of the organised rate above scale, 0–1; null without one. */
  readonly target: number | null;
  readonly onDivision: (code: string) => void;
}

const percent = (numerator: number, denominator: number) =>
  denominator === 0 ? 0 : (100 * numerator) / denominator;

/** The organised rate of what lies directly below a division, the lowest first, with the target across; a click opens the division. */
export function DivisionChart(props: Props) {
  const { columns, divisionMask, filter, narrow, base, tree, divisionCode, target, onDivision } = props;
  const { t } = useTranslation();
  const texts = useChartTexts();
  const children = tree.childrenOf.get(divisionCode) ?? [];
  const shares = useMemo((): Share[] => {
    const codes = (tree.childrenOf.get(divisionCode) ?? []).map(({ code }) => code);
    const childOf = columns.divisionCodes.map((code) => {
      const path = tree.byCode.get(code)?.path ?? [];
      return codes.findIndex((each) => path.includes(each));
    });
    const rows = rowsOfBase(columns, narrow(matchRows(columns, filter, divisionMask)), base);
    const found = countBy(columns, rows, codes, (row) => childOf[columns.division[row] ?? 0] ?? -1);
    return found.sort(
      (a, b) => percent(a.organised, a.total) - percent(b.organised, b.total) || b.gap - a.gap,
    );
  }, [columns, divisionMask, filter, narrow, base, tree, divisionCode]);
  if (children.length === 0) return null;
  const nameOf = (code: string) => tree.byCode.get(code)?.shortName ?? code;
  const shownTarget = base === 'above' && target !== null ? Math.round(1000 * target) / 10 : null;
  return (
    <ChartCard
      testId="chart-division"
      title={t(base === 'above' ? 'official.by-division' : 'official.by-division-all')}
      note={t('official.division-note')}
      data={{
        kind: 'bars',
        bars: {
          max: 100,
          mark:
            shownTarget === null
              ? null
              : { value: shownTarget, label: t('official.target-of', { target: shownTarget }) },
          series: [{ name: t('official.rate-percent'), colour: organisedColour, pattern: 'solid' }],
          rows: shares.map(({ key, total, organised, gap }) => ({
            key,
            label: nameOf(key),
            lit: true,
            values: [Math.round(10 * percent(organised, total)) / 10],
            note: `${formatRate(organised, total)}${gap > 0 ? ` ◇${gap}` : ''}`,
          })),
        },
      }}
      table={{
        heads: [
          t('screen.division'),
          t('official.rate-percent'),
          t('screen.organised-organised'),
          t('screen.total'),
          t('screen.gap'),
        ],
        rows: shares.map(({ key, total, organised, gap }) => ({
          key,
          label: nameOf(key),
          cells: [formatRate(organised, total), String(organised), String(total), String(gap)],
        })),
      }}
      texts={texts}
      onPick={onDivision}
    />
  );
}
