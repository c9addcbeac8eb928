import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProductRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { StoreLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { On } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import type { Choice } from '../../write/field-control.tsx';
import { ProductActions } from './product-actions.tsx';

/** Goods, each with what it costs here and elsewhere, and where that was seen (S9, S74). */
export function Products() {
  const { t } = useTranslation();
  const { filters } = useFilters();
  const { storeId } = filters;
  const tariffs = useTariffs();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('mall.products')}</h2>
        <CommandButton
          type="SetProduct"
          look="primary"
          ask={[
            ...(['productId', 'storeId', 'list', 'cost', 'tariff'] as const),
            ...(['benchmark', 'benchmarkSource', 'benchmarkAt', 'counted', 'onSale'] as const),
          ]}
          offered={{ tariff: tariffs }}
          note={t('mall.productNote')}
        />
      </div>
      <RegisterRecords
        name="products"
        {...(storeId && { query: { storeId } })}
        columns={useColumns(tariffs)}
        rowKey={({ productId }) => productId}
        empty={t('mall.noProducts')}
      />
    </section>
  );
}

function useTariffs(): readonly Choice[] {
  const { client } = useProgram();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  return Object.keys(policy.data?.document.tariffs ?? {}).map((value) => ({ value, label: value }));
}

function useColumns(tariffs: readonly Choice[]): readonly Column<ProductRow>[] {
  const { t } = useTranslation();
  const sum = (key: 'list' | 'cost'): Column<ProductRow> => ({
    key,
    title: t(`field.${key}`),
    number: true,
    cell: (row) => <Money amount={row[key]} bare />,
  });
  return [
    {
      key: 'product',
      title: t('mall.product'),
      lead: true,
      cell: ({ productId }) => <span className="identifier">{productId}</span>,
    },
    { key: 'store', title: t('words.store'), cell: ({ storeId }) => <StoreLink id={storeId} /> },
    sum('list'),
    sum('cost'),
    {
      key: 'benchmark',
      title: t('field.benchmark'),
      number: true,
      cell: (row) => <Benchmark of={row} />,
    },
    {
      key: 'stock',
      title: t('mall.stock'),
      number: true,
      cell: ({ stock }) => (stock === null ? t('mall.notCounted') : String(stock)),
    },
    { key: 'sale', title: t('field.onSale'), cell: ({ onSale }) => t(onSale ? 'mall.yes' : 'mall.no') },
    {
      key: 'do',
      title: t('mall.do'),
      cell: (row) => <ProductActions of={row} tariffs={tariffs} />,
    },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ productId }) => <StoryLink about={`product:${productId}`} />,
    },
  ];
}

function Benchmark({ of }: { readonly of: ProductRow }) {
  const { t } = useTranslation();
  if (of.benchmark === null) return t('kit.none');
  return (
    <>
      <Money amount={of.benchmark} bare />
      <div className="quiet small">
        {of.benchmarkSource} {of.benchmarkAt !== null && <On time={of.benchmarkAt} />}
      </div>
    </>
  );
}
