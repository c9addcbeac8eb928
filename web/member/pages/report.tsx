import { useTranslation } from 'react-i18next';
import type { Accepted, OwnOrder } from '#contract';
import type { Language } from '../../kit/format/language.ts';
import { money } from '../../kit/format/money.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { usePlace } from '../place.ts';
import { useDraft } from '../use-draft.ts';
import { useOwnList, useSend } from '../use-own.ts';

const KINDS = ['service', 'off-platform-payment', 'sybil-binding', 'other-offence'] as const;

/** A question about an order or anything else, or a report about the store of an order. */
export function Report() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { of } = usePlace();
  const [kind, setKind] = useDraft('kind', 'service');
  const [order, setOrder, clear] = useDraft('order', of[0] ?? '');
  const orders = useOwnList<OwnOrder>('/orders');
  const opening = useSend<object, Accepted>('/cases');
  const rows = orders.data?.pages.flatMap(({ items }) => items) ?? [];
  const chosen = rows.find(({ orderId }) => orderId === order);
  if (opening.data)
    return (
      <Page title={t('m.report.done')} back={{ to: 'cases' }}>
        <section className="panel stack" aria-live="polite">
          <p>{t('m.report.doneText')}</p>
          <Link to="cases" className="button">
            {t('m.more.cases')}
          </Link>
        </section>
      </Page>
    );
  const about = order === '' ? {} : { orderId: order, ...(chosen && { storeId: chosen.storeId }) };
  return (
    <Page title={t('m.report.title')} back={{ to: 'cases' }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!opening.isPending) opening.mutate({ kind, ...about }, { onSuccess: clear });
        }}
      >
        <Choice
          legend={t('m.report.what')}
          name="kind"
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            label: t(`m.report.kind.${value}`),
            note: t(`m.report.note.${value}`),
          }))}
        />
        <div className="field">
          <label htmlFor="order">{t(kind === 'service' ? 'm.report.order' : 'm.report.orderOfStore')}</label>
          <select id="order" value={order} onChange={(event) => setOrder(event.target.value)}>
            <option value="">{t('m.report.noOrder')}</option>
            {rows.map((one) => (
              <option key={one.orderId} value={one.orderId}>
                {[one.placedAt.slice(0, 10), money(one.amount, language), storeOf(one, language)].join(' · ')}
              </option>
            ))}
          </select>
          <p className="quiet small">{t('m.report.hint')}</p>
        </div>
        <Refused error={opening.error} />
        <Button submit busy={opening.isPending} disabled={kind !== 'service' && order === ''}>
          {t('m.report.do')}
        </Button>
      </form>
    </Page>
  );
}

function storeOf({ storeName, orderId }: OwnOrder, language: Language): string {
  return (language === 'en' ? storeName?.en : storeName?.zh) ?? orderId;
}
