import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignIn as Credentials } from '#contract';
import icon from '../../kit/gauge/icon.svg';
import { asProblem } from '../../kit/parts/problem.ts';
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
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => dataOf(accounts.signIn(credentials)),
    onSuccess: (session) => queries.setQueryData(SESSION_KEY, session),
    onError: (error) => {
      if (asProblem(error).code === 'code_needed') setAsked(true);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ login: login.trim(), password, ...(code && { code }) });
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
      {asked && (
        <div>
          <label htmlFor="code">{t('access.code.label')}</label>
          <Input
            id="code"
            autoComplete="one-time-code"
            autoFocus
            required
            aria-describedby="code-hint"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <p className="quiet small" id="code-hint">
            {t('access.code.hint')}
          </p>
        </div>
      )}
      {signIn.error !== null && <Trouble error={signIn.error} />}
      <Button type="primary" htmlType="submit" loading={signIn.isPending} block>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
