import i18next from 'i18next';
import { catalogues, type Language } from '../../shared/messages/catalogue.ts';

/** Message lookup outside the browser: console, sheets, templates. */
export type Messages = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The catalogue of one language. A key that is not there comes back as itself, so that a gap is seen and nothing breaks. */
export function messagesIn(language: Language): Messages {
  const instance = i18next.createInstance();
  // Resolves at once: every text is in memory.
  void instance.init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(catalogues).map(([name, messages]) => [name, { translation: messages }]),
    ),
  });
  return (key, params) => instance.t(key, params ?? {});
}
