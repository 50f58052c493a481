import type { i18n } from 'i18next';

/** A choice in the reader's language: its label is a message key, a division's name, or the likeliest reading of the cell. */
export function choiceLabel(
  choice: { readonly value: string; readonly label: string },
  { t, exists }: Pick<i18n, 't' | 'exists'>,
): string {
  if (choice.value === 'suggested') return t('importScreen.take-suggested', { text: choice.label });
  return exists(choice.label) ? t(choice.label) : choice.label;
}
