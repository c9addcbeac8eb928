import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApprovalRow, mayApprove } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

/** What the one who looks can do about a proposal: agree, turn it down, or take their own back. */
export function Decide({ of }: { readonly of: ApprovalRow }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { login, role } = useSession();
  const [turning, setTurning] = useState(false);
  const [reason, setReason] = useState('');
  const approve = useDeskWrite(() => client.approve(of.approvalId));
  const reject = useDeskWrite((why: string) => client.reject(of.approvalId, why));
  const own = of.proposedBy === `staff:${login}`;
  const fits = mayApprove(role, of.type);
  const open = of.status === 'waiting' || of.status === 'approved';
  if (!open || !(own || fits)) {
    const roles = of.approvers.map((one) => t(`roles.${one}`)).join(' / ');
    return <span className="small quiet">{open ? t('access.approvals.who', { roles }) : ''}</span>;
  }
  const error = approve.error ?? reject.error;
  return (
    <div className="stack">
      <span className="row">
        {!own && fits && (
          <Button size="small" type="primary" loading={approve.isPending} onClick={() => approve.mutate()}>
            {t(of.status === 'waiting' ? 'access.approvals.approve' : 'access.approvals.finish')}
          </Button>
        )}
        {of.status === 'waiting' && (
          <Button size="small" onClick={() => setTurning(true)}>
            {t(own ? 'access.approvals.back' : 'access.approvals.reject')}
          </Button>
        )}
      </span>
      {turning && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            reject.mutate(reason);
          }}
        >
          <Input
            size="small"
            required
            maxLength={200}
            aria-label={t('access.approvals.reason')}
            placeholder={t('access.approvals.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button size="small" htmlType="submit" loading={reject.isPending}>
            {t('access.code.confirm')}
          </Button>
        </form>
      )}
      {error !== null && <Trouble error={error} />}
    </div>
  );
}
