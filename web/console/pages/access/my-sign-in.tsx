import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionRow } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Page } from '../../frame/page.tsx';
import { accounts } from '../../program/client.ts';
import { dataOf } from '../../program/data-of.ts';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { ChangePassword } from './change-password.tsx';
import { SetUpCode } from './set-up-code.tsx';

/** One's own second factor, password and sessions; an owner sees everybody's sessions. */
export function MySignIn() {
  const { t } = useTranslation();
  const { secondFactor } = useSession();
  const [setting, setSetting] = useState(false);
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => dataOf(accounts.sessions()) });
  const end = useDeskWrite(accounts.endSession);
  const columns = useColumns((sessionId) => end.mutate(sessionId));
  return (
    <Page title={t('access.me.title')}>
      <div className="columns">
        <section className="panel stack">
          <h2>{t('access.code.label')}</h2>
          <p>{t(secondFactor ? 'access.code.on' : 'access.code.off')}</p>
          {setting ? (
            <SetUpCode />
          ) : (
            <Button onClick={() => setSetting(true)}>{t('access.code.title')}</Button>
          )}
        </section>
        <section className="panel stack">
          <h2>{t('access.me.change')}</h2>
          <ChangePassword />
        </section>
      </div>
      <h2>{t('access.me.sessions')}</h2>
      {end.error !== null && <Trouble error={end.error} />}
      <Shown of={sessions}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('access.me.empty')}</Nothing>
          ) : (
            <RecordTable
              caption={t('access.me.sessions')}
              columns={columns}
              rows={items}
              rowKey={({ sessionId }) => sessionId}
            />
          )
        }
      </Shown>
    </Page>
  );
}

function useColumns(end: (sessionId: string) => void): readonly Column<SessionRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'login',
      title: t('access.me.column.login'),
      lead: true,
      cell: (row) => (
        <>
          {row.login} {row.current && <Tag>{t('access.me.current')}</Tag>}
        </>
      ),
    },
    { key: 'address', title: t('access.me.column.address'), cell: (row) => row.address },
    {
      key: 'agent',
      title: t('access.me.column.agent'),
      cell: (row) => <span className="small quiet">{row.agent.slice(0, 80)}</span>,
    },
    { key: 'used', title: t('access.me.column.used'), cell: (row) => <At time={row.lastUsedAt} /> },
    { key: 'expires', title: t('access.me.column.expires'), cell: (row) => <At time={row.expiresAt} /> },
    {
      key: 'act',
      title: t('access.me.column.act'),
      cell: (row) => (
        <Button size="small" onClick={() => end(row.sessionId)}>
          {t('access.me.end')}
        </Button>
      ),
    },
  ];
}
