import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationColumns } from '../../../../shared/organisation-columns.ts';
import type { OrganisationFilter } from '../../../../shared/organisation-filter.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import type { RegistryView } from '../../organisation/registry.ts';
import { ceasedRows } from './ceased-rows.ts';
import { ChangeLegend } from './change-legend.tsx';
import { countChanges } from './count-changes.ts';
import { IndicatorLegend } from './indicator-legend.tsx';
import type { ThemeData } from './theme-data.ts';
import styles from './theme-legend.module.css';

interface Props {
  readonly data: ThemeData;
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  readonly registry: RegistryView;
  readonly filter: OrganisationFilter;
  /** The legend of symbol classes, for the themes that show them. */
  readonly classes: ReactNode;
}

/** Explains what the theme shows. */
export function ThemeLegend({ data, columns, tree, registry, filter, classes }: Props) {
  const { t } = useTranslation();
  const changes = useMemo(() => {
    if (data.kind !== 'change') return null;
    const ceased = ceasedRows(columns, data, filter, registry.divisionMask);
    return countChanges(columns, data, registry.rows, ceased);
  }, [data, columns, filter, registry]);
  if (data.kind === 'indicator') return <IndicatorLegend data={data} tree={tree} />;
  if (changes && data.kind === 'change') return <ChangeLegend counts={changes} against={data.against} />;
  return (
    <>
      <p className={`${styles.note} ${styles.rings}`}>
        {t(data.kind === 'gaps' ? 'mapTheme.rings-gaps' : 'mapTheme.rings-symbols')}
      </p>
      {classes}
    </>
  );
}
