import { useTranslation } from 'react-i18next';

/** What an action is called; one without words of its own stands as it is. */
export function useActionText(): (action: string) => string {
  const { t, i18n } = useTranslation();
  return (action) => {
    const key = `audit.action.${action}`;
    return i18n.exists(key) ? t(key) : action;
  };
}

/** `quarter 2026Q3 · created 3`: what stands beside an entry, in words where there are some. */
export function useDetailText(): (detail: Readonly<Record<string, unknown>>) => string {
  const { t, i18n } = useTranslation();
  return (detail) =>
    Object.entries(detail)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => {
        const name = `audit.detail.${key}`;
        return `${i18n.exists(name) ? t(name) : key} ${String(value)}`;
      })
      .join(' · ');
}
