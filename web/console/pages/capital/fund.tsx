import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ShareholderRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { MemberLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { CommandButton } from '../../write/command-button.tsx';

const FUND = 'dividends';

/** The distribution fund, and those it is paid to by weight (S5). */
export function Fund() {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('capital.fund')}</h2>
        <span className="row">
          <CommandButton type="SetShareholder" ask={['memberId', 'weight']} note={t('capital.weightNote')} />
          <CommandButton type="PayDividend" ask={['amount', 'dividendId']} note={t('capital.payNote')} />
        </span>
      </div>
      <FundHeld />
      <RegisterRecords
        name="shareholders"
        columns={useColumns()}
        rowKey={({ memberId }) => memberId}
        empty={t('capital.noWeights')}
      />
    </section>
  );
}

function FundHeld() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const accounts = useQuery({
    queryKey: ['accounts', FUND],
    queryFn: () => dataOf(client.accounts({ prefix: FUND, limit: 1 })),
  });
  return (
    <Shown of={accounts} rows={1}>
      {({ items: [account] }) => (
        <p>
          {t('capital.fundHolds')} <Money amount={account?.balance ?? '0.000000'} />{' '}
          <StoryLink about={FUND} />
        </p>
      )}
    </Shown>
  );
}

function useColumns(): readonly Column<ShareholderRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'member',
      title: t('words.member'),
      lead: true,
      cell: ({ memberId }) => <MemberLink id={memberId} />,
    },
    { key: 'weight', title: t('field.weight'), number: true, cell: ({ weight }) => String(weight) },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ memberId }) => <StoryLink about={`shareholder:${memberId}`} />,
    },
  ];
}
