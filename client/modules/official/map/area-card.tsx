import { useTranslation } from 'react-i18next';
import { choroplethScheme, classOf } from '../../../../shared/choropleth.ts';
import { formatRate, moreToReach } from '../../../../shared/indicator.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import '../../organisation/hover-card.css';
import { AreaSwatch } from './area-swatch.tsx';
import type { ThemeData } from './theme-data.ts';

interface Props {
  readonly data: ThemeData;
  readonly tree: DivisionTree;
  /** Of what lies under the pointer: a coloured area or a disc. */
  readonly code: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** The value of the division under the pointer; nothing where the theme colours no divisions. */
export function AreaCard({ data, tree, code, at }: Props) {
  const { t } = useTranslation();
  const area = data.kind === 'indicator' ? data.areas.find((each) => each.code === code) : undefined;
  if (data.kind !== 'indicator' || !area) return null;
  const { indicator, target } = data;
  const scheme = choroplethScheme(indicator, target);
  const found = scheme.classes[classOf(scheme, area) ?? -1];
  const more = moreToReach({ ...area, target });
  return (
    <div className="hover-card" role="status" style={{ left: at.x, top: at.y }}>
      <strong>{tree.byCode.get(code)?.shortName ?? code}</strong>
      <span className="hover-class">
        <AreaSwatch look={found ? { ...found, veiled: !area.published } : null} />
        {t('mapTheme.value', {
          name: t(`official.indicator.${indicator}`),
          value: formatRate(area.numerator, area.denominator),
        })}
      </span>
      {area.denominator !== null && <span>{t('mapTheme.value-of', { ...area })}</span>}
      {more !== null && more > 0 && <span>{t('mapTheme.more', { count: more })}</span>}
      {!area.published && <span>{t('mapTheme.unpublished')}</span>}
    </div>
  );
}
