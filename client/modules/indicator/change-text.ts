import { useTranslation } from 'react-i18next';
import type { Ratio } from '../../../shared/indicator.ts';
import { changeOf } from './rate-change.ts';

/** `▲ 升 3.5 个百分点`, of a count `▼ 减 2`; null when there is nothing to compare with. */
export function useChangeText(): (now: Ratio, then: Ratio | null) => string | null {
  const { t } = useTranslation();
  return (now, then) => {
    const change = changeOf(now, then);
    if (change === null) return null;
    if (change === 0) return t('official.change-none');
    const way = change > 0 ? 'up' : 'down';
    const isRate = now.denominator !== null;
    return t(`official.change-${way}${isRate ? '' : '-count'}`, {
      by: isRate ? Math.abs(change).toFixed(1) : Math.abs(change),
    });
  };
}
