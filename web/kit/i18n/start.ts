import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../format/language.ts';
import type { Messages } from './messages.ts';

const STORED = 'cistern.language';

const LOADERS: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-CN': async () => (await import('./zh-CN/index.ts')).default,
  en: async () => (await import('./en/index.ts')).default,
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', await LOADERS[language]());
}

/** Starts in the language chosen last, else in Chinese. Only that language's texts are fetched. */
export async function startLanguage(): Promise<void> {
  const stored = localStorage.getItem(STORED);
  const language = LANGUAGES.find((one) => one === stored) ?? 'zh-CN';
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    // Names of accounts hold colons.
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
