import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ExternalIdRow, mayAct } from '#contract';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { On } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { MaskedLine } from './masked-line.tsx';

type Props = { readonly of: ExternalIdRow; readonly memberId: string };

/** One number or id of a member. */
export function ExternalLine({ of: { kind, masked, linkedAt }, memberId }: Props) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  return (
    <MaskedLine
      label={t(`personal.kind.${kind}`)}
      masked={masked}
      ask={async (reason) => (await dataOf(client.revealExternal(memberId, kind, reason))).value}
      note={<On time={linkedAt} />}
      more={mayAct(role, 'people.change') && <Unlink memberId={memberId} kind={kind} />}
    />
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
