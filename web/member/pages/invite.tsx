import { useTranslation } from 'react-i18next';
import type { OwnCommission, Referral } from '#contract';
import { Facts } from '../parts/facts.tsx';
import { Day, Moment, Money } from '../parts/figures.tsx';
import { Name } from '../parts/name.tsx';
import { Page } from '../parts/page.tsx';
import { Rows } from '../parts/rows.tsx';
import { Shown } from '../parts/shown.tsx';
import { pathTo, usePlace } from '../place.ts';
import { useMe } from '../session.tsx';
import { useOwn, useOwnList } from '../use-own.ts';
import { ScanCode } from './scan-code.tsx';

/** Who brought oneself, whom one has brought, what it pays; and one's own code. */
export function Invite() {
  const { t } = useTranslation();
  const me = useMe();
  const { programId } = usePlace();
  const referral = useOwn<Referral>('/referral');
  const path = `${pathTo(programId, 'join')}?by=${encodeURIComponent(me.memberId)}`;
  return (
    <Page title={t('m.tab.invite')}>
      <section className="panel stack">
        <h2>{t('m.invite.mine')}</h2>
        <p className="quiet">{t('m.invite.mineText')}</p>
        <ScanCode path={path} />
      </section>
      <Shown of={referral}>
        {({ referrer, brought, latest }) => (
          <>
            <section className="panel stack">
              <h2>{t('m.invite.who')}</h2>
              {referrer ? (
                <Facts
                  of={[
                    [t('words.referrer'), <Name key="name" of={referrer.name} or={t('words.member')} />],
                    [t('m.invite.how'), t(`via.${referrer.via}` as 'via.payment')],
                    ...(referrer.storeName
                      ? [[t('words.store'), <Name key="store" of={referrer.storeName} or="" />] as const]
                      : []),
                    [t('m.invite.since'), <Day key="since" at={referrer.at} />],
                    [
                      t('m.invite.until'),
                      referrer.until ? <Day key="until" at={referrer.until} /> : t('m.invite.forEver'),
                    ],
                  ]}
                />
              ) : (
                <p className="none">{t('m.invite.nobody')}</p>
              )}
            </section>
            <section className="panel stack">
              <h2>{t('m.invite.brought', { count: brought })}</h2>
              {latest.length === 0 && <p className="none">{t('m.invite.none')}</p>}
              <ul className="rows">
                {latest.map((one, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: masked names are not unique and the list is whole
                  <li key={place} className="row spread">
                    <Name of={one.name} or={t('words.member')} />
                    <span className="quiet small">{one.at !== null && <Day at={one.at} />}</span>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Shown>
      <section className="panel stack">
        <h2>{t('m.invite.commissions')}</h2>
        <Facts
          of={me.commissionTotals.map(({ kind, amount }) => [
            t(`part.${kind}`),
            <Money key={kind} of={amount} />,
          ])}
        />
        <Commissions />
      </section>
    </Page>
  );
}

function Commissions() {
  const { t } = useTranslation();
  const list = useOwnList<OwnCommission>('/commissions');
  return (
    <Rows
      of={list}
      id={({ entry, kind, orderId }) => `${entry} ${kind} ${orderId}`}
      none={t('m.invite.noCommissions')}
      row={(one) => (
        <>
          <div className="row spread">
            <span>{t(`part.${one.kind}`)}</span>
            <strong>
              <Money of={one.amount} signed />
            </strong>
          </div>
          <div className="row spread quiet small">
            <Moment at={one.at} />
            <span>
              {t('m.invite.bought')} <Name of={one.buyerName} or={t('words.member')} /> ·{' '}
              <Name of={one.storeName} or={t('words.store')} />
            </span>
          </div>
          {one.refundId !== null && <p className="quiet small">{t('m.invite.takenBack')}</p>}
        </>
      )}
    />
  );
}
