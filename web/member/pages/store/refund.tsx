import { useTranslation } from 'react-i18next';
import type { Accepted, RefundPreview } from '#contract';
import { ceilToFen, money } from '../../../kit/format/money.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Field } from '../../parts/field.tsx';
import { Money, Points } from '../../parts/figures.tsx';
import { Link } from '../../parts/link.tsx';
import { Page } from '../../parts/page.tsx';
import { Refused } from '../../parts/refused.tsx';
import { usePlace } from '../../place.ts';
import { useDraft } from '../../use-draft.ts';
import { useAsk, useSend } from '../../use-own.ts';
import type { AtStore } from './at-store.ts';

type Asked = { readonly amount: string };
type Agreed = Asked & { readonly maxLoss?: string };

/** Before it is settled an order has cost nobody anything yet. */
const boundOf = ({ status, loss }: RefundPreview): Omit<Agreed, 'amount'> =>
  status === 'settled' ? { maxLoss: ceilToFen(loss) } : {};

/** How much, who bears it, then the deed: no more loss than was shown. */
export function Refund({ store: { storeId } }: AtStore) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { of } = usePlace();
  const orderId = of[2] ?? '';
  const path = `/stores/${encodeURIComponent(storeId)}/orders/${encodeURIComponent(orderId)}/refunds`;
  const [amount, setAmount, clear] = useDraft('amount');
  const looking = useAsk<Asked, RefundPreview>(`${path}/preview`);
  const giving = useSend<Agreed, Accepted>(path);
  const back = { to: 'store', of: [storeId, 'orders'] } as const;
  if (giving.data)
    return (
      <Page title={t('m.refund.done')} back={back}>
        <p aria-live="polite">{t('m.refund.doneText')}</p>
        <Link to="store" of={[storeId, 'orders']} className="button">
          {t('m.store.orders')}
        </Link>
      </Page>
    );
  const preview = looking.data;
  return (
    <Page title={t('m.refund.title')} back={back}>
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!looking.isPending) looking.mutate({ amount });
        }}
      >
        <p className="quiet small">{orderId}</p>
        <Field
          id="amount"
          label={t('m.refund.amount')}
          value={amount}
          keys="decimal"
          onChange={(next) => {
            setAmount(next);
            looking.reset();
            giving.reset();
          }}
        />
        <Refused error={looking.error ?? giving.error} />
        {preview ? (
          <>
            <Costs of={preview} />
            {preview.uncovered && (
              <p role="alert" className="refused">
                {t('m.refund.uncovered', {
                  needed: money(preview.uncovered.needed, language),
                  held: money(preview.uncovered.held, language),
                })}
              </p>
            )}
            <Button
              busy={giving.isPending}
              onClick={() => giving.mutate({ amount, ...boundOf(preview) }, { onSuccess: clear })}
            >
              {t('m.refund.do', { amount: money(preview.paid, language) })}
            </Button>
          </>
        ) : (
          <Button submit busy={looking.isPending} disabled={amount === ''}>
            {t('m.refund.ask')}
          </Button>
        )}
      </form>
    </Page>
  );
}

function Costs({ of: preview }: { readonly of: RefundPreview }) {
  const { t } = useTranslation();
  return (
    <Facts
      of={[
        [t('m.refund.paid'), <Money key="paid" of={preview.paid} />],
        [t('m.refund.store'), <Money key="store" of={preview.store} />],
        [t('m.refund.platform'), <Money key="platform" of={preview.platform} />],
        [t('m.refund.pool'), <Money key="pool" of={preview.pool} />],
        [t('m.refund.burned'), <Points key="burned" of={preview.burned} />],
        ...(preview.loss === '0.000000'
          ? []
          : [[t(`m.refund.loss.${preview.lossTo}`), <Money key="loss" of={preview.loss} />] as const]),
      ]}
    />
  );
}
