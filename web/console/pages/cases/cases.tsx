import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CASE_STATUSES, type CaseRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar, type FilterField } from '../../list/filter-bar.tsx';
import { MemberLink, StoreLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { choicesOf } from '../../write/field-of-command.ts';
import { CaseStatus } from './case-status.tsx';
import { Leads } from './leads.tsx';

/** Reports and what became of them; below them the leads nobody has reported yet. */
export function Cases() {
  const { t } = useTranslation();
  const { filters } = useFilters();
  const { status, kind, storeId, memberId, reporterId } = filters;
  const query = {
    ...(status && { status: status as CaseRow['status'] }),
    ...(kind && { kind: kind as CaseRow['kind'] }),
    ...(storeId && { storeId }),
    ...(memberId && { memberId }),
    ...(reporterId && { reporterId }),
  };
  return (
    <Page
      title={t('cases.title')}
      note={t('cases.note')}
      actions={
        <CommandButton
          type="OpenCase"
          look="primary"
          ask={['kind', 'reporterId', 'storeId', 'memberId', 'orderId', 'evidence', 'caseId']}
          note={t('cases.openNote')}
        />
      }
    >
      <FilterBar fields={useFields()} />
      <RegisterRecords
        name="cases"
        query={query}
        columns={useColumns()}
        rowKey={({ caseId }) => caseId}
        empty={t('cases.empty')}
      />
      <Leads />
    </Page>
  );
}

function useFields(): readonly FilterField[] {
  const { t } = useTranslation();
  const kinds = (choicesOf('caseKind') ?? []) as readonly CaseRow['kind'][];
  return [
    {
      name: 'status',
      label: t('cases.column.status'),
      kind: 'choice',
      options: CASE_STATUSES.map((value) => ({ value, label: t(`caseStatus.${value}`) })),
    },
    {
      name: 'kind',
      label: t('cases.column.kind'),
      kind: 'choice',
      options: kinds.map((value) => ({ value, label: t(`choice.${value}`) })),
    },
    { name: 'storeId', label: t('field.storeId'), kind: 'text' },
    { name: 'memberId', label: t('field.memberId'), kind: 'text' },
    { name: 'reporterId', label: t('field.reporterId'), kind: 'text' },
  ];
}

function useColumns(): readonly Column<CaseRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'case',
      title: t('cases.column.case'),
      lead: true,
      cell: ({ caseId }) => (
        <Link to="/cases/$caseId" params={{ caseId }} className="identifier">
          {caseId}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('cases.column.status'),
      lead: true,
      cell: ({ status }) => <CaseStatus of={status} />,
    },
    { key: 'kind', title: t('cases.column.kind'), cell: ({ kind }) => t(`choice.${kind}`) },
    {
      key: 'about',
      title: t('cases.column.about'),
      cell: ({ storeId, memberId }) =>
        storeId ? <StoreLink id={storeId} /> : memberId ? <MemberLink id={memberId} /> : t('kit.none'),
    },
    {
      key: 'reporter',
      title: t('field.reporterId'),
      cell: ({ reporterId }) => (reporterId ? <MemberLink id={reporterId} /> : t('kit.none')),
    },
    { key: 'officer', title: t('field.officer'), cell: ({ officer }) => officer ?? t('kit.none') },
    { key: 'opened', title: t('cases.column.opened'), cell: ({ openedAt }) => <At time={openedAt} /> },
  ];
}
