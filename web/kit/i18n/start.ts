import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from '../format/language.ts';

const STORED = 'cistern.language';

/** Whose texts: the console's are all of them, the app of members has its own few. */
export type TextsOf = 'console' | 'member';
type Texts = { readonly default: object };

const LOADERS: Readonly<Record<TextsOf, Readonly<Record<Language, () => Promise<Texts>>>>> = {
  console: {
    'zh-CN': () => import('./zh-CN/index.ts'),
    en: () => import('./en/index.ts'),
  },
  member: {
    'zh-CN': () => import('./zh-CN/member.ts'),
    en: () => import('./en/member.ts'),
  },
};

let textsOf: TextsOf = 'console';

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  i18next.addResourceBundle(language, 'translation', (await LOADERS[textsOf][language]()).default);
}

/** Starts in the language chosen last, else in Chinese. Only that language's texts are fetched. */
export async function startLanguage(of: TextsOf = 'console'): Promise<void> {
  textsOf = of;
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
