import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AutoComplete, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#contract';
import { Named } from '../list/links.tsx';
import { dataOf } from '../program/data-of.ts';
import { useProgram } from '../program/program-gate.tsx';

/** Where each thing is shown. */
const PLACES: Readonly<Record<SearchHit['kind'], string>> = {
  member: '/members',
  store: '/stores',
  order: '/orders',
  withdrawal: '/withdrawals',
  settlement: '/settlements',
  case: '/cases',
};

/** One box for whatever is in hand: an id, a name, a phone, a payout number. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const found = useFound(asked);
  const options = (found ?? []).map(({ kind, id, name }) => ({
    value: `${PLACES[kind]}/${encodeURIComponent(id)}`,
    label: (
      <>
        <span className="quiet small">{t(`search.kind.${kind}`)}</span> <Named id={id} name={name} />
      </>
    ),
  }));
  const open = (to: string): void => {
    setText('');
    void navigate({ to });
  };
  return (
    <AutoComplete
      className="search-box no-print"
      value={text}
      options={options}
      onChange={setText}
      onSelect={open}
      notFoundContent={asked !== '' && found !== undefined ? t('search.nothing') : null}
      popupMatchSelectWidth={360}
    >
      <Input
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        prefix={<SearchOutlined aria-hidden />}
        maxLength={100}
        onPressEnter={() => options.length === 1 && open(options[0]!.value)}
      />
    </AutoComplete>
  );
}

function useFound(text: string): readonly SearchHit[] | undefined {
  const { client } = useProgram();
  const { data } = useQuery({
    queryKey: ['search', text],
    queryFn: () => dataOf(client.search(text)),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  return text === '' ? undefined : data?.items;
}
