import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WindDownPreview } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { type Fact, Facts } from '../../../kit/parts/facts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

/** The same figures the end itself would have, worked out by the engine's own plan. */
export function Rehearsed() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { memberId } = useFilters().filters;
  const preview = useQuery({
    queryKey: ['wind-down', memberId],
    queryFn: () => dataOf(client.previewWindDown(memberId ? { memberId } : {})),
  });
  return (
    <section className="panel stack">
      <h2>{t('windDown.now')}</h2>
      <FilterBar fields={[{ name: 'memberId', label: t('field.memberId'), kind: 'text' }]} />
      <Shown of={preview} rows={8}>
        {(shown) => <Plan {...shown} />}
      </Shown>
    </section>
  );
}

function Plan(preview: WindDownPreview) {
  const { t } = useTranslation();
  const sums = useSums(preview);
  const columns = useColumns();
  const { payments } = preview;
  return (
    <>
      <Facts facts={sums} />
      <h3>{t('windDown.payments', { count: payments.length })}</h3>
      {payments.length === 0 ? (
        <p className="quiet">{t('windDown.nobody')}</p>
      ) : (
        <RecordTable
          caption={t('windDown.now')}
          columns={columns}
          rows={payments}
          rowKey={({ memberId }) => memberId}
        />
      )}
    </>
  );
}

function useSums(preview: WindDownPreview): readonly Fact[] {
  const { t } = useTranslation();
  const { ordersWaiting, pool, supply, released, genesis, members, paid, rounding, commands } = preview;
  return [
    { label: t('windDown.pool'), value: <Money amount={pool} /> },
    { label: t('windDown.supply'), value: <Points amount={supply} /> },
    { label: t('windDown.members'), value: String(members) },
    { label: t('windDown.paid'), value: <Money amount={paid} /> },
    { label: t('windDown.rounding'), value: <Money amount={rounding} decimals={6} /> },
    { label: t('windDown.released'), value: <Money amount={released} /> },
    { label: t('windDown.genesis'), value: <Points amount={genesis} /> },
    { label: t('windDown.waiting'), value: String(ordersWaiting), hint: t('windDown.waitingHint') },
    { label: t('windDown.commands'), value: String(commands) },
  ];
}

function useColumns(): readonly Column<WindDownPreview['payments'][number]>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'member',
      title: t('windDown.member'),
      lead: true,
      cell: ({ memberId }) => <MemberLink id={memberId} />,
    },
    {
      key: 'points',
      title: t('windDown.points'),
      number: true,
      cell: ({ points }) => <Points amount={points} column />,
    },
    {
      key: 'amount',
      title: t('windDown.amount'),
      number: true,
      cell: ({ amount }) => <Money amount={amount} bare />,
    },
  ];
}
