import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatRate, moreToReach, type Ratio } from '../../../../shared/indicator.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { useChangeText } from '../../indicator/change-text.ts';
import { Figure } from '../../indicator/figure.tsx';
import { type Asked, useIndicators } from '../../indicator/indicator-queries.ts';
import { sumOf } from '../../indicator/rate-change.ts';
import { useErrorText } from '../../setting/error-text.ts';
import type { ShownCounts } from './count-shown.ts';
import style from './figures-panel.module.css';
import { LateFigure } from './late-figure.tsx';

export type FigureKind = 'above-scale' | 'gap' | 'organised' | 'indicators';

interface Props {
  readonly asked: Asked;
  /** How many of the unorganised above-scale ones have no place on the map. */
  readonly gapUnlocated: number;
  /** What a filter leaves; null: nothing is filtered. */
  readonly shown: ShownCounts | null;
  /** One line each, for a phone. */
  readonly compact: boolean;
  /** Opens the records behind a figure. */
  readonly onOpen: (kind: FigureKind) => void;
  readonly onBoard: (quarter: string) => void;
}

/** The three figures an official asks for first; of a reporting unit the coverage stands in the place of the late divisions. */
export function FiguresPanel(props: Props) {
  const { asked, gapUnlocated, shown, compact, onOpen } = props;
  const { t } = useTranslation();
  const errorText = useErrorText();
  const changeText = useChangeText();
  const query = useIndicators(asked);
  if (query.isError) {
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (!query.data)
    return <Skeleton className={style.wait ?? ''} active paragraph={{ rows: 3 }} title={false} />;
  const { values, counts, level, aboveScaleUnorganised } = query.data;
  const rate = values.find(({ key }) => key === 'above-scale-organised');
  const enterprise = values.find(({ key }) => key === 'enterprise-coverage');
  const social = values.find(({ key }) => key === 'social-coverage');
  if (!rate || !enterprise || !social) return null;
  const more = moreToReach(rate);
  const target = rate.target === null ? null : Math.round(1000 * rate.target) / 10;
  const since = (now: Ratio, then: Ratio | null) => {
    const text = changeText(now, then);
    return text && t('official.since-last-quarter', { change: text });
  };
  const reach =
    more === null || target === null
      ? null
      : t(more > 0 ? 'official.more' : 'official.reached', { more, target });
  const filtered = (text: string) => <span className="figure-more">{t('official.filtered', { text })}</span>;
  const excluded = counts.suspended + counts.ended;
  return (
    <section
      className={compact ? `${style.figures} ${style.compact}` : style.figures}
      aria-label={t('screen.statistics')}
      data-testid="figures"
    >
      <Figure
        testId="figure-rate"
        name={t('screen.rate')}
        value={formatRate(rate.numerator, rate.denominator)}
        share={rate.denominator ? rate.numerator / rate.denominator : null}
        target={rate.target}
        notes={
          compact
            ? [reach]
            : [
                t('screen.of', { numerator: rate.numerator, denominator: rate.denominator ?? 0 }),
                reach,
                since(rate, rate.previous),
              ]
        }
        more={
          shown &&
          filtered(
            t('official.filtered-rate', {
              rate: formatRate(shown.aboveScale.numerator, shown.aboveScale.denominator),
              numerator: shown.aboveScale.numerator,
              denominator: shown.aboveScale.denominator ?? 0,
            }),
          )
        }
        onOpen={() => onOpen('above-scale')}
      />
      <Figure
        testId="figure-gap"
        tone="gap"
        name={t('screen.gap')}
        value={t('screen.homes', { count: aboveScaleUnorganised })}
        notes={
          compact
            ? []
            : [
                aboveScaleUnorganised > 0 ? t('screen.gap-open') : null,
                gapUnlocated > 0 ? t('screen.gap-unlocated', { count: gapUnlocated }) : null,
              ]
        }
        more={
          shown &&
          filtered(
            t('screen.homes', {
              count: (shown.aboveScale.denominator ?? 0) - shown.aboveScale.numerator,
            }),
          )
        }
        onOpen={() => onOpen('gap')}
      />
      {level === 'township' ? (
        <Figure
          testId="figure-coverage"
          name={t('screen.coverage')}
          value={formatRate(sumOf(enterprise, social).numerator, sumOf(enterprise, social).denominator)}
          notes={
            compact
              ? []
              : [
                  t('screen.coverage-enterprise', {
                    rate: formatRate(enterprise.numerator, enterprise.denominator),
                  }),
                  t('screen.coverage-social', { rate: formatRate(social.numerator, social.denominator) }),
                  enterprise.previous &&
                    social.previous &&
                    since(sumOf(enterprise, social), sumOf(enterprise.previous, social.previous)),
                ]
          }
          more={shown && filtered(formatRate(shown.organised, shown.total))}
          onOpen={() => onOpen('organised')}
        />
      ) : (
        <LateFigure view={query.data} asOf={asked.asOf} compact={compact} onBoard={props.onBoard} />
      )}
      {!compact && excluded > 0 && (
        <p className={style.excluded}>{t('screen.excluded', { count: excluded })}</p>
      )}
    </section>
  );
}
