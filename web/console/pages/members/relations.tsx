import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BindingRow, MemberDetail } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { EntryLink, MemberLink } from '../../list/links.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { On } from '../../program/times.tsx';
import './member.css';
import { MemberTree } from './member-tree.tsx';

/** Who brought this member, whom this member brought, and every binding there was. */
export function Relations({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('members.relations.title')}</h2>
      <Upwards memberId={member.memberId} />
      <div className="stack">
        <h3>
          {t('members.relations.children')}{' '}
          <span className="quiet small">
            {t('members.relations.direct', { count: member.directCount })} ·{' '}
            {t('members.relations.indirect', { count: member.indirectCount })}
          </span>
        </h3>
        {member.directCount > 0 ? (
          <MemberTree memberId={member.memberId} />
        ) : (
          <p className="quiet">{t('members.relations.noChildren')}</p>
        )}
      </div>
      <History bindings={member.bindings} />
    </section>
  );
}

function Upwards({ memberId }: { readonly memberId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const tree = useQuery({
    queryKey: ['member', memberId, 'tree'],
    queryFn: () => dataOf(client.memberTree(memberId)),
  });
  return (
    <div>
      <h3>{t('members.relations.up')}</h3>
      <Shown of={tree} rows={1}>
        {({ ancestors }) =>
          ancestors.length === 0 ? (
            <p className="quiet">{t('members.relations.none')}</p>
          ) : (
            <ol className="lines">
              {ancestors.map((one) => (
                <li key={one.memberId}>
                  <MemberLink id={one.memberId} name={one.name} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </div>
  );
}

function History({ bindings }: { readonly bindings: readonly BindingRow[] }) {
  const { t } = useTranslation();
  const via = (value: string): string =>
    value === 'store-qr' || value === 'store-link' || value === 'promoter-link' || value === 'payment'
      ? t(`via.${value}`)
      : value;
  return (
    <div>
      <h3>{t('members.relations.history')}</h3>
      {bindings.length === 0 ? (
        <Nothing>{t('members.relations.noHistory')}</Nothing>
      ) : (
        <ul className="lines">
          {bindings.map((binding) => (
            <li key={binding.entry}>
              <span>
                <MemberLink id={binding.referrerId} /> · {via(binding.via)}{' '}
                {binding.replaces && t('members.relations.replaces', { id: binding.replaces })}
              </span>
              <span className="quiet small">
                <On time={binding.at} /> ·{' '}
                {binding.until ? (
                  <>
                    {t('members.relations.until')} <On time={binding.until} />
                  </>
                ) : (
                  t('members.relations.forever')
                )}{' '}
                · <EntryLink entry={binding.entry} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
