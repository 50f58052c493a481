import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../api/refusal.ts';
import { refusalText } from '../../messages/refusal-text.ts';

/** Turns any error into a sentence for the person at the screen. */
export function useErrorText(): (error: unknown) => string {
  const { i18n } = useTranslation();
  return (error) => refusalText(refusalOf(error), i18n);
}
