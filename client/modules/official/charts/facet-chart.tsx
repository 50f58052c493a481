import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import {
  facetChoices,
  facetCode,
  matchRows,
  type OrganisationFilter,
  toggleFacet,
} from '../../../../shared/organisation-filter.ts';
import { ChartCard } from '../../../ui/chart/chart-card.tsx';
import { useFacetText } from '../../organisation/facet-text.ts';
import { countBy, rowsOfBase, type Share } from './count-by.ts';
import { shareBars, shareTable, useChartTexts } from './share-bars.ts';

export type ChartedFacet = 'industry' | 'size' | 'grade' | 'reason';
export type Base = 'above' | 'all';

/** What every chart counts over. */
export interface Counted {
  readonly columns: OrganisationColumns;
  readonly divisionMask: Uint8Array;
  readonly filter: OrganisationFilter;
  /** Picked classes and, if wanted, only what the map shows. */
  readonly narrow: (rows: Uint32Array) => Uint32Array;
  readonly base: Base;
}

interface Props extends Counted {
  readonly facet: ChartedFacet;
  readonly onFilter: (filter: OrganisationFilter) => void;
}

/** The shown organisations by one facet; a click chooses its value, another click lets it go. The facet's own choice narrows every other chart, not this one. */
export function FacetChart(props: Props) {
  const { columns, divisionMask, filter, narrow, base, facet, onFilter } = props;
  const { t } = useTranslation();
  const facetText = useFacetText();
  const texts = useChartTexts();
  const shares = useMemo((): Share[] => {
    const rows = narrow(matchRows(columns, { ...filter, [facet]: [] }, divisionMask));
    const counted = rowsOfBase(columns, rows, base);
    const found = countBy(columns, counted, facetChoices[facet], (row) => facetCode(columns, facet, row));
    // Sections of industry have no order of their own: the largest gap first.
    return facet === 'industry' ? found.sort((a, b) => b.gap - a.gap || b.total - a.total) : found;
  }, [columns, divisionMask, filter, narrow, base, facet]);
  const chosen = new Set(filter[facet].map(String));
  const named = shares.map((share) => ({
    ...share,
    label: facetText(facet, share.key),
    lit: chosen.size === 0 || chosen.has(share.key),
    pressed: chosen.has(share.key),
  }));
  return (
    <ChartCard
      testId={`chart-${facet}`}
      title={t(`official.by-${facet}`)}
      data={{
        kind: 'bars',
        bars: shareBars(named, facet === 'grade' || facet === 'reason' ? 'total' : base, t),
      }}
      table={shareTable(named, t)}
      texts={texts}
      onPick={(key) => {
        const value = facetChoices[facet].find((each) => String(each) === key);
        if (value !== undefined) onFilter(toggleFacet(filter, facet, value));
      }}
    />
  );
}
