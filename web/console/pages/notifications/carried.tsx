import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { CARRIED_STATUSES, type CarriedRow, mayAct } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { useWords } from './use-words.ts';

/** The log of what was carried outside: what waits, what was given up, the last answer. */
export function Carried({ memberId }: { readonly memberId: string | undefined }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const { filters } = useFilters();
  const status = CARRIED_STATUSES.find((one) => one === filters.status);
  const query = { ...(memberId && { memberId }), ...(status && { status }) };
  const retry = useDeskWrite(() => client.retryNotifications());
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('told.carried')}</h2>
        {mayAct(role, 'notifications.retry') && (
          <Button onClick={() => retry.mutate(undefined)} loading={retry.isPending}>
            {t('told.retry')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('told.carriedNote')}</p>
      {retry.error !== null && <Trouble error={retry.error} />}
      {retry.data && <output>{t('told.retried', { count: retry.data.retried })}</output>}
      <FilterBar
        fields={[
          {
            name: 'status',
            label: t('told.column.state'),
            kind: 'choice',
            options: CARRIED_STATUSES.map((value) => ({
              value,
              label: t(`told.carriedStatus.${value}`),
            })),
          },
        ]}
      />
      <PagedRecords
        queryKey={['notification-deliveries', query]}
        fetchPage={(page) => client.notificationDeliveries({ ...query, ...page })}
        caption={t('told.carried')}
        columns={useColumns()}
        rowKey={({ notificationId, carrier }) => `${notificationId}:${carrier}`}
        empty={t('told.nothingCarried')}
        underWay={(row) => row.status === 'waiting'}
      />
    </section>
  );
}

function useColumns(): readonly Column<CarriedRow>[] {
  const { t } = useTranslation();
  const words = useWords();
  return [
    {
      key: 'who',
      title: t('told.column.who'),
      lead: true,
      cell: ({ memberId }) => <MemberLink id={memberId} />,
    },
    { key: 'title', title: t('told.column.kind'), cell: ({ title }) => words.of(title) },
    { key: 'carrier', title: t('told.column.carrier'), cell: ({ carrier }) => carrier },
    {
      key: 'status',
      title: t('told.column.state'),
      lead: true,
      cell: ({ status }) => t(`told.carriedStatus.${status}`),
    },
    { key: 'tries', title: t('told.column.tries'), number: true, cell: ({ tries }) => tries },
    { key: 'last', title: t('told.column.last'), cell: ({ lastAt }) => <At time={lastAt} /> },
    { key: 'due', title: t('told.column.due'), cell: ({ dueAt }) => <At time={dueAt} /> },
    {
      key: 'answer',
      title: t('told.column.answer'),
      cell: ({ lastAnswer }) => <span className="small">{lastAnswer ?? t('kit.none')}</span>,
    },
  ];
}
