import { useTranslation } from 'react-i18next';
import { type CloseRow, mayAct } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Page } from '../../frame/page.tsx';
import { EntryLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { CheckClose } from './check-close.tsx';
import { CloseMonth } from './close-month.tsx';

/** Months that were closed: by whom, when, with which hash, and whether they still hold. */
export function Closes() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  return (
    <Page title={t('closes.title')} note={t('closes.note')}>
      {mayAct(role, 'papers.change') && <CloseMonth />}
      <PagedRecords
        queryKey={['closes']}
        fetchPage={client.closes}
        caption={t('closes.title')}
        columns={useColumns()}
        rowKey={({ month }) => month}
        empty={t('closes.none')}
      />
    </Page>
  );
}

function useColumns(): readonly Column<CloseRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'month', title: t('closes.month'), lead: true, cell: ({ month }) => <strong>{month}</strong> },
    {
      key: 'by',
      title: t('closes.column.by'),
      lead: true,
      cell: ({ closedBy, closedAt }) => (
        <>
          {closedBy}
          <div className="small quiet">
            <At time={closedAt} />
          </div>
        </>
      ),
    },
    {
      key: 'commands',
      title: t('closes.column.commands'),
      number: true,
      cell: ({ commands }) => commands.toLocaleString('en'),
    },
    {
      key: 'accounts',
      title: t('closes.column.accounts'),
      number: true,
      cell: ({ accounts }) => accounts.toLocaleString('en'),
    },
    { key: 'entry', title: t('closes.column.entry'), cell: ({ entry }) => <EntryLink entry={entry} /> },
    { key: 'hash', title: t('closes.column.hash'), cell: ({ hash }) => <Identifier id={hash} /> },
    { key: 'act', title: t('closes.column.act'), cell: ({ month }) => <CheckClose month={month} /> },
  ];
}
