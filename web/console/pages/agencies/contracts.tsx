import { useTranslation } from 'react-i18next';
import type { AgencyRow } from '#contract';
import { share } from '../../../kit/format/share.ts';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { EntryLink, MemberLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { Term } from './term.tsx';

/** Every contract, those that are over too. */
export function Contracts() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { filters } = useFilters();
  const { memberId, region } = filters;
  const query = { ...(memberId && { memberId }), ...(region && { region }) };
  return (
    <section className="panel stack">
      <h2>{t('agencies.contracts')}</h2>
      <FilterBar
        fields={[
          { name: 'memberId', label: t('field.memberId'), kind: 'text' },
          { name: 'region', label: t('field.region'), kind: 'text' },
        ]}
      />
      <PagedRecords
        queryKey={['agencies', query]}
        fetchPage={(page) => client.agencies({ ...query, ...page })}
        csv={client.csvUrl('agencies', query)}
        caption={t('agencies.contracts')}
        columns={useColumns()}
        rowKey={({ agencyId }) => agencyId}
        empty={t('agencies.none')}
      />
    </section>
  );
}

function useColumns(): readonly Column<AgencyRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'agent',
      title: t('agencies.agent'),
      lead: true,
      cell: ({ memberId }) => <MemberLink id={memberId} />,
    },
    { key: 'region', title: t('field.region'), lead: true, cell: ({ region }) => region },
    { key: 'tier', title: t('field.tier'), cell: ({ tier }) => t(`choice.${tier}`) },
    {
      key: 'rate',
      title: t('agencies.rate'),
      number: true,
      cell: ({ ratePpm }) => (ratePpm === null ? t('agencies.policyRate') : share(ratePpm)),
    },
    {
      key: 'fee',
      title: t('field.fee'),
      number: true,
      cell: ({ fee }) => (fee === null ? t('kit.none') : <Money amount={fee} bare />),
    },
    {
      key: 'contract',
      title: t('field.contractRef'),
      cell: ({ contractRef }) => contractRef ?? t('kit.none'),
    },
    { key: 'term', title: t('agencies.term'), cell: ({ from, to }) => <Term from={from} to={to} /> },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ entry, agencyId }) => (
        <>
          <EntryLink entry={entry} /> · <StoryLink about={`agency:${agencyId}`} />
        </>
      ),
    },
  ];
}
