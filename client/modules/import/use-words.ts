import { useTranslation } from 'react-i18next';
import { useDivisionName } from './division-name.ts';
import type { Words } from './format-value.ts';

/** What {@link formatValue} needs, in the language of the screen. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language, divisionName: useDivisionName() };
}
