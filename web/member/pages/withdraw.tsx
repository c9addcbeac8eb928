import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Accepted, WithdrawalQuote } from '#contract';
import { money } from '../../kit/format/money.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Facts } from '../parts/facts.tsx';
import { Field } from '../parts/field.tsx';
import { Money } from '../parts/figures.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { useMe } from '../session.tsx';
import { useDraft } from '../use-draft.ts';
import { useAsk, useSend } from '../use-own.ts';
import { NeedConsents } from './need-consents.tsx';
import { Withdrawals } from './withdrawals.tsx';

type Asked = { readonly from: string; readonly amount: string };

/** From wallet or commission to one's account, and what became of it, step by step. */
export function Withdraw() {
  const { t } = useTranslation();
  return (
    <Page title={t('m.withdraw.title')} back={{ to: '' }}>
      <NeedConsents>
        <AskForMoney />
      </NeedConsents>
      <section className="panel stack">
        <h2>{t('m.withdraw.soFar')}</h2>
        <Withdrawals />
      </section>
    </Page>
  );
}

function AskForMoney() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [from, setFrom] = useDraft('from', 'wallet');
  const [amount, setAmount, clear] = useDraft('amount');
  const [done, setDone] = useState(false);
  const quoting = useAsk<Asked, WithdrawalQuote>('/withdrawals/quote');
  const asking = useSend<Asked, Accepted>('/withdrawals');
  const body = { from, amount };
  const again = (): void => {
    quoting.reset();
    asking.reset();
    setDone(false);
  };
  const ask = (): void =>
    asking.mutate(body, {
      onSuccess: () => {
        clear();
        quoting.reset();
        setDone(true);
      },
    });
  const quote = quoting.data;
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!quoting.isPending) quoting.mutate(body);
      }}
    >
      {done && <output className="well">{t('m.withdraw.asked')}</output>}
      <Source
        from={from}
        onChange={(next) => {
          setFrom(next);
          again();
        }}
      />
      <Field
        id="amount"
        label={t('words.amount')}
        value={amount}
        keys="decimal"
        onChange={(next) => {
          setAmount(next);
          again();
        }}
      />
      <Refused error={quoting.error ?? asking.error} />
      {quote ? (
        <>
          <Arrives quote={quote} />
          <Button busy={asking.isPending} onClick={ask}>
            {t('m.withdraw.do', { net: money(quote.net, language) })}
          </Button>
        </>
      ) : (
        <Button submit busy={quoting.isPending} disabled={amount === ''}>
          {t('m.withdraw.ask')}
        </Button>
      )}
    </form>
  );
}

function Arrives({ quote }: { readonly quote: WithdrawalQuote }) {
  const { t } = useTranslation();
  return (
    <Facts
      of={[
        [t('m.withdraw.amount'), <Money key="amount" of={quote.amount} />],
        [t('m.withdraw.tax'), <Money key="tax" of={quote.tax} />],
        [
          t('m.withdraw.net'),
          <strong key="net">
            <Money of={quote.net} />
          </strong>,
        ],
      ]}
    />
  );
}

type SourceProps = { readonly from: string; readonly onChange: (from: string) => void };

function Source({ from, onChange }: SourceProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const me = useMe();
  return (
    <Choice
      legend={t('m.withdraw.from')}
      name="from"
      value={from}
      onChange={onChange}
      options={[
        { value: 'wallet', label: t('words.wallet'), note: money(me.wallet, language) },
        { value: 'commission', label: t('words.commission'), note: money(me.commission, language) },
      ]}
    />
  );
}
