import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '#contract';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { EntryLink, MemberLink } from '../../list/links.tsx';
import { On } from '../../program/times.tsx';
import './member.css';

export function MemberFacts({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('members.facts')}</h2>
      <Facts
        facts={[
          { label: t('orders.member'), value: <Identifier id={member.memberId} /> },
          {
            label: t('members.column.registered'),
            value: (
              <>
                <On time={member.registeredAt} /> · <EntryLink entry={member.entry} />
              </>
            ),
          },
          {
            label: t('words.referrer'),
            value: member.referrerId ? <MemberLink id={member.referrerId} /> : t('members.relations.none'),
          },
          { label: t('words.points'), value: <Points amount={member.points} /> },
          { label: t('words.wallet'), value: <Money amount={member.wallet} /> },
          { label: t('words.commission'), value: <Money amount={member.commission} /> },
          { label: t('members.spent'), value: <Money amount={member.spend} /> },
        ]}
      />
    </section>
  );
}
