import { useTranslation } from 'react-i18next';
import type { PublishedProof } from '#contract';
import { multiple, share } from '../../kit/format/share.ts';
import { publicPath } from '../own.ts';
import type { PublicFigures } from '../own-types.ts';
import { Facts } from '../parts/facts.tsx';
import { Money, Points } from '../parts/figures.tsx';
import { Page } from '../parts/page.tsx';
import { Shown } from '../parts/shown.tsx';
import { usePlace } from '../place.ts';
import { type Listed, usePublic } from '../use-own.ts';
import { Covered } from './covered.tsx';
import { WhyPrice } from './why-price.tsx';

/** What anybody may check without signing in: rules, pool, price, the end of the journal, published proofs. */
export function Books() {
  const { t } = useTranslation();
  const { programId } = usePlace();
  const figures = usePublic<PublicFigures>();
  return (
    <Page title={t('m.books.title')} back={{ to: '' }}>
      <Covered here />
      <WhyPrice here />
      <Shown of={figures}>
        {(data) => (
          <>
            <section className="panel stack">
              <h2>{t('m.books.rules')}</h2>
              <Rules of={data} />
            </section>
            <section className="panel stack">
              <h2>{t('m.books.journal')}</h2>
              <p className="quiet">{t('m.books.journalText')}</p>
              {data.journal && (
                <>
                  <Facts of={[[t('m.books.entry'), String(data.journal.entry)]]} />
                  <p>
                    {t('m.books.hash')} <code className="hash">{data.journal.hash}</code>
                  </p>
                </>
              )}
            </section>
          </>
        )}
      </Shown>
      <Published />
      <p className="quiet small">
        {t('m.books.machine')} <a href={publicPath(programId)}>{publicPath(programId)}</a>
      </p>
    </Page>
  );
}

function Rules({ of: { policy, members, supply } }: { readonly of: PublicFigures }) {
  const { t } = useTranslation();
  const tariff = policy.tariffs[policy.defaultTariff];
  const parts = Object.entries(tariff?.parts ?? {});
  return (
    <Facts
      of={[
        ...parts.map(([name, ppm]) => [t(`m.part.${name}` as 'm.part.pool'), share(Number(ppm))] as const),
        [t('m.books.retention'), share(policy.redemption.retention ?? 0)],
        [t('m.books.exit'), policy.exit ? multiple(policy.exit.multiple) : t('m.books.noExit')],
        [t('m.why.supply'), <Points key="supply" of={supply} />],
        [t('words.member'), String(members)],
      ]}
    />
  );
}

function Published() {
  const { t } = useTranslation();
  const { data } = usePublic<Listed<PublishedProof>>('/proofs');
  if (!data) return null;
  return (
    <section className="panel stack">
      <h2>{t('m.books.proofs')}</h2>
      <p className="quiet">{t('m.books.proofsText')}</p>
      {data.items.length === 0 && <p className="none">{t('m.books.noProofs')}</p>}
      <ul className="rows">
        {data.items.map(({ day, proof }) => (
          <li key={day}>
            <div className="row spread">
              <strong>{day}</strong>
              <span>
                {t('m.covered.pool')} <Money of={proof.pool} />
              </span>
            </div>
            <code className="hash">{proof.root.hash}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
