import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '#contract';
import { Nothing } from '../../../kit/parts/states.tsx';
import { StoreLink } from '../../list/links.tsx';
import { On } from '../../program/times.tsx';
import './member.css';

/** Stores the member owns and regions the member is agent of. */
export function Owns({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('members.owns.title')}</h2>
      {member.stores.length === 0 ? (
        <Nothing>{t('members.owns.none')}</Nothing>
      ) : (
        <ul className="lines">
          {member.stores.map((store) => (
            <li key={store.storeId}>
              <StoreLink id={store.storeId} name={store.name} />
            </li>
          ))}
        </ul>
      )}
      {member.agencies.length > 0 && (
        <>
          <h3>{t('members.owns.agencies')}</h3>
          <ul className="lines">
            {member.agencies.map((agency) => (
              <li key={agency.agencyId}>
                <span>
                  {t(`policy.rates.${agency.tier}`)} {agency.region}
                </span>
                <span className="quiet small">
                  <On time={agency.from} />
                  {agency.to && (
                    <>
                      {' – '}
                      <On time={agency.to} />
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
