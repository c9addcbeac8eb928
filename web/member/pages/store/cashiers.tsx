import { useTranslation } from 'react-i18next';
import type { CashierRow } from '#contract';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Day } from '../../parts/figures.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useDraft } from '../../use-draft.ts';
import { useOwn, useSend } from '../../use-own.ts';
import type { AtStore } from './at-store.ts';

const PHONE = /^1[3-9]\d{9}$/;

/** Who works at the till beside the owner. */
export function Cashiers({ store: { storeId } }: AtStore) {
  const { t } = useTranslation();
  const path = `/stores/${encodeURIComponent(storeId)}/cashiers`;
  const [phone, setPhone, clear] = useDraft('cashier');
  const list = useOwn<{ readonly items: readonly CashierRow[] }>(path);
  const naming = useSend<{ phone: string }>(path);
  const removing = useSend<string>((id) => `${path}/${id}`, 'DELETE');
  return (
    <Page title={t('m.store.cashiers')}>
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!naming.isPending) naming.mutate({ phone }, { onSuccess: clear });
        }}
      >
        <Field
          id="cashier"
          label={t('m.signIn.phone')}
          value={phone}
          onChange={setPhone}
          keys="tel"
          maxLength={11}
          hint={t('m.cashiers.hint')}
        />
        <Refused error={naming.error ?? removing.error} />
        <Button submit busy={naming.isPending} disabled={!PHONE.test(phone)}>
          {t('m.cashiers.add')}
        </Button>
      </form>
      <section className="panel stack">
        <Shown of={list}>
          {({ items }) => (
            <>
              {items.length === 0 && <p className="none">{t('m.cashiers.none')}</p>}
              <ul className="rows">
                {items.map((one) => (
                  <li key={one.cashierId} className="row spread">
                    <span>
                      {one.masked}{' '}
                      <span className="quiet small">
                        <Day at={one.namedAt} />
                      </span>
                    </span>
                    <Button plain busy={removing.isPending} onClick={() => removing.mutate(one.cashierId)}>
                      {t('m.cashiers.remove')}
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Shown>
      </section>
    </Page>
  );
}
