import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationFilter } from '../../../../shared/organisation-filter.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { type Asked, useIndicators } from '../../indicator/indicator-queries.ts';
import style from './charts-panel.module.css';
import { DivisionChart } from './division-chart.tsx';
import { type Base, type ChartedFacet, type Counted, FacetChart } from './facet-chart.tsx';
import { TrendChart } from './trend-chart.tsx';

interface Props extends Omit<Counted, 'base'> {
  readonly asked: Asked;
  readonly tree: DivisionTree;
  readonly onFilter: (filter: OrganisationFilter) => void;
  readonly onDivision: (code: string) => void;
  readonly onQuarter: (quarter: string) => void;
}

const charted: readonly ChartedFacet[] = ['industry', 'size', 'reason', 'grade'];

/** The shown organisations by division, industry, size, reason and grade, and the trend; a click in any narrows everything. */
export function ChartsPanel({ asked, tree, onFilter, onDivision, onQuarter, ...counted }: Props) {
  const { t } = useTranslation();
  const [base, setBase] = useState<Base>('above');
  const target =
    useIndicators(asked).data?.values.find(({ key }) => key === 'above-scale-organised')?.target ?? null;
  return (
    <section className={style.panel} aria-label={t('official.charts')} data-testid="charts-panel">
      <div className={style.tools}>
        <Segmented<Base>
          size="small"
          aria-label={t('official.base')}
          value={base}
          onChange={setBase}
          options={[
            { value: 'above', label: t('official.base-above') },
            { value: 'all', label: t('official.base-all') },
          ]}
        />
        <span>{t('official.charts-note')}</span>
      </div>
      <div className={style.cards}>
        <DivisionChart
          {...counted}
          base={base}
          tree={tree}
          divisionCode={asked.divisionCode}
          target={target}
          onDivision={onDivision}
        />
        {charted.map((facet) => (
          <FacetChart key={facet} {...counted} base={base} facet={facet} onFilter={onFilter} />
        ))}
        <TrendChart asked={asked} target={target} onQuarter={onQuarter} />
      </div>
    </section>
  );
}
