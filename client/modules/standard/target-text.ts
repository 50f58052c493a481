import { useTranslation } from 'react-i18next';
import { countIndicators, type IndicatorKey } from '../../../shared/indicator.ts';

/** A target in words: `80%`, `60 家`, `逐步提升`. */
export function useTargetText(): (key: IndicatorKey, value: number | null) => string {
  const { t } = useTranslation();
  return (key, value) => {
    if (value === null) return t('standard.rising');
    if (countIndicators.includes(key))
      return t('standard.count', { value, unit: t(`official.indicator.${key}.unit`) });
    return t('standard.percent', { value: Number((value * 100).toFixed(2)) });
  };
}
