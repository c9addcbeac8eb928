import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAct, ROLES, type Role, type StaffRow } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Page } from '../../frame/page.tsx';
import { accounts } from '../../program/client.ts';
import { dataOf } from '../../program/data-of.ts';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { AddStaff } from './add-staff.tsx';
import { Handed } from './handed.tsx';
import { RolesTable } from './roles-table.tsx';

/** who works here, in which role, and what each role may send. */
export function Staff() {
  const { t } = useTranslation();
  const { role } = useSession();
  const [adding, setAdding] = useState(false);
  const staff = useQuery({ queryKey: ['staff'], queryFn: () => dataOf(accounts.staff()) });
  const setRole = useDeskWrite((to: { login: string; role: Role }) => accounts.setRole(to.login, to.role));
  const reset = useDeskWrite(accounts.resetStaff);
  const end = useDeskWrite(accounts.endStaff);
  const columns = useColumns({
    mayChange: mayAct(role, 'staff.change'),
    setRole: (login, to) => setRole.mutate({ login, role: to }),
    reset: (login) => reset.mutate(login),
    end: (login) => end.mutate(login),
  });
  const error = setRole.error ?? reset.error ?? end.error;
  return (
    <Page
      title={t('access.staff.title')}
      actions={
        mayAct(role, 'staff.change') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('access.staff.add')}
          </Button>
        )
      }
    >
      {error !== null && <Trouble error={error} />}
      {reset.data && <Handed of={reset.data} />}
      <Shown of={staff}>
        {({ items }) => (
          <RecordTable
            caption={t('access.staff.title')}
            columns={columns}
            rows={items}
            rowKey={({ login }) => login}
          />
        )}
      </Shown>
      <h2>{t('access.staff.table')}</h2>
      <p className="quiet">{t('access.staff.note')}</p>
      <RolesTable />
      {adding && <AddStaff onClose={() => setAdding(false)} />}
    </Page>
  );
}

type Acts = {
  readonly mayChange: boolean;
  readonly setRole: (login: string, role: Role) => void;
  readonly reset: (login: string) => void;
  readonly end: (login: string) => void;
};

function useColumns({ mayChange, setRole, reset, end }: Acts): readonly Column<StaffRow>[] {
  const { t } = useTranslation();
  const options = ROLES.map((value) => ({ value, label: t(`roles.${value}`) }));
  return [
    {
      key: 'login',
      title: t('access.staff.column.login'),
      lead: true,
      cell: (row) => (
        <>
          {row.login} {row.demo && <Tag>{t('access.staff.demo')}</Tag>}
          {row.endedAt && <Tag>{t('access.staff.ended')}</Tag>}
        </>
      ),
    },
    {
      key: 'role',
      title: t('access.staff.column.role'),
      cell: (row) =>
        mayChange && !row.endedAt ? (
          <Select<Role>
            size="small"
            value={row.role}
            options={options}
            onChange={(to) => setRole(row.login, to)}
            aria-label={`${t('access.staff.role')} ${row.login}`}
          />
        ) : (
          t(`roles.${row.role}`)
        ),
    },
    {
      key: 'factor',
      title: t('access.staff.column.factor'),
      cell: (row) => t(`access.staff.factor.${row.secondFactor}`),
    },
    { key: 'last', title: t('access.staff.column.last'), cell: (row) => <At time={row.lastSignInAt} /> },
    {
      key: 'act',
      title: t('access.staff.column.act'),
      cell: ({ login, endedAt }) =>
        mayChange && !endedAt ? (
          <span className="row">
            <Popconfirm title={t('access.staff.resetSure', { login })} onConfirm={() => reset(login)}>
              <Button size="small">{t('access.staff.reset')}</Button>
            </Popconfirm>
            <Popconfirm title={t('access.staff.endSure', { login })} onConfirm={() => end(login)}>
              <Button size="small">{t('access.staff.end')}</Button>
            </Popconfirm>
          </span>
        ) : (
          t('kit.none')
        ),
    },
  ];
}
