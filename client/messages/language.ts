import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, type Language } from '../../shared/messages/catalogue.ts';

const storageKey = 'fenbu.language';

export function readLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN';
}

/** Starts the catalogue; keys are flat (`area.key`), so that neither dots nor colons in them mean anything. */
export async function startMessages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: readLanguage(),
    fallbackLng: 'zh-CN',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(catalogues).map(([language, messages]) => [language, { translation: messages }]),
    ),
  });
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
