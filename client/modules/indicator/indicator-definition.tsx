import { useTranslation } from 'react-i18next';
import { useQuarterText } from '../setting/quarter-text.ts';
import type { IndicatorsView } from './indicator-queries.ts';
import style from './indicator-table.module.css';

interface Props {
  readonly value: IndicatorsView['values'][number];
  readonly view: IndicatorsView;
}

/** What an indicator is: its rule, its two numbers, what it leaves out, and where the numbers are from. */
export function IndicatorDefinition({ value, view }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const { key, numerator, denominator } = value;
  const { counts, units, published, quarter, thresholds } = view;
  return (
    <div className={style.definition} data-testid="indicator-definition">
      <p>{t(`official.indicator.${key}.definition`, { ...thresholds })}</p>
      <dl>
        <dt>{t('official.numerator')}</dt>
        <dd>
          {numerator} · {t(`official.indicator.${key}.numerator`)}
        </dd>
        {denominator !== null && (
          <>
            <dt>{t('official.denominator')}</dt>
            <dd>
              {denominator} · {t(`official.indicator.${key}.denominator`)}
            </dd>
          </>
        )}
        <dt>{t('official.left-out')}</dt>
        <dd>{t('official.left-out-counts', { suspended: counts.suspended, ended: counts.ended })}</dd>
        <dt>{t('official.counted-too')}</dt>
        <dd>{t('official.unlocated-counted', { count: counts.unlocated, unknown: counts.sizeUnknown })}</dd>
        <dt>{t('official.source')}</dt>
        <dd>{t('official.source-of', { quarter: quarterText(quarter), published, units })}</dd>
      </dl>
    </div>
  );
}
