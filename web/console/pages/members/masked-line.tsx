import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAct } from '#contract';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { ReasonButton } from '../../write/reason-button.tsx';

type Props = {
  readonly label: string;
  readonly masked: string;
  /** Asks for it in full. */
  readonly ask: (reason: string) => Promise<string>;
  readonly note?: ReactNode;
  /** What else can be done with it. */
  readonly more?: ReactNode;
};

/** Something of a person, masked until somebody says why they need it. */
export function MaskedLine({ label, masked, ask, note, more }: Props) {
  const { t } = useTranslation();
  const { role } = useSession();
  const [value, setValue] = useState<string | undefined>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const reveal = async (reason: string): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      setValue(await ask(reason));
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
          {label}{' '}
          <span className="identifier" aria-live="polite">
            {value ?? masked}
          </span>{' '}
          <span className="quiet small">{note}</span>
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
          {more}
        </span>
      </div>
      {error !== null && <Trouble error={error} />}
    </div>
  );
}
