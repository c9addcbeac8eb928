import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DetectionRow, SignalRow } from '#contract';
import { share } from '../../../kit/format/share.ts';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink, StoreLink } from '../../list/links.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { On } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';

const SHOWN = 50;
const MEMBERS_NAMED = 3;

/** Stores that figures point at: a place to begin looking, never a ruling. */
export function Leads() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const range = dayRange(filters, program.timeZone);
  const leads = useQuery({
    queryKey: ['detections', range],
    queryFn: () => dataOf(client.detections({ limit: SHOWN, ...range })),
    staleTime: 60_000,
  });
  return (
    <section className="panel stack">
      <h2>{t('leads.title')}</h2>
      <p className="quiet">{t('leads.note')}</p>
      <FilterBar
        fields={[
          { name: 'from', label: t('kit.from'), kind: 'date' },
          { name: 'to', label: t('kit.to'), kind: 'date' },
        ]}
      />
      <Shown of={leads}>
        {({ items, from, to }) => (
          <>
            <p className="quiet small">
              {t('leads.window')} <On time={from} /> – <On time={to} />
            </p>
            {items.length === 0 ? <Nothing>{t('leads.none')}</Nothing> : <LeadTable items={items} />}
          </>
        )}
      </Shown>
    </section>
  );
}

function LeadTable({ items }: { readonly items: readonly DetectionRow[] }) {
  const { t } = useTranslation();
  const columns: readonly Column<DetectionRow>[] = [
    {
      key: 'store',
      title: t('words.store'),
      lead: true,
      cell: ({ storeId, storeName }) => <StoreLink id={storeId} name={storeName} />,
    },
    { key: 'detector', title: t('leads.detector'), cell: ({ detector }) => t(`detector.${detector}`) },
    { key: 'why', title: t('leads.why'), cell: (row) => <Signals of={row.signals} /> },
    { key: 'members', title: t('leads.members'), cell: (row) => <Members of={row.memberIds} /> },
    {
      key: 'turnover',
      title: t('leads.turnover'),
      number: true,
      cell: ({ turnover }) => <Money amount={turnover} bare />,
    },
    { key: 'open', title: t('leads.next'), cell: (row) => <OpenFrom lead={row} /> },
  ];
  const key = ({ detector, storeId }: DetectionRow): string => `${detector}-${storeId}`;
  return <RecordTable caption={t('leads.title')} columns={columns} rows={items} rowKey={key} />;
}

function Signals({ of }: { readonly of: readonly SignalRow[] }) {
  const { t } = useTranslation();
  return (
    <ul>
      {of.map(({ name, unit, figure, threshold, side }) => {
        const shown = (value: number): string => (unit === 'ppm' ? share(value) : String(value));
        const figures = { figure: shown(figure), threshold: shown(threshold) };
        return (
          <li key={name}>
            {t(`signal.${name}`)} <span className="quiet small">{t(`leads.${side}`, figures)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Members({ of }: { readonly of: readonly string[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return t('kit.none');
  return (
    <>
      {of.slice(0, MEMBERS_NAMED).map((id) => (
        <div key={id}>
          <MemberLink id={id} />
        </div>
      ))}
      {of.length > MEMBERS_NAMED && (
        <span className="quiet small">{t('leads.further', { count: of.length - MEMBERS_NAMED })}</span>
      )}
    </>
  );
}

/** The case begins with what the figures say; who reports it is asked for. */
function OpenFrom({ lead }: { readonly lead: DetectionRow }) {
  const { t } = useTranslation();
  const { detector, storeId, memberIds, to } = lead;
  const kind = detector === 'off-platform-payment' ? detector : 'sybil-binding';
  const [suspect] = memberIds;
  return (
    <CommandButton
      type="OpenCase"
      size="small"
      ask={['reporterId', 'evidence']}
      given={{ kind, storeId, ...(kind === 'sybil-binding' && suspect && { memberId: suspect }) }}
      start={{ evidence: `lead:${detector}:${storeId}:${to.slice(0, 10)}` }}
      note={t('leads.openNote')}
    />
  );
}
