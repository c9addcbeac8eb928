import { renderRefusal } from '#contract';
import { useLanguage } from '../../../kit/i18n/use-language.ts';

/** A refusal's own sentence where only its code was kept. */
export function useRefusalWord(): (code: string) => string {
  const { language } = useLanguage();
  return (code) => renderRefusal({ code }, language === 'en' ? 'en' : 'zh');
}
