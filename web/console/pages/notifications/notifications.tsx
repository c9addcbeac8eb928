import { useTranslation } from 'react-i18next';
import { NOTIFICATION_KINDS, type NotificationRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { Acknowledged } from './acknowledged.tsx';
import { Carried } from './carried.tsx';
import { useWords } from './use-words.ts';

/** What people were told, who knows of a change of the rules, and what became of what was carried outside. */
export function Notifications() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { filters } = useFilters();
  const words = useWords();
  const { memberId, kind } = filters;
  const query = {
    ...(memberId && { memberId }),
    ...(kind && { kind: kind as NotificationRow['kind'] }),
  };
  return (
    <Page title={t('told.title')} note={t('told.note')}>
      <Acknowledged />
      <FilterBar
        fields={[
          { name: 'memberId', label: t('field.memberId'), kind: 'text' },
          {
            name: 'kind',
            label: t('told.column.kind'),
            kind: 'choice',
            options: NOTIFICATION_KINDS.map((value) => ({ value, label: words.kind(value) })),
          },
        ]}
      />
      <PagedRecords
        queryKey={['notifications', query]}
        fetchPage={(page) => client.notifications({ ...query, ...page })}
        caption={t('told.title')}
        columns={useColumns()}
        rowKey={({ notificationId }) => notificationId}
        empty={t('told.empty')}
      />
      <Carried memberId={memberId} />
    </Page>
  );
}

function useColumns(): readonly Column<NotificationRow>[] {
  const { t } = useTranslation();
  const words = useWords();
  return [
    { key: 'at', title: t('told.column.at'), cell: ({ at }) => <At time={at} /> },
    {
      key: 'who',
      title: t('told.column.who'),
      lead: true,
      cell: ({ memberId }) => <MemberLink id={memberId} />,
    },
    {
      key: 'title',
      title: t('told.column.kind'),
      lead: true,
      cell: ({ title }) => words.of(title),
    },
    { key: 'text', title: t('told.column.text'), cell: ({ text }) => words.of(text) },
    {
      key: 'state',
      title: t('told.column.state'),
      cell: (row) => <span className="word">{t(stateKey(row))}</span>,
    },
  ];
}

function stateKey({ readAt, acknowledge, acknowledgedAt }: NotificationRow) {
  if (acknowledgedAt !== null) return 'told.state.acknowledged';
  if (readAt === null) return 'told.state.unread';
  return acknowledge ? 'told.state.notAcknowledged' : 'told.state.read';
}
