import { useTranslation } from 'react-i18next';
import { formatMoney, type PolicyDocument, PPM, parsePolicy } from '#engine';
import { money } from '../../../kit/format/money.ts';
import { multiple, share } from '../../../kit/format/share.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';

/** When points leave and what a sale keeps back, in words made from the policy itself. */
export function ExitRules({ document }: { readonly document: PolicyDocument }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const parsed = parsePolicy(document);
  if (!('policy' in parsed)) return null;
  const { policy } = parsed;
  const { retention } = policy.redemption;
  const net = PPM - retention;
  const genesis = policy.genesis.amount;
  const rules = [
    t('policy.exit.start', { price: money(formatMoney(policy.startPrice), language) }),
    t('policy.exit.sale', {
      net: share(Number(net)),
      kept: share(Number(retention)),
      to: t(`policy.to.${policy.redemption.to}`),
    }),
    t('policy.exit.cap', {
      multiple: multiple(Number(policy.exit.multiple)),
      net: share(Number(net)),
      ofSpend: share(Number((policy.exit.multiple * net) / PPM)),
      to: t(`policy.to.${policy.exit.retentionTo}`),
    }),
    t('policy.exit.stream', { days: policy.exit.streamDays }),
    policy.binding.days === null
      ? t('policy.exit.bindingForever')
      : t('policy.exit.binding', { days: policy.binding.days }),
    genesis > 0n
      ? t('policy.exit.genesis', { amount: money(formatMoney(genesis), language) })
      : t('policy.exit.noGenesis'),
    t('policy.exit.refundLoss', { who: t(`policy.to.${policy.refundLossTo}`) }),
  ];
  return (
    <section className="panel">
      <h2>{t('policy.exit.title')}</h2>
      <ul className="rules">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
