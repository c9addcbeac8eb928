import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiKeyRow, mayAct } from '#contract';
import { time } from '../../../kit/format/time.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Page } from '../../frame/page.tsx';
import { accounts } from '../../program/client.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At, On } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { AddKey } from './add-key.tsx';

/** one for each system that sends orders or reads figures. */
export function Keys() {
  const { t } = useTranslation();
  const { role } = useSession();
  const [adding, setAdding] = useState(false);
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => dataOf(accounts.apiKeys()) });
  const revoke = useDeskWrite(accounts.revokeApiKey);
  const mayChange = mayAct(role, 'keys.change');
  const columns = useColumns(mayChange ? (keyId) => revoke.mutate(keyId) : undefined);
  return (
    <Page
      title={t('access.keys.title')}
      note={t('access.keys.note')}
      actions={
        mayChange && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('access.keys.add')}
          </Button>
        )
      }
    >
      {revoke.error !== null && <Trouble error={revoke.error} />}
      <Shown of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('access.keys.empty')}</Nothing>
          ) : (
            <RecordTable
              caption={t('access.keys.title')}
              columns={columns}
              rows={items}
              rowKey={({ keyId }) => keyId}
            />
          )
        }
      </Shown>
      {adding && <AddKey onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(revoke: ((keyId: string) => void) | undefined): readonly Column<ApiKeyRow>[] {
  const { t } = useTranslation();
  const { program } = useProgram();
  return [
    {
      key: 'name',
      title: t('access.keys.column.name'),
      lead: true,
      cell: (row) => (
        <>
          {row.name} <span className="identifier quiet small">{row.keyId}</span>
        </>
      ),
    },
    { key: 'scopes', title: t('access.keys.column.scopes'), cell: (row) => row.scopes.join(' ') },
    { key: 'made', title: t('access.keys.column.made'), cell: (row) => <On time={row.createdAt} /> },
    {
      key: 'expires',
      title: t('access.keys.column.expires'),
      cell: (row) => (row.expiresAt ? <On time={row.expiresAt} /> : t('access.keys.forever')),
    },
    {
      key: 'used',
      title: t('access.keys.column.used'),
      cell: (row) => (row.lastUsedAt ? <At time={row.lastUsedAt} /> : t('access.keys.never')),
    },
    {
      key: 'act',
      title: t('access.keys.column.act'),
      cell: ({ keyId, name, revokedAt }) => {
        if (revokedAt) return t('access.keys.revoked', { time: time(revokedAt, program.timeZone) });
        if (!revoke) return t('kit.none');
        return (
          <Popconfirm title={t('access.keys.revokeSure', { name })} onConfirm={() => revoke(keyId)}>
            <Button size="small">{t('access.keys.revoke')}</Button>
          </Popconfirm>
        );
      },
    },
  ];
}
