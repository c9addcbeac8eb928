import { useTranslation } from 'react-i18next';
import type { LotRow } from '#contract';
import { formatMoney, mulDivDown, PPM } from '#engine';
import { money } from '../../kit/format/money.ts';
import { readScaled } from '../../kit/format/scaled.ts';
import { multiple } from '../../kit/format/share.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Money, Points } from '../../kit/parts/amounts.tsx';
import { Facts } from '../../kit/parts/facts.tsx';

const capOf = (lot: LotRow): string =>
  formatMoney(mulDivDown(readScaled(lot.spend, 6), BigInt(lot.multiplePpm), PPM));

/** The cap of a lot in words, or that it is on its way out. */
export function useCapText(): (lot: LotRow) => string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (lot) => {
    if (lot.queued) return t('orders.order.lotQueued');
    if (Number(lot.points) === 0) return t('orders.order.lotGone', { net: money(lot.net, language) });
    return t('orders.order.lotCapText', {
      cap: money(capOf(lot), language),
      multiple: multiple(lot.multiplePpm),
      realised: money(lot.realised, language),
    });
  };
}

export function LotFacts({ lot }: { readonly lot: LotRow }) {
  const { t } = useTranslation();
  const capText = useCapText();
  return (
    <Facts
      facts={[
        { label: t('orders.order.lotHeld'), value: <Points amount={lot.points} /> },
        { label: t('orders.order.lotSold'), value: <Points amount={lot.sold} /> },
        { label: t('orders.order.lotWorth'), value: <Money amount={lot.worth} /> },
        {
          label: t('orders.order.lotNow'),
          value: (
            <strong>
              <Money amount={lot.payoutNow} />
            </strong>
          ),
          hint: t('orders.order.lotNowHint'),
        },
        { label: t('orders.order.lotCap'), value: capText(lot) },
      ]}
    />
  );
}
