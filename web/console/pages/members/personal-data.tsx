import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type MemberRow, mayAct } from '#contract';
import { saveJson } from '../../../kit/list/save-file.ts';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { ReasonButton } from '../../write/reason-button.tsx';
import { ExternalLine } from './external-line.tsx';
import { LinkPhone } from './link-phone.tsx';
import { MaskedLine } from './masked-line.tsx';

/** Who a member is outside, masked; in full, handed over or erased for a reason that is kept. */
export function PersonalData({ memberId, name }: Pick<MemberRow, 'memberId' | 'name'>) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const found = useQuery({
    queryKey: ['external-ids', memberId],
    queryFn: () => dataOf(client.externalIds(memberId)),
  });
  return (
    <section className="panel stack">
      <h2>{t('personal.title')}</h2>
      {name && !mayAct(role, 'people.names') && <NameLine memberId={memberId} name={name} />}
      <Shown of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('personal.none')}</Nothing>
          ) : (
            items.map((one) => <ExternalLine key={one.kind} of={one} memberId={memberId} />)
          )
        }
      </Shown>
      {mayAct(role, 'people.change') && <LinkPhone memberId={memberId} />}
      <HandOver memberId={memberId} />
      <p className="quiet small">{t('personal.note')}</p>
    </section>
  );
}

/** Only for roles that see names by their first sign. */
function NameLine({
  memberId,
  name,
}: {
  readonly memberId: string;
  readonly name: NonNullable<MemberRow['name']>;
}) {
  const { t, i18n } = useTranslation();
  const { client } = useProgram();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <MaskedLine
      label={t('personal.name')}
      masked={name[language]}
      ask={async (reason) => (await dataOf(client.revealName(memberId, reason))).name[language]}
    />
  );
}

function HandOver({ memberId }: { readonly memberId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const give = useDeskWrite(async (reason: string) => {
    const answer = await client.exportPerson(memberId, reason);
    if (answer.ok) saveJson(`${memberId}.json`, answer.data);
    return answer;
  });
  const erase = useDeskWrite((reason: string) => client.erasePerson(memberId, reason));
  const error = give.error ?? erase.error;
  return (
    <div className="stack">
      <div className="row">
        {mayAct(role, 'people.export') && (
          <ReasonButton
            label={t('personal.export')}
            ask={t('personal.exportReason')}
            busy={give.isPending}
            onReason={(reason) => give.mutate(reason)}
          />
        )}
        {mayAct(role, 'people.erase') && (
          <ReasonButton
            label={t('personal.erase')}
            ask={t('personal.eraseReason')}
            danger
            busy={erase.isPending}
            onReason={(reason) => erase.mutate(reason)}
          />
        )}
      </div>
      {error !== null && <Trouble error={error} />}
      {erase.isSuccess && <output>{t('personal.erased')}</output>}
    </div>
  );
}
