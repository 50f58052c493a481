import { useTranslation } from 'react-i18next';
import type { Honour } from '../../../../shared/honour.ts';

/** An honour in words: 2024 年 旗区级先进基层党组织. */
export function useHonourText(): (honour: Honour) => string {
  const { t } = useTranslation();
  return ({ kind, level, year }) =>
    t('record.honour-text', {
      year,
      level: t(`record.honour-level-${level}`),
      kind: t(`record.honour-kind-${kind}`),
    });
}
