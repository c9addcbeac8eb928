import { useTranslation } from 'react-i18next';
import type { LotRow, MemberDetail } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { OrderLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useCapText } from '../../lot/lot-facts.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { On } from '../../program/times.tsx';

/** Every lot of a member, each with what it pays now and when it leaves. */
export function Lots({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  return (
    <section className="panel">
      <h2>{t('members.lots.title')}</h2>
      <p className="quiet small">{t('members.lots.note')}</p>
      <PagedRecords
        queryKey={['member', member.memberId, 'lots']}
        fetchPage={(page) => client.memberLots(member.memberId, page)}
        caption={t('members.lots.title')}
        columns={useColumns()}
        rowKey={({ orderId }) => orderId}
        empty={t('members.lots.empty')}
        shownCsv={{
          file: `lots-${member.memberId}`,
          head: ['orderId', 'settledAt', 'spend', 'minted', 'points', 'sold', 'realised', 'net', 'payoutNow'],
          row: (lot) => [
            ...[lot.orderId, lot.settledAt, lot.spend, lot.minted, lot.points],
            ...[lot.sold, lot.realised, lot.net, lot.payoutNow],
          ],
        }}
      />
    </section>
  );
}

function useColumns(): readonly Column<LotRow>[] {
  const { t } = useTranslation();
  const capText = useCapText();
  const counted = (key: 'minted' | 'held' | 'sold', of: (lot: LotRow) => string): Column<LotRow> => ({
    key,
    title: t(`members.lots.${key}`),
    number: true,
    cell: (lot) => <Points amount={of(lot)} column />,
  });
  const sum = (key: 'spend' | 'net' | 'now', of: (lot: LotRow) => string): Column<LotRow> => ({
    key,
    title: t(`members.lots.${key}`),
    number: true,
    cell: (lot) => <Money amount={of(lot)} bare />,
  });
  return [
    {
      key: 'order',
      title: t('members.lots.order'),
      lead: true,
      cell: (lot) => <OrderLink id={lot.orderId} />,
    },
    { key: 'settled', title: t('members.lots.settled'), cell: (lot) => <On time={lot.settledAt} /> },
    sum('spend', (lot) => lot.spend),
    counted('minted', (lot) => lot.minted),
    counted('held', (lot) => lot.points),
    sum('now', (lot) => lot.payoutNow),
    sum('net', (lot) => lot.net),
    {
      key: 'cap',
      title: t('members.lots.cap'),
      cell: (lot) => <span className="small quiet">{capText(lot)}</span>,
    },
  ];
}
