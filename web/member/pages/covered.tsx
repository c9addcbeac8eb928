import { useTranslation } from 'react-i18next';
import { LevelGauge } from '../../kit/gauge/level-gauge.tsx';
import type { PublicFigures } from '../own-types.ts';
import { Money } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { usePublic } from '../use-own.ts';

const PERCENT_PPM = 10_000;

/** The cistern: what stands in it, and up to where it is spoken for; `here`: on the page of the books itself. */
export function Covered({ here = false }: { readonly here?: boolean }) {
  const { t } = useTranslation();
  const { data } = usePublic<PublicFigures>();
  if (!data) return null;
  const { pool, payoutNow, coveragePpm } = data;
  return (
    <section className="panel stack">
      <h2>{t('m.covered.title')}</h2>
      <LevelGauge pool={pool} payout={payoutNow} label={t('m.covered.title')}>
        <p>
          {t('m.covered.pool')} <Money of={pool} />
        </p>
        <p>
          {t('m.covered.owed')} <Money of={payoutNow} />
        </p>
        {coveragePpm !== null && (
          <p>{t('m.covered.ratio', { percent: Math.floor(coveragePpm / PERCENT_PPM) })}</p>
        )}
      </LevelGauge>
      {!here && <Link to="books">{t('m.covered.check')}</Link>}
    </section>
  );
}
