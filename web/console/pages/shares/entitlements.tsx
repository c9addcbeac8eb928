import { useTranslation } from 'react-i18next';
import type { EntitlementRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { StoryLink } from '../../list/story-link.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { On } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';

/** Who is due how many shares, from which conversion or allotment, and how many have been handed over. */
export function Entitlements() {
  const { t } = useTranslation();
  const { memberId } = useFilters().filters;
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('shares.entitlements')}</h2>
        <CommandButton
          type="AllotShares"
          ask={[
            'shares',
            'recruitedWeight',
            'directWeight',
            'lockDays',
            'releases',
            'everyDays',
            'allotmentId',
          ]}
          note={t('shares.allotNote')}
        />
      </div>
      <FilterBar fields={[{ name: 'memberId', label: t('field.memberId'), kind: 'text' }]} />
      <RegisterRecords
        name="entitlements"
        query={memberId ? { memberId } : {}}
        columns={useColumns()}
        rowKey={({ entitlementId }) => entitlementId}
        empty={t('shares.nobody')}
      />
    </section>
  );
}

function useColumns(): readonly Column<EntitlementRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'entitlement',
      title: t('shares.entitlement'),
      lead: true,
      cell: ({ entitlementId }) => <span className="identifier">{entitlementId}</span>,
    },
    { key: 'member', title: t('words.member'), cell: ({ memberId }) => <MemberLink id={memberId} /> },
    {
      key: 'source',
      title: t('shares.source'),
      cell: ({ source }) => <span className="identifier">{source}</span>,
    },
    {
      key: 'released',
      title: t('shares.released'),
      number: true,
      cell: ({ released, shares }) => `${released} / ${shares}`,
    },
    { key: 'lockEnd', title: t('shares.lockEnd'), cell: ({ lockEnd }) => <On time={lockEnd} /> },
    {
      key: 'release',
      title: t('capital.use'),
      cell: ({ entitlementId, released, shares }) =>
        released < shares && (
          <CommandButton
            type="ReleaseEntitlement"
            size="small"
            ask={[]}
            given={{ entitlementId }}
            note={t('shares.releaseNote')}
          />
        ),
    },
    {
      key: 'why',
      title: t('story.why'),
      cell: ({ entitlementId }) => <StoryLink about={`entitlement:${entitlementId}`} />,
    },
  ];
}
