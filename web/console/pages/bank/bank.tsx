import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BankBalanceRow, mayAct } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { EnterBalance } from './enter-balance.tsx';

/** What banks and escrow accounts said they held, beside the books at the same midnight (S25). */
export function Bank() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const { channel } = useFilters().filters;
  const [entering, setEntering] = useState(false);
  return (
    <Page
      title={t('bank.title')}
      note={t('bank.note')}
      actions={
        mayAct(role, 'bank.enter') && (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('bank.enter')}
          </Button>
        )
      }
    >
      <FilterBar fields={[{ name: 'channel', label: t('bank.channel'), kind: 'text' }]} />
      <PagedRecords
        queryKey={['bank-balances', channel]}
        fetchPage={(page) => client.bankBalances({ ...page, ...(channel && { channel }) })}
        caption={t('bank.title')}
        columns={useColumns()}
        rowKey={({ channel: of, day, enteredAt }) => `${of} ${day} ${enteredAt}`}
        empty={t('bank.empty')}
      />
      {entering && <EnterBalance onClose={() => setEntering(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<BankBalanceRow>[] {
  const { t } = useTranslation();
  const sum = (key: 'bank' | 'books' | 'difference'): Column<BankBalanceRow> => ({
    key,
    title: t(`bank.column.${key}`),
    number: true,
    cell: (row) => <Money amount={row[key]} bare />,
  });
  return [
    { key: 'day', title: t('bank.column.day'), lead: true, cell: ({ day }) => day },
    {
      key: 'channel',
      title: t('bank.column.channel'),
      lead: true,
      cell: ({ channel }) => <span className="identifier">{channel}</span>,
    },
    sum('bank'),
    sum('books'),
    sum('difference'),
    {
      key: 'agrees',
      title: t('bank.column.agrees'),
      cell: ({ agrees }) => (
        <Tag color={agrees ? 'success' : 'warning'}>{t(agrees ? 'bank.agrees' : 'bank.differs')}</Tag>
      ),
    },
    { key: 'reference', title: t('bank.column.reference'), cell: ({ reference }) => reference },
    { key: 'by', title: t('bank.column.by'), cell: ({ enteredBy }) => enteredBy },
  ];
}
