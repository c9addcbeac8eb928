import { useTranslation } from 'react-i18next';
import type { GrantRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { At } from '../../program/times.tsx';

/** Credits as they were given: a fixed discount in the mall, never cash (S72). */
export function Credits() {
  const { t } = useTranslation();
  const { filters } = useFilters();
  const { storeId, memberId } = filters;
  return (
    <section className="panel stack">
      <h2>{t('mall.credits')}</h2>
      <p className="quiet">{t('mall.creditsNote')}</p>
      <RegisterRecords
        name="grants"
        query={{ ...(storeId && { origin: storeId }), ...(memberId && { memberId }) }}
        columns={useColumns()}
        rowKey={({ grantId }) => grantId}
        empty={t('mall.noCredits')}
      />
    </section>
  );
}

function useColumns(): readonly Column<GrantRow>[] {
  const { t } = useTranslation();
  const sum = (key: 'granted' | 'used' | 'left'): Column<GrantRow> => ({
    key,
    title: t(`mall.column.${key}`),
    number: true,
    cell: (row) => <Money amount={row[key]} bare />,
  });
  return [
    {
      key: 'member',
      title: t('words.member'),
      lead: true,
      cell: ({ memberId }) => <MemberLink id={memberId} />,
    },
    {
      key: 'origin',
      title: t('mall.origin'),
      cell: ({ origin }) => (origin === null ? t('mall.legacy') : <StoreLink id={origin} />),
    },
    sum('granted'),
    sum('used'),
    sum('left'),
    { key: 'from', title: t('mall.spendable'), cell: ({ spendableFrom }) => <At time={spendableFrom} /> },
    { key: 'why', title: t('story.why'), cell: ({ grantId }) => <GrantedBy id={grantId} /> },
  ];
}

/** `order:<id>` or `claim:<id>`: what gave it. */
function GrantedBy({ id }: { readonly id: string }) {
  const [kind, name = ''] = id.split(':');
  return kind === 'order' ? <OrderLink id={name} /> : <StoryLink about={id} />;
}
