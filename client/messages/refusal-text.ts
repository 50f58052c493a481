import type { i18n } from 'i18next';
import { refusalKey, refusalWords } from '../../shared/messages/refusal-words.ts';

/** A refusal in the reader's language. */
export function refusalText(
  { code, params }: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  { t }: Pick<i18n, 't'>,
): string {
  return t(refusalKey(code), { ...refusalWords(params, (key, words) => t(key, { ...words })) });
}
