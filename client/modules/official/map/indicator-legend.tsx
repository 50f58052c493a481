import { useTranslation } from 'react-i18next';
import {
  type ChoroplethClass,
  type ChoroplethScheme,
  choroplethScheme,
  classOf,
} from '../../../../shared/choropleth.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { AreaSwatch } from './area-swatch.tsx';
import { boundText, classText } from './class-text.ts';
import type { ThemeData } from './theme-data.ts';
import styles from './theme-legend.module.css';

interface Props {
  readonly data: ThemeData & { kind: 'indicator' };
  readonly tree: DivisionTree;
}

/** The classes from the highest down, how many divisions fall into each, and what stands for no data, no boundary, not published. */
export function IndicatorLegend({ data, tree }: Props) {
  const { t } = useTranslation();
  const { indicator, target, areas } = data;
  const scheme = choroplethScheme(indicator, target);
  const classes = areas.map((area) => classOf(scheme, area));
  const countOf = (index: number | null) => classes.filter((each) => each === index).length;
  const rows = scheme.classes.map((each, index) => ({ each, index, count: countOf(index) })).reverse();
  const unpublished = areas.filter(({ published, denominator }) => !published && denominator !== 0).length;
  const discs = areas.some(({ code }) => !tree.byCode.get(code)?.hasPolygon);
  return (
    <section className={styles.legend} data-testid="legend" aria-label={t('screen.legend')}>
      <h3 className={styles.title}>{t(`official.indicator.${indicator}`)}</h3>
      <p className={styles.note}>
        {target === null ? t('mapTheme.rising') : t('mapTheme.target', { target: boundText(scheme, target) })}
      </p>
      <ul>
        {rows.map(({ each, index, count }) => (
          <li key={index} data-class-from={each.from ?? ''} data-target={isTarget(scheme, each) || undefined}>
            <AreaSwatch look={{ colour: each.colour, pattern: each.pattern, veiled: false }} />
            <span>
              {classText(t, scheme, each)}
              {isTarget(scheme, each) && <em>{t('mapTheme.target-reached')}</em>}
            </span>
            <b>{count}</b>
          </li>
        ))}
        {countOf(null) > 0 && (
          <li data-class-from="none">
            <AreaSwatch look={null} />
            <span>{t('mapTheme.no-data')}</span>
            <b>{countOf(null)}</b>
          </li>
        )}
        {unpublished > 0 && (
          <li data-class-from="unpublished">
            <AreaSwatch look={{ colour: '#ffffff', pattern: 'plain', veiled: true }} />
            <span>{t('mapTheme.unpublished')}</span>
            <b>{unpublished}</b>
          </li>
        )}
      </ul>
      {discs && (
        <p className={styles.note}>
          {t('mapTheme.discs')}
          {'；'}
          {t('mapTheme.discs-size')}
        </p>
      )}
      <p className={styles.note}>{t('mapTheme.same-classes')}</p>
    </section>
  );
}

/** The lowest class that reaches the target: a rule in the legend divides it from those below. */
function isTarget(scheme: ChoroplethScheme, { from }: ChoroplethClass): boolean {
  return scheme.target !== null && from === scheme.target;
}
