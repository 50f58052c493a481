import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { organisedColour, quietColour, unorganisedColour } from '../../../../shared/symbol.ts';
import type { ChartTable } from '../../../ui/chart/chart-card.tsx';
import type { BarData } from '../../../ui/chart/chart-data.ts';
import type { Share } from './count-by.ts';

interface NamedShare extends Share {
  readonly label: string;
  /** False: others are chosen. */
  readonly lit: boolean;
  readonly pressed: boolean;
}

const other = ({ total, organised, gap }: Share) => total - organised - gap;

/**
 * Bars of what is organised and what is not; `total`: of one kind only (grades are organised, reasons are not), one plain bar. Red is
 * organised, amber hatched unorganised above-scale, an outline the other unorganised ones.
 */
export function shareBars(
  shares: readonly NamedShare[],
  show: 'above' | 'all' | 'total',
  t: TFunction,
): BarData {
  const organised = {
    name: t('screen.organised-organised'),
    colour: organisedColour,
    pattern: 'solid',
  } as const;
  const gap = { name: t('screen.gap'), colour: unorganisedColour, pattern: 'hatch' } as const;
  const rest = { name: t('official.other-unorganised'), colour: quietColour, pattern: 'outline' } as const;
  const parts = [
    { series: organised, count: (share: Share) => share.organised },
    { series: gap, count: (share: Share) => share.gap },
    { series: rest, count: other },
  ].filter(
    // What no bar has needs no key.
    ({ count }) => show !== 'total' || shares.some((share) => count(share) > 0),
  );
  const shown = show === 'above' ? parts.slice(0, 2) : parts;
  return {
    series: shown.map(({ series }) => series),
    rows: shares.map((share) => ({
      key: share.key,
      label: share.label,
      lit: share.lit,
      values: shown.map(({ count }) => count(share)),
      note:
        show === 'above'
          ? t('official.bar-gap', { gap: share.gap, total: share.total })
          : t('screen.homes', { count: share.total }),
    })),
  };
}

/** The same numbers as a table. */
export function shareTable(shares: readonly NamedShare[], t: TFunction): ChartTable {
  return {
    heads: [
      t('official.head-name'),
      t('screen.total'),
      t('screen.organised-organised'),
      t('screen.gap'),
      t('official.other-unorganised'),
    ],
    rows: shares.map((share) => ({
      key: share.key,
      label: share.label,
      pressed: share.pressed,
      cells: [share.total, share.organised, share.gap, other(share)].map(String),
    })),
  };
}

export function useChartTexts() {
  const { t } = useTranslation();
  return { table: t('official.table'), chart: t('official.chart'), empty: t('official.chart-empty') };
}
