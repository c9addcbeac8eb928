import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberRow } from '#contract';
import { Shown } from '../../../kit/parts/states.tsx';
import { MemberLink } from '../../list/links.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';

const BRANCH_ROWS = 20;

/** The members a member brought; each branch is fetched when it is opened. */
export function MemberTree({ memberId }: { readonly memberId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const tree = useInfiniteQuery({
    queryKey: ['member', memberId, 'children'],
    queryFn: ({ pageParam }) =>
      dataOf(client.memberTree(memberId, { limit: BRANCH_ROWS, ...(pageParam && { cursor: pageParam }) })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return (
    <Shown of={tree} rows={2}>
      {({ pages }) => (
        <ul className="tree">
          {pages
            .flatMap((page) => page.children)
            .map((child) => (
              <Branch key={child.memberId} member={child} />
            ))}
          {tree.hasNextPage && (
            <li>
              <Button size="small" onClick={() => tree.fetchNextPage()} loading={tree.isFetchingNextPage}>
                {t('kit.more', { count: BRANCH_ROWS })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </Shown>
  );
}

function Branch({ member }: { readonly member: MemberRow }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { memberId: id, directCount } = member;
  return (
    <li>
      <div className="tree-row">
        {directCount > 0 ? (
          <button
            type="button"
            className="plain-button"
            aria-expanded={open}
            aria-label={t(open ? 'members.relations.hide' : 'members.relations.show', { id })}
            onClick={() => setOpen(!open)}
          >
            {open ? '−' : '+'}
          </button>
        ) : (
          <span aria-hidden="true">·</span>
        )}
        <MemberLink id={id} name={member.name} />
        {directCount > 0 && (
          <span className="quiet small">{t('members.relations.direct', { count: directCount })}</span>
        )}
      </div>
      {open && <MemberTree memberId={id} />}
    </li>
  );
}
