import { useTranslation } from 'react-i18next';
import type { PoolFigures } from '#contract';
import { money } from '../../../kit/format/money.ts';
import { ratioPpm } from '../../../kit/format/ratio.ts';
import { share } from '../../../kit/format/share.ts';
import { differenceOf } from '../../../kit/format/sum.ts';
import { LevelGauge } from '../../../kit/gauge/level-gauge.tsx';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money } from '../../../kit/parts/amounts.tsx';

/** Whole percents: the ratio is an estimate at the present price. */
const PERCENT = 10_000;

/** Where nobody is owed anything there is no ratio: 0 % would say the opposite. */
export const coverage = (pool: string, payout: string): string =>
  Number(payout) > 0 ? share(Math.floor(ratioPpm(pool, payout) / PERCENT) * PERCENT) : '–';

/** The pool against what all members would be paid. */
export function PoolGauge({ pool }: { readonly pool: PoolFigures }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const payout = pool.reserve.payoutNow;
  const owed = Number(payout) > 0;
  const label = t('overview.gauge.label', {
    pool: money(pool.pool, language),
    payout: money(payout, language),
  });
  return (
    <section className="panel">
      <h2>{t(Number(pool.pool) > 0 ? 'overview.gauge.title' : 'overview.gauge.titleEmpty')}</h2>
      <LevelGauge pool={pool.pool} payout={payout} label={label}>
        <div>
          <div className="gauge-key">
            <span className="gauge-key-water" aria-hidden="true" />
            {t('overview.gauge.pool')}
          </div>
          <div className="gauge-figure">
            <Money amount={pool.pool} />
          </div>
        </div>
        <div>
          <div className="gauge-key">
            <span className="gauge-key-mark" aria-hidden="true" />
            {t('overview.gauge.payout')}
          </div>
          <div className="gauge-figure">
            <Money amount={payout} />
          </div>
        </div>
        <p>
          {t('overview.gauge.ratio')}{' '}
          <strong>{owed ? coverage(pool.pool, payout) : t('overview.gauge.ratioNothing')}</strong>
          {owed && (
            <span className="quiet">
              {' '}
              {t('overview.gauge.rest', { rest: money(differenceOf(pool.pool, payout), language) })}
            </span>
          )}
        </p>
      </LevelGauge>
    </section>
  );
}
