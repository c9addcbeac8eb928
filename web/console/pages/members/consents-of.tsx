import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentRow } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

/** What a member was told and has consented to, with the words as they were shown. */
export function ConsentsOf({ memberId }: { readonly memberId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [textHash, setTextHash] = useState<string | undefined>();
  const found = useQuery({
    queryKey: ['consents', memberId],
    queryFn: () => dataOf(client.consentsOf(memberId)),
  });
  return (
    <section className="panel stack">
      <h2>{t('consents.title')}</h2>
      <Shown of={found}>{({ items }) => <List items={items} onShow={setTextHash} />}</Shown>
      {textHash !== undefined && <Words textHash={textHash} onClose={() => setTextHash(undefined)} />}
    </section>
  );
}

type ListProps = { readonly items: readonly ConsentRow[]; readonly onShow: (textHash: string) => void };

function List({ items, onShow }: ListProps) {
  const { t } = useTranslation();
  if (items.length === 0) return <Nothing>{t('consents.none')}</Nothing>;
  const columns: readonly Column<ConsentRow>[] = [
    {
      key: 'kind',
      title: t('consents.column.kind'),
      lead: true,
      cell: ({ kind }) => t(`consents.kind.${kind}`),
    },
    {
      key: 'state',
      title: t('consents.column.state'),
      lead: true,
      cell: (row) => t(`consents.state.${stateOf(row)}`),
    },
    { key: 'version', title: t('consents.column.version'), number: true, cell: ({ version }) => version },
    { key: 'given', title: t('consents.column.given'), cell: ({ givenAt }) => <At time={givenAt} /> },
    {
      key: 'withdrawn',
      title: t('consents.column.withdrawn'),
      cell: ({ withdrawnAt }) => <At time={withdrawnAt} />,
    },
    {
      key: 'text',
      title: t('consents.column.text'),
      cell: ({ textHash }) => (
        <Button size="small" onClick={() => onShow(textHash)}>
          {t('consents.show')}
        </Button>
      ),
    },
  ];
  return (
    <RecordTable
      caption={t('consents.title')}
      columns={columns}
      rows={items}
      rowKey={({ kind, givenAt }) => `${kind} ${givenAt}`}
    />
  );
}

function stateOf({ inForce, withdrawnAt }: ConsentRow): 'inForce' | 'withdrawn' | 'older' {
  if (inForce) return 'inForce';
  return withdrawnAt === null ? 'older' : 'withdrawn';
}

function Words({ textHash, onClose }: { readonly textHash: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['shown-text', textHash],
    queryFn: () => dataOf(client.shownText(textHash)),
  });
  return (
    <Drawer open onClose={onClose} title={t('consents.column.text')} size="large">
      <Shown of={found}>
        {({ text, language }) => (
          <div lang={language} className="stack">
            {text.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="identifier shown-hash quiet small">{textHash}</p>
          </div>
        )}
      </Shown>
    </Drawer>
  );
}
