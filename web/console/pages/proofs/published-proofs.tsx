import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PublishedProof } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { saveJson } from '../../../kit/list/save-file.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { EntryLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { coverage } from '../overview/pool-gauge.tsx';

/** Every published day: figures, root, and the file that members check against. */
export function PublishedProofs() {
  const { t } = useTranslation();
  const { client } = useProgram();
  return (
    <PagedRecords
      queryKey={['proofs']}
      fetchPage={client.proofs}
      caption={t('proofs.published')}
      columns={useColumns()}
      rowKey={({ day }) => day}
      empty={t('proofs.none')}
    />
  );
}

function useColumns(): readonly Column<PublishedProof>[] {
  const { t } = useTranslation();
  return [
    { key: 'day', title: t('proofs.column.day'), lead: true, cell: ({ day }) => <strong>{day}</strong> },
    {
      key: 'pool',
      title: t('proofs.column.pool'),
      number: true,
      cell: ({ proof }) => <Money amount={proof.pool} bare />,
    },
    {
      key: 'payout',
      title: t('proofs.column.payout'),
      number: true,
      cell: ({ proof }) => <Money amount={proof.payout} bare />,
    },
    {
      key: 'ratio',
      title: t('proofs.ratio'),
      number: true,
      cell: ({ proof }) => coverage(proof.pool, proof.payout),
    },
    {
      key: 'root',
      title: t('proofs.column.root'),
      cell: ({ proof }) => <Identifier id={proof.root.hash} />,
    },
    {
      key: 'by',
      title: t('proofs.column.by'),
      cell: ({ publishedBy, publishedAt }) => (
        <>
          {publishedBy}
          <div className="small quiet">
            <At time={publishedAt} />
          </div>
        </>
      ),
    },
    { key: 'entry', title: t('proofs.column.entry'), cell: ({ proof }) => <EntryLink entry={proof.entry} /> },
    {
      key: 'file',
      title: t('proofs.column.file'),
      cell: ({ day, proof }) => (
        <Button size="small" onClick={() => saveJson(`root-${day}.json`, proof.root)}>
          {t('proofs.download')}
        </Button>
      ),
    },
  ];
}
