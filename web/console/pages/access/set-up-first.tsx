import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import '../sign-in.css';
import { SetUpCode } from './set-up-code.tsx';

/** A program is live and this session has no second factor: nothing else is open. */
export function SetUpFirst({ onSignOut }: { readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="sign-in">
      <div className="panel stack">
        <h1>{t('access.code.title')}</h1>
        <p>{t('access.code.needed')}</p>
        <SetUpCode />
        <Button onClick={onSignOut}>{t('frame.signOut')}</Button>
      </div>
    </main>
  );
}
