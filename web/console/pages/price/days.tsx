import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRow } from '#contract';
import { writeCsv } from '../../../kit/list/csv.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { saveFile } from '../../../kit/list/save-file.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

const STEP = 30;
const FLOWS = ['inflow', 'redeemed', 'exited', 'refunds'] as const;

type DaysProps = { readonly from: string | undefined; readonly to: string | undefined };

/** The causes behind the price, day by day. */
export function Days({ from, to }: DaysProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [shown, setShown] = useState(STEP);
  const days = useQuery({
    queryKey: ['days', from, to],
    queryFn: () => dataOf(client.days({ ...(from && { from }), ...(to && { to }) })),
  });
  const columns = useColumns();
  return (
    <section className="panel">
      <h2>{t('price.days.title')}</h2>
      <p className="quiet small">{t('price.days.note')}</p>
      <Shown of={days}>
        {({ items }) => {
          const newest = items.filter(stirred).sort((a, b) => (a.day < b.day ? 1 : -1));
          if (newest.length === 0) return <Nothing>{t('price.days.empty')}</Nothing>;
          return (
            <>
              <RecordTable
                caption={t('price.days.title')}
                columns={columns}
                rows={newest.slice(0, shown)}
                rowKey={({ day }) => day}
              />
              <div className="list-foot no-print">
                {newest.length > shown && (
                  <Button onClick={() => setShown(shown + STEP)}>
                    {t('price.days.more', { count: STEP })}
                  </Button>
                )}
                <Button onClick={() => save(newest, columns)}>{t('kit.export')}</Button>
              </div>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

/** Days on which nothing moved would only be turned over. */
function stirred(row: DayRow): boolean {
  return row.orders > 0 || FLOWS.some((flow) => Number(row[flow]) !== 0);
}

function useColumns(): readonly Column<DayRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'day', title: t('price.days.day'), lead: true, cell: (row) => row.day },
    { key: 'orders', title: t('price.days.orders'), number: true, cell: (row) => String(row.orders) },
    ...FLOWS.map((flow) => ({
      key: flow,
      title: t(`price.days.${flow}`),
      number: true,
      cell: (row: DayRow) => <Money amount={row[flow]} bare />,
    })),
  ];
}

function save(days: readonly DayRow[], columns: readonly Column<DayRow>[]): void {
  const rows = days.map((row) => [row.day, String(row.orders), ...FLOWS.map((flow) => row[flow])]);
  const csv = writeCsv(
    columns.map(({ title }) => title),
    rows,
  );
  saveFile('days.csv', new Blob([csv], { type: 'text/csv' }));
}
