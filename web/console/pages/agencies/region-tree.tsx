import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegionRow } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { MemberLink } from '../../list/links.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Term } from './term.tsx';

/** The region tree, one step at a time; the address says where one stands. */
export function RegionTree() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { filters } = useFilters();
  const { parent } = filters;
  const columns = useColumns();
  const regions = useQuery({
    queryKey: ['regions', parent ?? ''],
    queryFn: () => dataOf(client.regions(parent ? { parent } : {})),
  });
  return (
    <section className="panel stack">
      <h2>{t('agencies.tree')}</h2>
      <Shown of={regions} rows={8}>
        {({ path, items }) => (
          <>
            <Path of={path} />
            {items.length === 0 ? (
              <Nothing>{t('agencies.noRegions')}</Nothing>
            ) : (
              <RecordTable
                caption={t('agencies.tree')}
                columns={columns}
                rows={items}
                rowKey={({ code }) => code}
              />
            )}
          </>
        )}
      </Shown>
    </section>
  );
}

function Path({ of }: { readonly of: readonly RegionRow[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('agencies.path')} className="row">
      <Link to="/agencies" search={{}}>
        {t('agencies.root')}
      </Link>
      {of.map(({ code, name }) => (
        <span key={code}>
          › <RegionLink code={code} name={name} />
        </span>
      ))}
    </nav>
  );
}

function RegionLink({ code, name }: Pick<RegionRow, 'code' | 'name'>) {
  return (
    <Link to="/agencies" search={{ parent: code }}>
      {name}
    </Link>
  );
}

function useColumns(): readonly Column<RegionRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'region',
      title: t('agencies.region'),
      lead: true,
      cell: ({ code, name, below }) => (
        <>
          {below.held + below.vacant > 0 ? <RegionLink code={code} name={name} /> : name}{' '}
          <span className="identifier quiet small">{code}</span>
        </>
      ),
    },
    { key: 'tier', title: t('field.tier'), cell: ({ tier }) => t(`choice.${tier}`) },
    {
      key: 'agent',
      title: t('agencies.agent'),
      cell: ({ agency }) =>
        agency ? <MemberLink id={agency.memberId} /> : <span className="quiet">{t('agencies.vacant')}</span>,
    },
    {
      key: 'term',
      title: t('agencies.term'),
      cell: ({ agency }) => (agency ? <Term from={agency.from} to={agency.to} /> : '–'),
    },
    {
      key: 'below',
      title: t('agencies.below'),
      number: true,
      cell: ({ below }) => t('agencies.belowCount', { held: below.held, vacant: below.vacant }),
    },
    { key: 'do', title: t('agencies.do'), cell: (row) => <AppointIn region={row} /> },
  ];
}

function AppointIn({ region: { agency, code, tier } }: { readonly region: RegionRow }) {
  const { t } = useTranslation();
  if (agency) {
    const given = { agencyId: agency.agencyId };
    return (
      <CommandButton
        type="EndAgency"
        label={t('agencies.end')}
        size="small"
        danger
        ask={['reason']}
        given={given}
        note={t('agencies.endNote')}
      />
    );
  }
  return (
    <CommandButton
      type="AppointAgent"
      label={t('agencies.appoint')}
      size="small"
      ask={['memberId', 'from', 'to', 'ratePpm', 'fee', 'contractRef']}
      given={{ region: code, tier }}
      note={t('agencies.appointNote')}
    />
  );
}
