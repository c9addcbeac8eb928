import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accepted, Quote } from '#contract';
import { floorToFen, money } from '../../kit/format/money.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { asProblem } from '../../kit/parts/problem.ts';
import { Button } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Field } from '../parts/field.tsx';
import { Money, Points } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { useMe } from '../session.tsx';
import { useDraft } from '../use-draft.ts';
import { useAsk, useSend } from '../use-own.ts';

const HOME = { to: '' } as const;

/** How many, what they would pay, then the deed: nothing is sold for less than was shown. */
export function Sell() {
  const { t } = useTranslation();
  const [points, setPoints, clear] = useDraft('points');
  const [sold, setSold] = useState<Quote>();
  const quoting = useAsk<{ points: string }, Quote>('/redemptions/quote');
  const selling = useSend<{ points: string; minNet: string }, Accepted>('/redemptions');
  if (sold) return <Sold quote={sold} />;
  const ask = (): void => {
    selling.reset();
    quoting.mutate({ points: points === '' ? 'all' : points });
  };
  const sell = (quote: Quote): void => {
    selling.mutate(
      { points: quote.points, minNet: floorToFen(quote.net) },
      {
        onSuccess: () => {
          clear();
          setSold(quote);
        },
      },
    );
  };
  return (
    <Page title={t('m.sell.title')} back={HOME}>
      <HowMany
        points={points}
        onChange={(next) => {
          setPoints(next);
          quoting.reset();
        }}
        onAsk={() => !quoting.isPending && ask()}
      >
        <Refused error={quoting.error} />
        {!quoting.data && (
          <Button submit busy={quoting.isPending} disabled={points === ''}>
            {t('m.sell.ask')}
          </Button>
        )}
      </HowMany>
      {quoting.data && (
        <Quoted
          quote={quoting.data}
          busy={selling.isPending}
          error={selling.error}
          onSell={sell}
          onAsk={ask}
        />
      )}
    </Page>
  );
}

type HowManyProps = {
  readonly points: string;
  readonly onChange: (points: string) => void;
  readonly onAsk: () => void;
  readonly children: ReactNode;
};

function HowMany({ points, onChange, onAsk, children }: HowManyProps) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <Field
        id="points"
        label={t('m.sell.points')}
        value={points}
        keys="decimal"
        onChange={onChange}
        hint={
          <>
            {t('m.sell.held')} <Points of={me.points} />
          </>
        }
        beside={
          <Button plain onClick={() => onChange(me.points)}>
            {t('m.sell.all')}
          </Button>
        }
      />
      {children}
    </form>
  );
}

type QuotedProps = {
  readonly quote: Quote;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSell: (quote: Quote) => void;
  readonly onAsk: () => void;
};

function Quoted({ quote, busy, error, onSell, onAsk }: QuotedProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const moved = error ? asProblem(error).code === 'price_moved' : false;
  return (
    <section className="panel stack" aria-live="polite">
      <Facts
        of={[
          [t('m.sell.points'), <Points key="points" of={quote.points} />],
          [t('m.why.price'), quote.price.display],
          [t('m.sell.gross'), <Money key="gross" of={quote.gross} />],
          [t('m.sell.retention'), <Money key="kept" of={`-${quote.retention}`} />],
          [
            t('m.sell.net'),
            <strong key="net">
              <Money of={floorToFen(quote.net)} />
            </strong>,
          ],
        ]}
      />
      <p className="quiet">{t('m.sell.after')}</p>
      <Refused error={error} />
      {moved ? (
        <Button onClick={onAsk}>{t('m.sell.askAgain')}</Button>
      ) : (
        <Button busy={busy} onClick={() => onSell(quote)}>
          {t('m.sell.do', { net: money(floorToFen(quote.net), language) })}
        </Button>
      )}
    </section>
  );
}

function Sold({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation();
  return (
    <Page title={t('m.sell.done')} back={HOME}>
      <section className="panel stack" aria-live="polite">
        <p className="big">
          <Money of={floorToFen(quote.net)} />
        </p>
        <p>{t('m.sell.inWallet')}</p>
        <Link to="withdraw" className="button">
          {t('m.home.withdraw')}
        </Link>
        <Link to="records">{t('m.tab.records')}</Link>
      </section>
    </Page>
  );
}
