import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accepted } from '#contract';
import { asProblem } from '../../../kit/parts/problem.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Money } from '../../parts/figures.tsx';
import { Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useDraft } from '../../use-draft.ts';
import { useSend } from '../../use-own.ts';
import type { AtStore } from './at-store.ts';
import { Expected } from './expected.tsx';

type Sent = { readonly phone: string; readonly amount: string };

const PHONE = /^1[3-9]\d{9}$/;
const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;
/** After these nobody knows yet whether the order stands: sent again, it is the same one. */
const UNKNOWN = new Set(['unreachable', 'bad_answer', 'busy', 'internal']);

/** Phone and amount, what becomes of the money, then the order. */
export function TakeOrder({ store: { storeId } }: AtStore) {
  const { t } = useTranslation();
  const [phone, setPhone, clearPhone] = useDraft('phone');
  const [amount, setAmount, clearAmount] = useDraft('amount');
  const [taken, setTaken] = useState<string>();
  const taking = useSend<Sent, Accepted>(`/stores/${encodeURIComponent(storeId)}/orders`);
  const ready = PHONE.test(phone) && AMOUNT.test(amount);
  const unknown = taking.error ? UNKNOWN.has(asProblem(taking.error).code) : false;
  return (
    <Page title={t('m.store.take')}>
      {taken !== undefined && <Taken amount={taken} storeId={storeId} />}
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (taking.isPending || !ready) return;
          taking.mutate(
            { phone, amount },
            {
              onSuccess: () => {
                setTaken(amount);
                clearPhone();
                clearAmount();
              },
            },
          );
        }}
      >
        <Field
          id="guest-phone"
          label={t('m.take.phone')}
          value={phone}
          onChange={(next) => {
            setPhone(next);
            setTaken(undefined);
          }}
          keys="tel"
          maxLength={11}
          hint={t('m.take.phoneHint')}
        />
        <Field
          id="amount"
          label={t('m.take.amount')}
          value={amount}
          onChange={setAmount}
          keys="decimal"
          hint={amount !== '' && !AMOUNT.test(amount) ? t('m.take.amountRule') : undefined}
        />
        {AMOUNT.test(amount) && <Expected amount={amount} />}
        {unknown && (
          <p role="alert" className="refused">
            <strong>{t('m.take.unknown')}</strong>
          </p>
        )}
        {!unknown && <Refused error={taking.error} />}
        <Button submit busy={taking.isPending} disabled={!ready}>
          {t(unknown ? 'm.take.askAgain' : 'm.take.do')}
        </Button>
      </form>
    </Page>
  );
}

function Taken({ amount, storeId }: { readonly amount: string; readonly storeId: string }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack well" aria-live="polite">
      <p className="big">
        <Money of={amount} />
      </p>
      <p>{t('m.take.done')}</p>
      <Link to="store" of={[storeId, 'orders']}>
        {t('m.store.orders')}
      </Link>
    </section>
  );
}
