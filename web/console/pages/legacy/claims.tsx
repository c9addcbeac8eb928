import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClaimRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { CommandButton } from '../../write/command-button.tsx';

/** Every claim that was taken over, how much of it is credits by now, and what could be. */
export function Claims() {
  const { t } = useTranslation();
  const { memberId } = useFilters().filters;
  return (
    <section className="panel stack">
      <h2>{t('legacy.claims')}</h2>
      <FilterBar fields={[{ name: 'memberId', label: t('field.memberId'), kind: 'text' }]} />
      <RegisterRecords
        name="claims"
        query={memberId ? { memberId } : {}}
        columns={useColumns()}
        rowKey={({ claimId }) => claimId}
        empty={t('legacy.empty')}
      />
    </section>
  );
}

function useColumns(): readonly Column<ClaimRow>[] {
  const { t } = useTranslation();
  const sum = (key: 'amount' | 'released'): Column<ClaimRow> => ({
    key,
    title: t(`legacy.${key}`),
    number: true,
    cell: (row) => <Money amount={row[key]} bare />,
  });
  return [
    {
      key: 'claim',
      title: t('legacy.claim'),
      lead: true,
      cell: ({ claimId }) => <span className="identifier">{claimId}</span>,
    },
    { key: 'member', title: t('words.member'), cell: ({ memberId }) => <MemberLink id={memberId} /> },
    sum('amount'),
    sum('released'),
    { key: 'progress', title: t('legacy.progress'), cell: (row) => <Released {...row} /> },
    { key: 'releasable', title: t('legacy.releasable'), cell: (row) => <Release {...row} /> },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ claimId }) => <StoryLink about={`claim:${claimId}`} />,
    },
  ];
}

function Released({ amount, released }: ClaimRow) {
  return <Progress percent={Math.floor((Number(released) * 100) / Number(amount))} size="small" />;
}

function Release({ claimId, releasable }: ClaimRow) {
  const { t } = useTranslation();
  if (Number(releasable) === 0) return <span className="quiet">{t('legacy.nothing')}</span>;
  return (
    <span className="row">
      <Money amount={releasable} bare />
      <CommandButton
        type="ReleaseCredits"
        size="small"
        ask={[]}
        given={{ claimId }}
        note={t('legacy.releaseNote')}
      />
    </span>
  );
}
