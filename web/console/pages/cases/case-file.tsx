import { Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EvidenceFileRow, mayAct } from '#contract';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';

const KB = 1024;
const REASON_MIN = 4;

type Props = { readonly of: EvidenceFileRow; readonly caseId: string };

/** One file: what it is, who added it, and how to have or erase it. */
export function CaseFile({ of, caseId }: Props) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const { fileId, kind, bytes, keptBy, keptAt, erasedAt } = of;
  return (
    <div className="stack">
      <div className="row spread">
        <span>
          <Identifier id={fileId} />{' '}
          <span className="quiet small">
            {t('caseFiles.size', { kind: kind.toUpperCase(), size: Math.ceil(bytes / KB) })} ·{' '}
            {t('caseFiles.keptBy', { who: keptBy })} · <At time={keptAt} />
          </span>
        </span>
        {erasedAt === null ? (
          <span className="row">
            {mayAct(role, 'evidence.read') && (
              <Button size="small" href={client.caseFileUrl(caseId, fileId)} download>
                {t('caseFiles.get')}
              </Button>
            )}
            {mayAct(role, 'people.erase') && <EraseFile caseId={caseId} fileId={fileId} />}
          </span>
        ) : (
          <span className="quiet">
            {t('caseFiles.erased')} · <At time={erasedAt} />
          </span>
        )}
      </div>
    </div>
  );
}

function EraseFile({ caseId, fileId }: { readonly caseId: string; readonly fileId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [reason, setReason] = useState('');
  const erase = useDeskWrite((why: string) => client.eraseCaseFile(caseId, fileId, why));
  return (
    <>
      <Popconfirm
        title={t('caseFiles.eraseReason')}
        description={
          <Input
            value={reason}
            maxLength={200}
            aria-label={t('caseFiles.eraseReason')}
            onChange={(event) => setReason(event.target.value)}
          />
        }
        okButtonProps={{ disabled: reason.trim().length < REASON_MIN, danger: true }}
        okText={t('caseFiles.erase')}
        cancelText={t('kit.close')}
        onConfirm={() => erase.mutate(reason)}
      >
        <Button size="small" danger loading={erase.isPending}>
          {t('caseFiles.erase')}
        </Button>
      </Popconfirm>
      {erase.error !== null && <Trouble error={erase.error} />}
    </>
  );
}
