import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExternalIdRow, mayAct } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { On } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { ReasonButton } from '../../write/reason-button.tsx';

type Props = { readonly of: ExternalIdRow; readonly memberId: string };

/** One number or id of a member, masked until somebody says why they need it. */
export function ExternalLine({ of: { kind, masked, linkedAt }, memberId }: Props) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const [value, setValue] = useState<string | undefined>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const reveal = async (reason: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setValue((await dataOf(client.revealExternal(memberId, kind, reason))).value);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <div className="row spread">
        <span>
          {t(`personal.kind.${kind}`)}{' '}
          <span className="identifier" aria-live="polite">
            {value ?? masked}
          </span>{' '}
          <span className="quiet small">
            <On time={linkedAt} />
          </span>
        </span>
        <span className="row">
          {value !== undefined && (
            <Button size="small" onClick={() => setValue(undefined)}>
              {t('personal.hide')}
            </Button>
          )}
          {value === undefined && mayAct(role, 'people.reveal') && (
            <ReasonButton
              label={t('personal.reveal')}
              ask={t('personal.revealReason')}
              busy={busy}
              onReason={(reason) => void reveal(reason)}
            />
          )}
          {mayAct(role, 'people.change') && <Unlink memberId={memberId} kind={kind} />}
        </span>
      </div>
      {error !== null && <Trouble error={error} />}
    </div>
  );
}

function Unlink({ memberId, kind }: { readonly memberId: string; readonly kind: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const unlink = useDeskWrite(() => client.unlinkExternal(memberId, kind));
  return (
    <Button size="small" loading={unlink.isPending} onClick={() => unlink.mutate(undefined)}>
      {t('personal.unlink')}
    </Button>
  );
}
