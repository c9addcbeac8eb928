import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReconciliationAnswer } from '#contract';
import { day } from '../../../kit/format/time.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { EntryLink } from '../../list/links.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { DifferenceClosing } from './difference-closing.tsx';
import { OpenDifferences } from './open-differences.tsx';
import { Simulation } from './simulation.tsx';

type Difference = ReconciliationAnswer['differences'][number];

/** A day of the provider's bill against the journal, and the payouts that are in dispute. */
export function Reconciliation() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const asked = filters.day ?? day(new Date().toISOString(), program.timeZone);
  const found = useQuery({
    queryKey: ['reconciliation', asked],
    queryFn: () => dataOf(client.reconciliation({ day: asked })),
  });
  return (
    <Page title={t('reconciliation.title')} note={t('reconciliation.note')}>
      <OpenDifferences />
      <FilterBar fields={[{ name: 'day', label: t('reconciliation.day'), kind: 'date' }]} />
      <Shown of={found} rows={6}>
        {(one) => <Day of={one} />}
      </Shown>
      <Disputed />
      <Simulation />
    </Page>
  );
}

function Day({ of }: { readonly of: ReconciliationAnswer }) {
  const { t } = useTranslation();
  const columns = useColumns(of);
  const { bill, journal, matched, acrossMidnight, open, differences } = of;
  const side = ({ count, amount }: ReconciliationAnswer['bill']) => (
    <>
      <Money amount={amount} /> · {t('reconciliation.count', { count })}
    </>
  );
  return (
    <section className="panel stack">
      <h2>{of.day}</h2>
      <Facts
        facts={[
          { label: t('reconciliation.bill'), value: side(bill) },
          { label: t('reconciliation.journal'), value: side(journal) },
          { label: t('reconciliation.matched'), value: t('reconciliation.count', { count: matched }) },
          { label: t('reconciliation.across'), value: t('reconciliation.count', { count: acrossMidnight }) },
        ]}
      />
      {differences.length === 0 ? (
        <Alert type="success" showIcon title={t('reconciliation.agrees')} />
      ) : (
        <>
          <Alert
            type={open === 0 ? 'info' : 'warning'}
            showIcon
            title={t('reconciliation.differs', { count: differences.length, open })}
          />
          <RecordTable
            caption={t('reconciliation.title')}
            columns={columns}
            rows={differences}
            rowKey={({ differenceId }) => differenceId}
          />
        </>
      )}
    </section>
  );
}

function useColumns({ day, channel }: ReconciliationAnswer): readonly Column<Difference>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'reason',
      title: t('reconciliation.column.reason'),
      lead: true,
      cell: ({ reason }) => t(`reconciliation.reason.${reason}`),
    },
    {
      key: 'number',
      title: t('reconciliation.column.number'),
      cell: ({ payoutNumber }) =>
        payoutNumber === null ? t('kit.none') : <span className="identifier">{payoutNumber}</span>,
    },
    {
      key: 'bill',
      title: t('reconciliation.column.bill'),
      number: true,
      cell: ({ billed }) => (billed ? <Money amount={billed.amount} bare /> : t('kit.none')),
    },
    {
      key: 'journal',
      title: t('reconciliation.column.journal'),
      number: true,
      cell: ({ recorded }) => (recorded ? <Money amount={recorded.amount} bare /> : t('kit.none')),
    },
    {
      key: 'of',
      title: t('reconciliation.column.of'),
      cell: ({ recorded }) =>
        recorded ? `${t(`reconciliation.of.${recorded.kind}`)} ${recorded.id}` : t('kit.none'),
    },
    {
      key: 'why',
      title: t('reconciliation.column.why'),
      cell: ({ recorded }) => (recorded ? <EntryLink entry={recorded.entry} /> : t('kit.none')),
    },
    {
      key: 'closing',
      title: t('reconciliation.column.closing'),
      cell: (difference) => <DifferenceClosing difference={difference} day={day} channel={channel} />,
    },
  ];
}

function Disputed() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['payouts', 'disputed'],
    queryFn: () => dataOf(client.payouts('disputed')),
  });
  return (
    <section className="panel">
      <h2>{t('reconciliation.disputed')}</h2>
      <Shown of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('reconciliation.noDisputed')}</Nothing>
          ) : (
            <ul>
              {items.map(({ withdrawalId, settlementId, payoutNumber, amount, note }) => (
                <li key={payoutNumber}>
                  {settlementId === null ? (
                    <Link
                      to="/withdrawals/$withdrawalId"
                      params={{ withdrawalId: withdrawalId ?? '' }}
                      className="identifier"
                    >
                      {withdrawalId}
                    </Link>
                  ) : (
                    <Link to="/settlements/$settlementId" params={{ settlementId }} className="identifier">
                      {settlementId}
                    </Link>
                  )}{' '}
                  <Money amount={amount} /> <span className="quiet small">{note}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}
