import { useTranslation } from 'react-i18next';
import { type PolicyDocument, PPM, parsePolicy, type Tariff } from '#engine';
import { share } from '../../../kit/format/share.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { PartyMark } from '../../../kit/parts/party-mark.tsx';
import { useAppearance } from '../../../kit/theme/appearance.tsx';
import { hueOf } from '../../../kit/theme/palette.ts';
import { tariffParts } from '../../charts/tariff-parts.ts';

const EXAMPLE = 1_000n * PPM;

/** Each tariff as one bar whose parts are the parts of an order. */
export function Tariffs({ document }: { readonly document: PolicyDocument }) {
  const { t } = useTranslation();
  const parsed = parsePolicy(document);
  if (!('policy' in parsed)) return null;
  const { policy } = parsed;
  return (
    <section className="panel stack">
      <h2>{t('policy.tariffs.title')}</h2>
      {[...policy.tariffs.values()].map((tariff) => (
        <TariffBar key={tariff.name} tariff={tariff} chosen={tariff.name === policy.defaultTariff} />
      ))}
    </section>
  );
}

function TariffBar({ tariff, chosen }: { readonly tariff: Tariff; readonly chosen: boolean }) {
  const { t } = useTranslation();
  const { palette } = useAppearance();
  const parts = tariffParts(tariff, EXAMPLE);
  const days = tariff.settlementDelayDays;
  return (
    <div className="stack">
      <h3>
        {t('policy.tariffs.one', { name: tariff.name })}{' '}
        {chosen && <span className="quiet small">{t('policy.tariffs.default')}</span>}
      </h3>
      <div className="tariff-bar" aria-hidden="true">
        {parts.map((part) => (
          <span
            key={part.name}
            style={{ flexGrow: Number(part.share), background: hueOf(part.party, palette) }}
          />
        ))}
      </div>
      <ul className="tariff-parts">
        {parts.map((part) => (
          <li key={part.name}>
            <span>
              <PartyMark party={part.party} />
              {t(`part.${part.name}`)}
            </span>
            <strong>{share(Number(part.share))}</strong>
            <span className="quiet small">
              {t('policy.tariffs.example')} → <Money amount={part.amount} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        {t('policy.tariffs.mint', { share: share(Number(tariff.mintRatio)) })}{' '}
        {days > 0 ? t('policy.tariffs.delay', { days }) : t('policy.tariffs.noDelay')}{' '}
        {t('policy.tariffs.remainder', { to: t(`policy.to.${tariff.remainder}`) })}
      </p>
    </div>
  );
}
