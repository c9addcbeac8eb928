import { useTranslation } from 'react-i18next';
import { RegisterRecords } from '../../list/register-records.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { useSettlementColumns } from '../settlements/settlement-columns.tsx';
import { payoutUnderWay } from '../withdrawals/payout-under-way.ts';

/** What a store was paid and what is on its way to it; paying it what it is owed. */
export function StoreSettlements({ storeId }: { readonly storeId: string }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('settlements.title')}</h2>
        <span className="row no-print">
          <CommandButton
            type="SettleStore"
            label={t('settlements.pay')}
            look="primary"
            ask={['amount']}
            given={{ storeId, reserve: true }}
            note={t('settlements.payNote')}
          />
          <CommandButton
            type="SettleStore"
            label={t('settlements.book')}
            ask={['amount', 'channel', 'reference']}
            given={{ storeId }}
            note={t('settlements.bookNote')}
          />
        </span>
      </div>
      <RegisterRecords
        name="settlements"
        query={{ storeId }}
        columns={useSettlementColumns(true)}
        rowKey={({ settlementId }) => settlementId}
        empty={t('settlements.noneYet')}
        underWay={payoutUnderWay}
      />
    </section>
  );
}
