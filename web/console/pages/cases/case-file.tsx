import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type EvidenceFileRow, mayAct } from '#contract';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { ReasonButton } from '../../write/reason-button.tsx';

const KB = 1024;

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
  const erase = useDeskWrite((why: string) => client.eraseCaseFile(caseId, fileId, why));
  return (
    <>
      <ReasonButton
        label={t('caseFiles.erase')}
        ask={t('caseFiles.eraseReason')}
        danger
        busy={erase.isPending}
        onReason={(reason) => erase.mutate(reason)}
      />
      {erase.error !== null && <Trouble error={erase.error} />}
    </>
  );
}
