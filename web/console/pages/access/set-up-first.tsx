import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../program/session-gate.tsx';
import '../sign-in.css';
import { SetUpCode } from './set-up-code.tsx';

/** A program is live and this session has no second factor: nothing else is open. */
export function SetUpFirst() {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <main className="sign-in">
      <div className="panel stack">
        <h1>{t('access.code.title')}</h1>
        <p>{t('access.code.needed')}</p>
        <SetUpCode />
        <Button onClick={signOut}>{t('frame.signOut')}</Button>
      </div>
    </main>
  );
}
