import { useTranslation } from 'react-i18next';
import type { LotRow, MemberDetail } from '#contract';
import { Facts } from '../parts/facts.tsx';
import { Day, Money, Points } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { useMe } from '../session.tsx';
import { Covered } from './covered.tsx';
import { reached } from './reached.ts';
import { WhyPrice } from './why-price.tsx';

/** What one's points pay now and what one has; each figure says where it comes from. */
export function Home() {
  const { t } = useTranslation();
  const me = useMe();
  const open = me.lots.filter(({ points }) => Number(points) > 0);
  return (
    <Page title={t('m.home.title')}>
      <Frozen me={me} />
      <section className="panel stack worth">
        <p>{t('m.home.payoutNow')}</p>
        <p className="big">
          <Money of={me.payoutNow} />
        </p>
        <p className="quiet">
          <Points of={me.points} /> {t('m.home.afterRetention', { price: me.price.display })}
        </p>
        <div className="two">
          <Link to="sell" className="button">
            {t('m.home.sell')}
          </Link>
          <Link to="withdraw" className="button plain">
            {t('m.home.withdraw')}
          </Link>
        </div>
      </section>
      {open.filter(reached).map((lot) => (
        <Reached key={lot.orderId} lot={lot} />
      ))}
      <section className="panel stack">
        <Facts
          of={[
            [t('words.wallet'), <Money key="wallet" of={me.wallet} />],
            [t('words.commission'), <Money key="commission" of={me.commission} />],
            ...(me.credits ?? []).map(
              ({ origin, left }) => [t('m.home.credits'), <Money key={origin} of={left} />] as const,
            ),
            [t('m.home.spend'), <Money key="spend" of={me.spend} />],
          ]}
        />
      </section>
      <WhyPrice />
      <Covered />
      <section className="panel stack">
        <h2>{t('m.home.lots')}</h2>
        {open.length === 0 && <p className="none">{t('m.home.noLots')}</p>}
        <ul className="rows">
          {open.map((lot) => (
            <li key={lot.orderId}>
              <Lot lot={lot} />
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Frozen({ me }: { readonly me: MemberDetail }) {
  const { t } = useTranslation();
  if (!me.standing?.frozen) return null;
  return (
    <p aria-live="polite" className="refused">
      {t('m.home.frozen')} <Link to="report">{t('m.home.ask')}</Link>
    </p>
  );
}

function Reached({ lot }: { readonly lot: LotRow }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('m.home.reached')}</h2>
      <Facts
        of={[
          [t('m.home.spent'), <Money key="spend" of={lot.spend} />],
          [t('m.home.brought'), <Money key="net" of={lot.net} />],
          [t('m.home.payoutNow'), <Money key="now" of={lot.payoutNow} />],
        ]}
      />
      <p className="quiet">{t('m.home.reachedText')}</p>
      <Link to="sell" className="button plain">
        {t('m.home.sell')}
      </Link>
    </section>
  );
}

function Lot({ lot }: { readonly lot: LotRow }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="row spread">
        <span>
          {t('m.home.lotOf')} <Money of={lot.spend} />
        </span>
        <strong>
          <Money of={lot.payoutNow} />
        </strong>
      </div>
      <div className="row spread quiet small">
        <Day at={lot.settledAt} />
        <span>
          <Points of={lot.points} /> {t('words.points')}
        </span>
      </div>
      {lot.queued ? (
        <p className="quiet small">{t('m.home.queued')}</p>
      ) : (
        lot.exitPrice !== null && (
          <p className="quiet small">{t('m.home.exitsAt', { price: lot.exitPrice.slice(0, 12) })}</p>
        )
      )}
    </>
  );
}
