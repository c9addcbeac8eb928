import { useTranslation } from 'react-i18next';
import { type PolicyDocument, PPM, parsePolicy, worstCaseCommission } from '#engine';
import { share } from '../../../kit/format/share.ts';
import { type Fact, Facts } from '../../../kit/parts/facts.tsx';
import { tariffParts } from '../../charts/tariff-parts.ts';

const OWN = ['direct', 'indirect', 'recruiting'] as const;
const AGENTS = ['district', 'city', 'province', 'greater'] as const;

/** What referrers, recruiters and agents get of an order. */
export function Rates({ document }: { readonly document: PolicyDocument }) {
  const { t } = useTranslation();
  const parsed = parsePolicy(document);
  if (!('policy' in parsed)) return null;
  const { policy } = parsed;
  const { commission } = policy;
  const rate = (ppm: bigint): string => (ppm > 0n ? share(Number(ppm)) : t('policy.rates.none'));
  const facts: readonly Fact[] = [
    ...OWN.map((kind) => ({ label: t(`policy.rates.${kind}`), value: rate(commission[kind]) })),
    ...AGENTS.map((tier) => ({
      label: t(`policy.rates.${tier}`),
      value: rate(commission.regional.rates[tier]),
    })),
  ];
  const tariff = policy.tariffs.get(policy.defaultTariff);
  const part = tariff && tariffParts(tariff, PPM).find(({ name }) => name === 'distribution')?.share;
  return (
    <section className="panel stack">
      <h2>{t('policy.rates.title')}</h2>
      <Facts facts={facts} />
      <p>{t(`policy.rates.mode.${commission.regional.mode}`)}</p>
      <p className="quiet">
        {t('policy.rates.note')}{' '}
        {t('policy.rates.worst', {
          worst: share(Number(worstCaseCommission(commission))),
          part: share(Number(part ?? 0n)),
        })}
      </p>
    </section>
  );
}
