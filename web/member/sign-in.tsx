import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedUp } from '#contract';
import { seen } from './own.ts';
import { Button } from './parts/button.tsx';
import { Field } from './parts/field.tsx';
import { Link } from './parts/link.tsx';
import { Page } from './parts/page.tsx';
import { Refused } from './parts/refused.tsx';
import { useAsk, useSend } from './use-own.ts';

const PHONE = /^1[3-9]\d{9}$/;
const CODE = /^\d{6}$/;

type SignInProps = {
  /** Somebody was signed in until just now. */
  readonly again?: boolean;
  /** Whose code was scanned; given, somebody new becomes a member. */
  readonly join?: { readonly storeId?: string; readonly referrerId?: string };
  readonly onDone: () => void;
};

/** In by a code to the phone; with `join`, who is no member yet becomes one. */
export function SignIn({ again = false, join, onDone }: SignInProps) {
  const { t } = useTranslation();
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const sending = useAsk<{ phone: string }, { development: boolean }>('/code');
  const entering = useSend<object, SignedUp>(join ? '/sign-up' : '/session');
  const enter = (): void => {
    entering.mutate(
      { phone, code, ...join },
      {
        onSuccess: ({ asOfSeq }) => {
          seen(asOfSeq ?? 0);
          onDone();
        },
      },
    );
  };
  return (
    <Page title={t(join ? 'm.join.title' : 'm.signIn.title')}>
      <p className="quiet">{t(again ? 'm.signIn.again' : whyOf(join))}</p>
      <form
        className="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending.data) sending.mutate({ phone });
          else if (!entering.isPending) enter();
        }}
      >
        <Field
          id="phone"
          label={t('m.signIn.phone')}
          value={phone}
          onChange={(next) => {
            setPhone(next);
            sending.reset();
          }}
          keys="tel"
          complete="tel"
          maxLength={11}
          hint={phone !== '' && !PHONE.test(phone) ? t('m.signIn.phoneRule') : undefined}
        />
        <Refused error={sending.error} />
        {sending.data ? (
          <CodeField code={code} onChange={setCode} printed={sending.data.development}>
            <Refused error={entering.error} />
            <Button submit busy={entering.isPending} disabled={!CODE.test(code)}>
              {t(join ? 'm.join.do' : 'm.signIn.do')}
            </Button>
            <Button plain busy={sending.isPending} onClick={() => sending.mutate({ phone })}>
              {t('m.signIn.another')}
            </Button>
          </CodeField>
        ) : (
          <Button submit busy={sending.isPending} disabled={!PHONE.test(phone)}>
            {t('m.signIn.send')}
          </Button>
        )}
      </form>
      {!join && (
        <p>
          {t('m.signIn.new')} <Link to="join">{t('m.signIn.join')}</Link>
        </p>
      )}
      <p className="quiet">
        <Link to="books">{t('m.signIn.books')}</Link>
      </p>
    </Page>
  );
}

function whyOf(join: SignInProps['join']) {
  if (!join) return 'm.signIn.why';
  if (join.storeId !== undefined) return 'm.join.byStore';
  return join.referrerId !== undefined ? 'm.join.byMember' : 'm.join.byNobody';
}

type CodeFieldProps = {
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** Nobody is sent anything: the code stands where the server runs. */
  readonly printed: boolean;
  readonly children: ReactNode;
};

function CodeField({ code, onChange, printed, children }: CodeFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        id="code"
        label={t('m.signIn.code')}
        value={code}
        onChange={onChange}
        keys="numeric"
        complete="one-time-code"
        maxLength={6}
        hint={t(printed ? 'm.signIn.codeInTerminal' : 'm.signIn.codeSent')}
      />
      {children}
    </>
  );
}
