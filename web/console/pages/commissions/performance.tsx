import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { COMMISSION_KINDS, type PerformanceRow } from '#contract';
import { day } from '../../../kit/format/time.ts';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** What a month brought by each member: a statistic to compute a bonus by elsewhere, nothing is paid by it (S59). */
export function Performance() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters, set } = useFilters();
  const now = day(new Date().toISOString(), program.timeZone).slice(0, 7);
  const month = MONTH.test(filters.month ?? '') ? filters.month! : now;
  const { memberId } = filters;
  const query = { month, ...(memberId && { memberId }) };
  return (
    <Page
      title={t('performance.title')}
      note={t('performance.note')}
      actions={
        <label className="row" htmlFor="month">
          {t('performance.month')}
          <Input
            id="month"
            type="month"
            style={{ width: 170 }}
            value={month}
            onChange={({ target }) => set('month', target.value)}
          />
        </label>
      }
    >
      <FilterBar fields={[{ name: 'memberId', label: t('field.memberId'), kind: 'text' }]} />
      <PagedRecords
        queryKey={['performance', query]}
        fetchPage={(page) => client.performance({ ...query, ...page })}
        csv={client.csvUrl('performance', query)}
        caption={t('performance.title')}
        columns={useColumns()}
        rowKey={(row) => row.memberId}
        empty={t('performance.empty')}
      />
    </Page>
  );
}

function useColumns(): readonly Column<PerformanceRow>[] {
  const { t } = useTranslation();
  const sum = (key: 'spend' | 'directSpend' | 'recruitedTurnover'): Column<PerformanceRow> => ({
    key,
    title: t(`performance.${key}`),
    number: true,
    cell: (row) => <Money amount={row[key]} bare />,
  });
  return [
    {
      key: 'member',
      title: t('words.member'),
      lead: true,
      cell: (row) => <MemberLink id={row.memberId} name={row.name} />,
    },
    { key: 'orders', title: t('performance.orders'), number: true, cell: ({ orders }) => String(orders) },
    sum('spend'),
    sum('directSpend'),
    sum('recruitedTurnover'),
    {
      key: 'newDirect',
      title: t('performance.newDirect'),
      number: true,
      cell: ({ newDirect }) => String(newDirect),
    },
    {
      key: 'commissions',
      title: t('performance.commissions'),
      number: true,
      cell: (row) => <Earned of={row} />,
    },
  ];
}

/** Each kind that brought something; the kinds stand apart in the CSV. */
function Earned({ of }: { readonly of: PerformanceRow }) {
  const { t } = useTranslation();
  const kinds = COMMISSION_KINDS.filter((kind) => Number(of[kind]) !== 0);
  if (kinds.length === 0) return '–';
  return kinds.map((kind) => (
    <div key={kind}>
      <span className="quiet small">{t(`part.${kind}`)}</span> <Money amount={of[kind]} bare />
    </div>
  ));
}
