import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatRate, type IndicatorValue, moreToReach } from '../../../shared/indicator.ts';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import { Figure } from './figure.tsx';
import { rateChange, sumOf } from './rate-change.ts';
import './statistics-panel.css';

interface Props {
  readonly divisionCode: string;
  readonly quarter: string;
  /** How many of the unorganised above-scale ones have no place on the map. */
  readonly gapUnlocated: number;
  /** Opens the records behind a figure. */
  readonly onOpen: (records: 'above-scale' | 'gap' | 'organised') => void;
}

/** The three figures an official asks for first, with target and change since last quarter. */
export function StatisticsPanel({ divisionCode, quarter, gapUnlocated, onOpen }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = useQuery({
    queryKey: ['indicator', 'statistics', divisionCode, quarter],
    queryFn: () => rpc.indicator.statistics.query({ divisionCode, quarter }),
    placeholderData: (before) => before,
  });
  if (query.isError) {
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (!query.data) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  const { indicators, classes, excluded } = query.data;
  const value = (key: IndicatorValue['key']) => indicators.find((each) => each.key === key);
  const rate = value('above-scale-organised');
  const enterprise = value('enterprise-coverage');
  const social = value('social-coverage');
  if (!rate || !enterprise || !social) return null;
  const coverage = sumOf(enterprise, social);
  const more = moreToReach(rate);
  const change = (of: Pick<IndicatorValue, 'numerator' | 'denominator' | 'previous'>) => {
    const points = rateChange(of);
    if (points === null) return null;
    return t(points > 0 ? 'screen.change-up' : points < 0 ? 'screen.change-down' : 'screen.change-none', {
      points: Math.abs(points).toFixed(1),
    });
  };
  return (
    <section className="statistics" aria-label={t('screen.statistics')}>
      <Figure
        name={t('screen.rate')}
        value={formatRate(rate.numerator, rate.denominator)}
        share={rate.denominator ? rate.numerator / rate.denominator : null}
        target={rate.target}
        notes={[
          t('screen.of', { numerator: rate.numerator, denominator: rate.denominator ?? 0 }),
          more === null ? null : more > 0 ? t('screen.more', { more }) : t('screen.reached'),
          change(rate),
        ]}
        onOpen={() => onOpen('above-scale')}
      />
      <Figure
        tone="gap"
        name={t('screen.gap')}
        value={t('screen.homes', { count: classes['unorganised-above-scale'] })}
        notes={[
          classes['unorganised-above-scale'] > 0 ? t('screen.gap-open') : null,
          gapUnlocated > 0 ? t('screen.gap-unlocated', { count: gapUnlocated }) : null,
        ]}
        onOpen={() => onOpen('gap')}
      />
      <Figure
        name={t('screen.coverage')}
        value={formatRate(coverage.numerator, coverage.denominator)}
        notes={[
          t('screen.coverage-enterprise', { rate: formatRate(enterprise.numerator, enterprise.denominator) }),
          t('screen.coverage-social', { rate: formatRate(social.numerator, social.denominator) }),
          change(coverage),
        ]}
        onOpen={() => onOpen('organised')}
      />
      {excluded > 0 && <p className="excluded">{t('screen.excluded', { count: excluded })}</p>}
    </section>
  );
}
