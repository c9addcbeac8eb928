import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { THEME_CHOICES, type ThemeChoice, useAppearance } from '../../kit/theme/appearance.tsx';
import { useSession, useSignOut } from '../program/session-gate.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Language, appearance, who is signed in. */
export function Preferences() {
  const { t } = useTranslation();
  const { choice, choose } = useAppearance();
  const { language } = useLanguage();
  const { login, role } = useSession();
  const signOut = useSignOut();
  return (
    <div className="preferences">
      <LanguageSwitch />
      <Segmented<ThemeChoice>
        key={language}
        size="small"
        aria-label={t('frame.appearance')}
        value={choice}
        onChange={choose}
        options={THEME_CHOICES.map((value) => ({ value, label: t(`frame.${value}`) }))}
      />
      <div className="row spread">
        <span className="small quiet">{t('frame.signedIn', { login, role: t(`roles.${role}`) })}</span>
        <Button size="small" onClick={signOut}>
          {t('frame.signOut')}
        </Button>
      </div>
    </div>
  );
}
