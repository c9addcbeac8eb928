import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignIn as Credentials } from '#contract';
import icon from '../../kit/gauge/icon.svg';
import { Trouble } from '../../kit/parts/trouble.tsx';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { accounts } from '../program/client.ts';
import { dataOf } from '../program/data-of.ts';
import { SESSION_KEY } from '../program/session-key.ts';
import './sign-in.css';

/** The door. Says first that nothing here is real money. */
export function SignIn() {
  const { t } = useTranslation();
  return (
    <main className="sign-in">
      <p className="demo-notice">
        <strong>{t('signIn.demo')}</strong>
        {t('signIn.demoText')}
      </p>
      <div className="panel stack">
        <div className="row">
          <img src={icon} alt="" width={36} height={36} />
          <h1>{t('signIn.title')}</h1>
        </div>
        <SignInForm />
        <p className="quiet small">{t('signIn.where')}</p>
        <LanguageSwitch />
      </div>
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => dataOf(accounts.signIn(credentials)),
    onSuccess: (session) => queries.setQueryData(SESSION_KEY, session),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ login: login.trim(), password });
      }}
    >
      <div>
        <label htmlFor="login">{t('signIn.login')}</label>
        <Input
          id="login"
          autoComplete="username"
          autoCapitalize="none"
          required
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </div>
      <div>
        <label htmlFor="password">{t('signIn.password')}</label>
        <Input
          id="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {signIn.error !== null && <Trouble error={signIn.error} />}
      <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
