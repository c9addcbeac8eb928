import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseRow, maySend } from '#contract';
import { time } from '../../../kit/format/time.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { RuleCase } from './rule-case.tsx';

const UNDECIDED: ReadonlySet<CaseRow['status']> = new Set(['open', 'assigned', 'appealed']);

/** What can be done with a case now: only what its status takes. */
export function CaseActions({ of }: { readonly of: CaseRow }) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { login, mayWrite, role } = useSession();
  const [ruling, setRuling] = useState(false);
  const { caseId, status } = of;
  const undecided = UNDECIDED.has(status);
  const given = { caseId };
  if (!mayWrite) return null;
  return (
    <div className="row no-print">
      {undecided && maySend(role, 'RuleCase') && (
        <Button type="primary" onClick={() => setRuling(true)}>
          {t('commandType.RuleCase')}
        </Button>
      )}
      {undecided && (
        <CommandButton type="AssignCase" ask={['officer']} given={given} start={{ officer: login }} />
      )}
      {(undecided || status === 'ruled') && (
        <CommandButton type="AddEvidence" ask={['evidence']} given={given} />
      )}
      {status === 'ruled' && (
        <>
          <CommandButton
            type="ExecuteRuling"
            look="primary"
            ask={[]}
            given={given}
            note={t('cases.executeNote', {
              until: time(of.ruling?.appealUntil ?? of.openedAt, program.timeZone),
            })}
          />
          {of.appeal === null && (
            <CommandButton type="AppealCase" ask={['memberId', 'evidence']} given={given} />
          )}
        </>
      )}
      {status === 'executed' && (
        <CommandButton type="UndoRuling" danger ask={['reason']} given={given} note={t('cases.undoNote')} />
      )}
      {ruling && <RuleCase of={of} onClose={() => setRuling(false)} />}
    </div>
  );
}
