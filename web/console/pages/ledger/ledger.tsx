import { useTranslation } from 'react-i18next';
import type { EntryRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Page } from '../../frame/page.tsx';
import { EntryLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { OutcomeTag } from './outcome-tag.tsx';
import { RefusalOf } from './refusal.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** The journal: every command in order, with what came of it. */
export function Ledger() {
  const { t } = useTranslation();
  const { client } = useProgram();
  return (
    <Page title={t('ledger.title')} note={t('ledger.note')}>
      <PagedRecords
        queryKey={['entries']}
        fetchPage={(page) => client.entries(page)}
        caption={t('ledger.title')}
        columns={useColumns()}
        rowKey={({ entry }) => String(entry)}
        empty={t('ledger.empty')}
        shownCsv={{
          file: 'journal',
          head: ['entry', 'seq', 'at', 'id', 'type', 'outcome', 'code', 'events'],
          row: ({ entry, seq, at, id, type, outcome, code, events }) => [
            ...[String(entry), String(seq ?? ''), at, id, type],
            ...[outcome, code ?? '', events.join(' ')],
          ],
        }}
      />
    </Page>
  );
}

function useColumns(): readonly Column<EntryRow>[] {
  const { t } = useTranslation();
  const words = useEntryWords();
  return [
    {
      key: 'entry',
      title: t('ledger.column.entry'),
      lead: true,
      cell: (row) => <EntryLink entry={row.entry} />,
    },
    { key: 'at', title: t('ledger.column.at'), cell: (row) => <At time={row.at} /> },
    { key: 'type', title: t('ledger.column.type'), lead: true, cell: (row) => words.command(row.type) },
    {
      key: 'outcome',
      title: t('ledger.column.outcome'),
      cell: (row) => <OutcomeTag of={row.outcome} />,
    },
    {
      key: 'events',
      title: t('ledger.column.events'),
      cell: (row) =>
        row.outcome === 'refused' ? (
          <RefusalOf entry={row.entry} />
        ) : (
          [...new Set(row.events)].map(words.event).join(' · ') || '–'
        ),
    },
    { key: 'id', title: t('ledger.column.id'), cell: (row) => <Identifier id={row.id} /> },
  ];
}
