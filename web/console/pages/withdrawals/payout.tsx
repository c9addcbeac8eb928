import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PayoutRow } from '#contract';
import { time } from '../../../kit/format/time.ts';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { againWhile } from '../../program/again-while.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

const ANSWERS = [
  'processing',
  'awaiting-member',
  'paid',
  'failed',
  'expired',
  'unheard',
  'no-answer',
] as const;
/** Why a payout waits, where there are words for it. */
const NOTES = ['paused', 'difference_open', 'no_provider', 'simulated_when_live'] as const;
type AnswerStatus = (typeof ANSWERS)[number];

type Paying = {
  readonly kind: 'withdrawal' | 'settlement';
  readonly id: string;
  readonly status: string;
  readonly payoutNumber: string | null;
};

/** How far a payout is and what the provider said of it. */
export function Payout({ of: { kind, id, payoutNumber, status } }: { readonly of: Paying }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['payout', kind, id, status],
    queryFn: async () => {
      if (payoutNumber === null && status !== 'approved' && status !== 'reserved') return null;
      const answer = await (kind === 'withdrawal' ? client.payout(id) : client.settlementPayout(id));
      if (!answer.ok && answer.problem.code === 'not_found') return null;
      return dataOf(Promise.resolve(answer));
    },
    // What the provider says is not in the journal until it is final.
    refetchInterval: againWhile((payout) => payout !== null && waits(payout)),
  });
  return (
    <section className="panel stack">
      <h2>{t('payout.title')}</h2>
      <Shown of={found}>
        {(payout) => (payout === null ? <Nothing>{t('payout.none')}</Nothing> : <Known of={payout} />)}
      </Shown>
    </section>
  );
}

const waits = ({ stage }: PayoutRow): boolean => stage === 'ready' || stage === 'sent';

function Known({ of }: { readonly of: PayoutRow }) {
  const { t } = useTranslation();
  const { stage, tries, dueAt, providerNumber, note, answers } = of;
  const known = NOTES.find((one) => one === note);
  return (
    <>
      {stage === 'disputed' && <Alert type="warning" showIcon title={t('payout.disputed')} />}
      <Facts
        facts={[
          { label: t('payout.stageLabel'), value: t(`payout.stage.${stage}`) },
          { label: t('payout.tries'), value: t('payout.triesCount', { count: tries }) },
          ...(waits(of) ? [{ label: t('payout.dueAt'), value: <At time={dueAt} /> }] : []),
          ...(providerNumber === null
            ? []
            : [{ label: t('payout.providerNumber'), value: <Identifier id={providerNumber} /> }]),
          ...(note === null
            ? []
            : [{ label: t('payout.note'), value: known ? t(`payout.notes.${known}`) : note }]),
        ]}
      />
      <h3>{t('payout.answers')}</h3>
      {answers.length === 0 ? <Nothing>{t('payout.noAnswers')}</Nothing> : <Answers of={answers} />}
    </>
  );
}

function Answers({ of }: { readonly of: PayoutRow['answers'] }) {
  const { t } = useTranslation();
  const { program } = useProgram();
  return (
    <ol className="story">
      {of.map(({ at, asked, status, reason, confirmBy }) => (
        <li key={`${at} ${asked} ${status}`}>
          <strong>
            {t(`payout.asked.${asked}`)}: {isKnown(status) ? t(`payout.answer.${status}`) : status}
          </strong>
          <span className="quiet small">
            <At time={at} />
            {reason !== null && ` · ${reason}`}
            {confirmBy !== null && ` · ${t('payout.confirmBy', { at: time(confirmBy, program.timeZone) })}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function isKnown(status: string): status is AnswerStatus {
  return (ANSWERS as readonly string[]).includes(status);
}
