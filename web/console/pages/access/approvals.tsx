import { PlusOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { APPROVAL_STATUSES, type ApprovalRow, type ApprovalsQuery } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { labelIn } from '../../write/field-words.ts';
import { Decide } from './decide.tsx';
import { FieldList } from './field-list.tsx';
import { Propose } from './propose.tsx';

/** what takes two people, and waits for the second one. */
export function Approvals() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { mayWrite } = useSession();
  const { filters } = useFilters();
  const [proposing, setProposing] = useState(false);
  const query = filters.status ? ({ status: filters.status } as ApprovalsQuery) : {};
  return (
    <Page
      title={t('access.approvals.title')}
      note={t('access.approvals.note')}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setProposing(true)}>
            {t('access.approvals.propose')}
          </Button>
        )
      }
    >
      <FilterBar
        fields={[
          {
            name: 'status',
            label: t('access.approvals.status'),
            kind: 'choice',
            options: APPROVAL_STATUSES.map((value) => ({ value, label: t(`access.approvals.is.${value}`) })),
          },
        ]}
      />
      <PagedRecords
        queryKey={['approvals', query]}
        fetchPage={(page) => client.approvals({ ...query, ...page })}
        caption={t('access.approvals.title')}
        columns={useColumns()}
        rowKey={({ approvalId }) => approvalId}
        empty={t('access.approvals.empty')}
        underWay={(row) => row.status === 'waiting' || row.status === 'approved'}
      />
      {proposing && <Propose onClose={() => setProposing(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<ApprovalRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'what',
      title: t('access.approvals.column.what'),
      lead: true,
      cell: ({ type }) => t(`commandType.${type as 'SetStage'}`, { defaultValue: type }),
    },
    {
      key: 'fields',
      title: t('access.approvals.column.fields'),
      cell: ({ type, fields }) => <FieldList of={fields} label={(name) => labelIn(type, name)} />,
    },
    { key: 'by', title: t('access.approvals.column.by'), cell: (row) => row.proposedBy },
    { key: 'at', title: t('access.approvals.column.at'), cell: (row) => <At time={row.proposedAt} /> },
    {
      key: 'status',
      title: t('access.approvals.column.status'),
      cell: (row) => (
        <>
          <Tag>{t(`access.approvals.is.${row.status}`)}</Tag>
          <div className="small quiet">{[row.decidedBy, row.reason].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    { key: 'act', title: t('access.approvals.column.act'), cell: (row) => <Decide of={row} /> },
  ];
}
