import type { i18n } from 'i18next';

/** A refusal in the reader's language. Its `kind` and `reason` are words of their own below `workbook.`, where the catalogue has them. */
export function refusalText(
  { code, params }: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  { t, exists }: Pick<i18n, 't' | 'exists'>,
): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const key = `workbook.${name}.${value}`;
      return [name, exists(key) ? t(key, params) : value];
    }),
  );
  return t([`error.${code}`, 'error.internal'], words);
}
