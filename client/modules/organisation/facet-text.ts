import { useTranslation } from 'react-i18next';
import { type IndustryCode, industries } from '../../../shared/industry.ts';
import type { Facet } from './filter.ts';

export function useIndustryText(): (code: string | null) => string {
  const { i18n } = useTranslation();
  return (code) => {
    if (code === null || !(code in industries)) return '—';
    return industries[code as IndustryCode][i18n.language === 'en' ? 'en' : 'zh'];
  };
}

/** The words of a filter's choices. */
export function useFacetText(): (facet: Facet, value: string | number) => string {
  const { t } = useTranslation();
  const industryText = useIndustryText();
  return (facet, value) =>
    facet === 'industry' ? industryText(String(value)) : t(`screen.${facet}-${value}`);
}
