import { useTranslation } from 'react-i18next';
import { facetValueKey } from '../../../shared/facet-words.ts';
import { type IndustryCode, industries } from '../../../shared/industry.ts';
import type { Facet } from '../../../shared/organisation-filter.ts';

export { facetNameKey } from '../../../shared/facet-words.ts';

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
  return (facet, value) => {
    if (facet === 'industry') return industryText(String(value));
    return t(facetValueKey(facet, value));
  };
}
