import { useTranslation } from 'react-i18next';
import type { Language } from '../format/language.ts';
import { changeLanguage } from './start.ts';

/** The language of the page and how to change it. */
export function useLanguage(): {
  readonly language: Language;
  readonly change: (language: Language) => Promise<void>;
} {
  const { i18n } = useTranslation();
  return { language: i18n.language === 'en' ? 'en' : 'zh-CN', change: changeLanguage };
}
