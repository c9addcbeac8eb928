import { useTranslation } from 'react-i18next';
import type { Quote } from '#contract';
import { columnDecimals } from '../../../kit/format/money.ts';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';

/** Gross, what stays behind, what is paid: three figures that add up on the screen too. */
export function QuoteTable({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation();
  const decimals = columnDecimals([quote.gross, quote.retention, quote.net]);
  return (
    <section aria-label={t('members.sell.quote')} aria-live="polite">
      <Facts
        facts={[
          { label: t('words.points'), value: <Points amount={quote.points} /> },
          { label: t('members.sell.price'), value: quote.price.display },
          { label: t('members.sell.gross'), value: <Money amount={quote.gross} decimals={decimals} /> },
          {
            label: t('members.sell.retention'),
            value: <Money amount={`-${quote.retention}`} decimals={decimals} />,
          },
          {
            label: t('members.sell.net'),
            value: (
              <strong>
                <Money amount={quote.net} decimals={decimals} />
              </strong>
            ),
            hint: t('members.sell.asOf', { seq: quote.seq }),
          },
        ]}
      />
    </section>
  );
}
