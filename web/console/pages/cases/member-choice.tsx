import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#contract';
import { Shown } from '../../../kit/parts/states.tsx';
import { Named } from '../../list/links.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import './cases.css';

const PAGE = 100;

type MemberChoiceProps = {
  readonly of: CaseRow;
  readonly chosen: readonly string[];
  readonly onChange: (memberIds: readonly string[]) => void;
};

/** Members bound to whom the case is about: moved one by one, nobody by default (E26). */
export function MemberChoice({ of, chosen, onChange }: MemberChoiceProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { memberId, storeId } = of;
  const store = useQuery({
    queryKey: ['store', storeId],
    queryFn: () => dataOf(client.store(storeId ?? '')),
    enabled: memberId === null && storeId !== null,
  });
  const referrerId = memberId ?? store.data?.ownerId;
  const bound = useInfiniteQuery({
    queryKey: ['members', 'bound', referrerId],
    queryFn: ({ pageParam }) =>
      dataOf(
        client.members({ referrerId: referrerId!, limit: PAGE, ...(pageParam && { cursor: pageParam }) }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: referrerId !== undefined,
  });
  if (referrerId === undefined) return null;
  return (
    <div className="stack">
      <h3>{t('choice.move-members')}</h3>
      <p className="quiet small">{t('cases.moveNote')}</p>
      <Shown of={bound}>
        {({ pages }) => {
          const members = pages.flatMap(({ items }) => items);
          const all = members.map((member) => member.memberId);
          return (
            <>
              <div className="row">
                <Button size="small" onClick={() => onChange(all)} disabled={all.length === 0}>
                  {t('cases.chooseAll', { count: all.length })}
                </Button>
                <Button size="small" onClick={() => onChange([])} disabled={chosen.length === 0}>
                  {t('cases.chooseNone')}
                </Button>
                <span className="quiet small">{t('cases.chosen', { count: chosen.length })}</span>
                {bound.hasNextPage && (
                  <Button size="small" onClick={() => void bound.fetchNextPage()}>
                    {t('kit.more', { count: PAGE })}
                  </Button>
                )}
              </div>
              <Checkbox.Group
                className="member-choice"
                value={[...chosen]}
                onChange={onChange}
                options={members.map(({ memberId: value, name }) => ({
                  value,
                  label: <Named id={value} name={name} />,
                }))}
              />
            </>
          );
        }}
      </Shown>
    </div>
  );
}
