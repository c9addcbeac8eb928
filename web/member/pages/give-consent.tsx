import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disclosure } from '#contract';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Refused } from '../parts/refused.tsx';
import { useSend } from '../use-own.ts';

type GiveConsentProps = { readonly item: Disclosure['items'][number] };

/** One text and its questions; nothing is ticked beforehand. */
export function GiveConsent({ item: { kind, title, lines, questions, textHash } }: GiveConsentProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const giving = useSend<object>('/consents');
  const answered = questions.every(({ id }) => said[id] !== undefined);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const answers = questions.length > 0 ? { answers: said } : {};
        if (!giving.isPending) giving.mutate({ kind, textHash, ...answers });
      }}
    >
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {questions.map(({ id, text }) => (
        <Choice
          key={id}
          legend={text}
          name={id}
          value={said[id] ?? ''}
          onChange={(value) => setSaid({ ...said, [id]: value })}
          options={[
            { value: 'yes', label: t('m.consent.yes') },
            { value: 'no', label: t('m.consent.no') },
          ]}
        />
      ))}
      <Refused error={giving.error} />
      <Button submit busy={giving.isPending} disabled={!answered}>
        {t(questions.length > 0 ? 'm.consent.read' : 'm.consent.agree')}
      </Button>
    </form>
  );
}
