import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { mayAct, type ReconciliationAnswer } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { ReasonButton } from '../../write/reason-button.tsx';

type Difference = ReconciliationAnswer['differences'][number];
type Props = Pick<ReconciliationAnswer, 'day' | 'channel'> & { readonly difference: Difference };
type Closing = NonNullable<Difference['closing']>;

/** Who closed a difference, and why; or what is left to do until somebody has. */
export function DifferenceClosing({ difference, day, channel }: Props) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const { differenceId, closing } = difference;
  const propose = useDeskWrite((reason: string) =>
    client.proposeClosing(differenceId, { day, channel, reason }),
  );
  const close = useDeskWrite((closingId: string) =>
    client.closeDifference(differenceId, { day, channel, closingId }),
  );
  const reject = useDeskWrite((body: { readonly closingId: string; readonly reason: string }) =>
    client.rejectClosing(differenceId, body),
  );
  const error = propose.error ?? close.error ?? reject.error;
  const may = mayAct(role, 'difference.close');
  return (
    <div className="stack">
      {closing && <Said of={closing} />}
      {may && !closing && (
        <span className="row">
          <ReasonButton
            label={t('reconciliation.closing.propose')}
            ask={t('reconciliation.closing.ask')}
            busy={propose.isPending}
            onReason={(reason) => propose.mutate(reason)}
          />
        </span>
      )}
      {may && closing && closing.closedBy === null && (
        <Decide
          own={closing.proposedBy}
          busy={close.isPending || reject.isPending}
          onClose={() => close.mutate(closing.closingId)}
          onReject={(reason) => reject.mutate({ closingId: closing.closingId, reason })}
        />
      )}
      {error !== null && <Trouble error={error} />}
    </div>
  );
}

function Said({ of: { reason, proposedBy, proposedAt, closedBy, closedAt } }: { readonly of: Closing }) {
  const { t } = useTranslation();
  const waits = closedBy === null || closedAt === null;
  return (
    <span>
      {t(waits ? 'reconciliation.closing.waits' : 'reconciliation.closing.closed')} {reason}{' '}
      <span className="quiet small">
        {waits ? proposedBy : `${proposedBy}, ${closedBy}`} <At time={closedAt ?? proposedAt} />
      </span>
    </span>
  );
}

type DecideProps = {
  /** Who proposed it: they take it back, another one agrees. */
  readonly own: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onReject: (reason: string) => void;
};

function Decide({ own, busy, onClose, onReject }: DecideProps) {
  const { t } = useTranslation();
  const { login } = useSession();
  const mine = own === `staff:${login}`;
  return (
    <span className="row">
      {!mine && (
        <Button size="small" type="primary" loading={busy} onClick={onClose}>
          {t('reconciliation.closing.agree')}
        </Button>
      )}
      <ReasonButton
        label={t(mine ? 'reconciliation.closing.takeBack' : 'reconciliation.closing.reject')}
        ask={t('reconciliation.closing.rejectAsk')}
        busy={busy}
        onReason={onReject}
      />
    </span>
  );
}
