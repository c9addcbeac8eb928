import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '#contract';
import { Shown } from '../../../kit/parts/states.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Named } from '../../list/links.tsx';
import { OrdersOf } from '../../list/orders-of.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { BindMember } from './bind-member.tsx';
import { ConsentsOf } from './consents-of.tsx';
import { Earned } from './earned.tsx';
import { Lots } from './lots.tsx';
import { MemberFacts } from './member-facts.tsx';
import { Owns } from './owns.tsx';
import { Payout } from './payout.tsx';
import { PersonalData } from './personal-data.tsx';
import { Relations } from './relations.tsx';
import { SellPoints } from './sell-points.tsx';

/** One member: what the points pay now, each lot, who brought whom, what was earned. */
export function Member() {
  const { memberId } = useParams({ from: '/members/$memberId' });
  const { t } = useTranslation();
  const { client } = useProgram();
  const member = useQuery({ queryKey: ['member', memberId], queryFn: () => dataOf(client.member(memberId)) });
  return (
    <div className="stack">
      <Shown of={member} rows={10}>
        {(data) => (
          <>
            <MemberHead member={data} />
            <div className="columns">
              <Payout member={data} />
              <MemberFacts member={data} />
              <PersonalData memberId={data.memberId} name={data.name} />
            </div>
            <ConsentsOf memberId={data.memberId} />
            <Lots member={data} />
            <div className="columns">
              <Relations member={data} />
              <div className="stack">
                <Earned member={data} />
                <Owns member={data} />
              </div>
              <OrdersOf
                title={t('members.orders.title')}
                all={t('members.orders.all')}
                none={t('members.orders.none')}
                filter={{ memberId: data.memberId }}
              />
            </div>
          </>
        )}
      </Shown>
    </div>
  );
}

function MemberHead({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  const { mayWrite } = useSession();
  const [doing, setDoing] = useState<'selling' | 'binding' | undefined>();
  const stop = (): void => setDoing(undefined);
  return (
    <>
      <PageHead
        title={t('words.member')}
        id={member.memberId}
        of={<Named id={member.memberId} name={member.name} />}
        actions={
          mayWrite && (
            <div className="row">
              <Button onClick={() => setDoing('binding')}>{t('members.bind.open')}</Button>
              {Number(member.points) > 0 && (
                <Button type="primary" onClick={() => setDoing('selling')}>
                  {t('members.sell.open')}
                </Button>
              )}
            </div>
          )
        }
      />
      {doing === 'selling' && <SellPoints member={member} onClose={stop} />}
      {doing === 'binding' && <BindMember memberId={member.memberId} onClose={stop} />}
    </>
  );
}
