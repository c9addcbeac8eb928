import { useTranslation } from 'react-i18next';
import type { AuditRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Page } from '../../frame/page.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink, StoreLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { accounts } from '../../program/client.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { OutcomeTag } from '../ledger/outcome-tag.tsx';
import { FieldList } from './field-list.tsx';

/** what the staff did, with before and after. */
export function Audit() {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { filters } = useFilters();
  const { actor, action, subject } = filters;
  const query = {
    ...(actor && { actor }),
    ...(action && { action }),
    ...(subject && { subject }),
    ...dayRange(filters, program.timeZone),
  };
  return (
    <Page title={t('access.audit.title')} note={t('access.audit.note')}>
      <FilterBar
        fields={[
          { name: 'actor', label: t('access.audit.actor'), kind: 'text' },
          { name: 'action', label: t('access.audit.action'), kind: 'text' },
          { name: 'subject', label: t('access.audit.subject'), kind: 'text' },
          { name: 'from', label: t('kit.from'), kind: 'date' },
          { name: 'to', label: t('kit.to'), kind: 'date' },
        ]}
      />
      <PagedRecords
        queryKey={['audit', query]}
        fetchPage={(page) => accounts.audit({ ...query, ...page })}
        csv={accounts.auditCsv(query)}
        caption={t('access.audit.title')}
        columns={useColumns()}
        rowKey={({ place }) => String(place)}
        empty={t('access.audit.empty')}
      />
    </Page>
  );
}

function useColumns(): readonly Column<AuditRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'place', title: t('access.audit.column.place'), number: true, cell: (row) => String(row.place) },
    { key: 'at', title: t('access.audit.column.at'), cell: (row) => <At time={row.at} /> },
    { key: 'actor', title: t('access.audit.column.actor'), lead: true, cell: (row) => row.actor },
    {
      key: 'action',
      title: t('access.audit.column.action'),
      lead: true,
      cell: ({ action }) => t(`commandType.${action as 'SetStage'}`, { defaultValue: action }),
    },
    {
      key: 'subject',
      title: t('access.audit.column.subject'),
      cell: (row) => <Subject of={row.subject} />,
    },
    {
      key: 'outcome',
      title: t('access.audit.column.outcome'),
      cell: (row) => <OutcomeTag of={row.outcome === 'done' ? 'accepted' : 'refused'} />,
    },
    {
      key: 'detail',
      title: t('access.audit.column.detail'),
      cell: (row) => (
        <details>
          <summary>{t('access.audit.detail')}</summary>
          <FieldList of={row.detail} />
        </details>
      ),
    },
  ];
}

const PERSON = /^(member|store):([^:]+)$/;

/** What a deed was about; members and stores lead there. */
function Subject({ of }: { readonly of: string | null }) {
  const { t } = useTranslation();
  const [, kind, id] = PERSON.exec(of ?? '') ?? [];
  if (id === undefined) return <span className="small">{of ?? t('kit.none')}</span>;
  return kind === 'member' ? <MemberLink id={id} /> : <StoreLink id={id} />;
}
