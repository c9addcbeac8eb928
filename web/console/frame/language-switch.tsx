import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../kit/format/language.ts';
import { LANGUAGE_NAMES } from '../../kit/i18n/language-names.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  return (
    <Segmented<Language>
      size="small"
      aria-label={t('frame.language')}
      value={language}
      onChange={change}
      options={LANGUAGE_NAMES.map(({ language: value, name }) => ({
        value,
        label: <span lang={value}>{name}</span>,
      }))}
    />
  );
}
