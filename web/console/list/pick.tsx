import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ListQuery, MembersQuery, SearchHit, StoresQuery } from '#contract';
import { dataOf } from '../program/data-of.ts';
import { useProgram } from '../program/program-gate.tsx';
import { ID } from './id-rule.ts';
import { Named } from './links.tsx';

const OFFERED = 20;

type PickProps = {
  readonly id: string;
  readonly value?: string | undefined;
  readonly onChange?: (id: string) => void;
};

/** Chooses a member by the beginning of the id, by name or by phone. */
export function PickMember(props: PickProps) {
  const { client } = useProgram();
  const list = async (query: ListQuery & MembersQuery) => {
    const { items } = await dataOf(client.members(query));
    return items.map(({ memberId: id, name }) => ({ id, name }));
  };
  return <PickOne {...props} kind="member" list={list} />;
}

/** Chooses a store by the beginning of the id or by name. */
export function PickStore(props: PickProps) {
  const { client } = useProgram();
  const list = async (query: ListQuery & StoresQuery) => {
    const { items } = await dataOf(client.stores(query));
    return items.map(({ storeId: id, name }) => ({ id, name }));
  };
  return <PickOne {...props} kind="store" list={list} />;
}

type Offered = Pick<SearchHit, 'id' | 'name'>;

type PickOneProps = PickProps & {
  readonly kind: SearchHit['kind'];
  /** The newest of its kind, or those whose id begins with `q`. */
  readonly list: (query: { limit: number; q?: string }) => Promise<readonly Offered[]>;
};

function PickOne({ id, value, onChange, kind, list }: PickOneProps) {
  const { client } = useProgram();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['pick', kind, asked],
    queryFn: async (): Promise<readonly Offered[]> => {
      if (asked === '') return list({ limit: OFFERED });
      const [byId, { items }] = await Promise.all([
        ID.test(asked) ? list({ limit: OFFERED, q: asked }) : [],
        dataOf(client.search(asked)),
      ]);
      const all = [...byId, ...items.filter((hit) => hit.kind === kind)];
      return [...new Map(all.map((one) => [one.id, one])).values()];
    },
    placeholderData: keepPreviousData,
  });
  const options = found.data?.map((one) => ({ value: one.id, label: <Named id={one.id} name={one.name} /> }));
  return (
    <Select
      id={id}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      loading={found.isFetching}
      options={options ?? []}
    />
  );
}
