import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { On } from '../../program/times.tsx';
import { RegisterMember } from './register-member.tsx';

export function Members() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { mayWrite } = useSession();
  const { filters } = useFilters();
  const [registering, setRegistering] = useState(false);
  const { q, referrerId } = filters;
  const query = { ...(q && { q }), ...(referrerId && { referrerId }) };
  return (
    <Page
      title={t('members.title')}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setRegistering(true)}>
            {t('members.register.open')}
          </Button>
        )
      }
    >
      <FilterBar
        fields={[
          { name: 'q', label: t('members.find'), kind: 'text' },
          { name: 'referrerId', label: t('members.referrer'), kind: 'text' },
        ]}
      />
      <PagedRecords
        queryKey={['members', query]}
        fetchPage={(page) => client.members({ ...query, ...page })}
        csv={client.csvUrl('members', query)}
        caption={t('members.title')}
        columns={useColumns()}
        rowKey={({ memberId }) => memberId}
        empty={t('members.empty')}
      />
      {registering && <RegisterMember onClose={() => setRegistering(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<MemberRow>[] {
  const { t } = useTranslation();
  const sum = (
    key: 'payout' | 'wallet' | 'commission' | 'spend',
    of: (row: MemberRow) => string,
  ): Column<MemberRow> => ({
    key,
    title: t(`members.column.${key}`),
    number: true,
    cell: (row) => <Money amount={of(row)} bare />,
  });
  return [
    {
      key: 'member',
      title: t('members.column.member'),
      lead: true,
      cell: (row) => <MemberLink id={row.memberId} name={row.name} />,
    },
    {
      key: 'points',
      title: t('members.column.points'),
      number: true,
      cell: (row) => <Points amount={row.points} column />,
    },
    sum('payout', (row) => row.payoutNow),
    sum('wallet', (row) => row.wallet),
    sum('commission', (row) => row.commission),
    sum('spend', (row) => row.spend),
    {
      key: 'direct',
      title: t('members.column.direct'),
      number: true,
      cell: (row) => String(row.directCount),
    },
    {
      key: 'referrer',
      title: t('members.column.referrer'),
      cell: (row) => (row.referrerId ? <MemberLink id={row.referrerId} /> : t('kit.none')),
    },
    {
      key: 'registered',
      title: t('members.column.registered'),
      cell: (row) => <On time={row.registeredAt} />,
    },
  ];
}
