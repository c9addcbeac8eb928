import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { accounts } from '../../program/client.ts';
import { SESSION_KEY } from '../../program/session-key.ts';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { Enrolment } from './enrolment.tsx';

/** Sets up one's own second factor: password, picture, first code. */
export function SetUpCode() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const enrol = useDeskWrite(accounts.enrol);
  const confirm = useDeskWrite(accounts.confirmCode);
  if (confirm.data) return <Alert type="success" showIcon role="status" title={t('access.code.done')} />;
  if (!enrol.data) {
    return (
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          enrol.mutate(password);
        }}
      >
        <p className="quiet">{t('access.code.why')}</p>
        <label htmlFor="enrol-password">{t('access.code.password')}</label>
        <Input
          id="enrol-password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {enrol.error !== null && <Trouble error={enrol.error} />}
        <Button type="primary" htmlType="submit" loading={enrol.isPending}>
          {t('access.code.begin')}
        </Button>
      </form>
    );
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(code, { onSuccess: (session) => queries.setQueryData(SESSION_KEY, session) });
      }}
    >
      <Enrolment of={enrol.data} />
      <label htmlFor="first-code">{t('access.code.first')}</label>
      <Input
        id="first-code"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {confirm.error !== null && <Trouble error={confirm.error} />}
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('access.code.confirm')}
      </Button>
    </form>
  );
}
