import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { dataOf } from '../program/data-of.ts';
import { useProgram } from '../program/program-gate.tsx';
import { Named } from './links.tsx';

const OFFERED = 20;

type PickProps = {
  readonly id: string;
  readonly value?: string | undefined;
  readonly onChange?: (id: string) => void;
};

/** Chooses a member by the beginning of the id. */
export function PickMember(props: PickProps) {
  const { client } = useProgram();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['members', 'pick', q],
    queryFn: () => dataOf(client.members({ limit: OFFERED, ...(q && { q }) })),
    placeholderData: keepPreviousData,
  });
  const options = found.data?.items.map(({ memberId, name }) => ({
    value: memberId,
    label: <Named id={memberId} name={name} />,
  }));
  return <Pick {...props} options={options ?? []} onSearch={setQ} loading={found.isFetching} />;
}

/** Chooses a store by the beginning of the id. */
export function PickStore(props: PickProps) {
  const { client } = useProgram();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['stores', 'pick', q],
    queryFn: () => dataOf(client.stores({ limit: OFFERED, ...(q && { q }) })),
    placeholderData: keepPreviousData,
  });
  const options = found.data?.items.map(({ storeId, name }) => ({
    value: storeId,
    label: <Named id={storeId} name={name} />,
  }));
  return <Pick {...props} options={options ?? []} onSearch={setQ} loading={found.isFetching} />;
}

type Options = readonly { readonly value: string; readonly label: React.ReactNode }[];

function Pick({
  id,
  value,
  onChange,
  options,
  onSearch,
  loading,
}: PickProps & {
  readonly options: Options;
  readonly onSearch: (text: string) => void;
  readonly loading: boolean;
}) {
  return (
    <Select
      id={id}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
      showSearch={{ filterOption: false, onSearch }}
      allowClear
      loading={loading}
      options={[...options]}
    />
  );
}
