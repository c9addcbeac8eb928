import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Tag } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { maySend, type SettlementRunRow } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { StoreLink } from '../../list/links.tsx';
import { againWhile } from '../../program/again-while.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { useDeskWrite } from '../../program/use-desk-write.ts';
import { Schedule } from './schedule.tsx';
import { useRefusalWord } from './use-refusal-word.ts';

const SHOWN = 10;

/** A run is carried out without the journal saying so of the run itself. */
const isAsked = ({ items }: { readonly items: readonly SettlementRunRow[] }): boolean =>
  items.some(({ stage }) => stage === 'asked');

/** The latest settlement runs: what came of them, who could not be paid and why. */
export function Runs() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const queries = useQueryClient();
  const columns = useColumns();
  const found = useQuery({
    queryKey: ['settlement-runs'],
    queryFn: () => dataOf(client.settlementRuns({ limit: SHOWN })),
    refetchInterval: againWhile(isAsked),
  });
  const asked = found.data !== undefined && isAsked(found.data);
  // What a run has made is in the list of settlements.
  useEffect(() => {
    if (!asked) void queries.invalidateQueries({ queryKey: ['register', 'settlements'] });
  }, [asked, queries]);
  return (
    <section className="panel stack">
      <h2>{t('runs.title')}</h2>
      <Schedule />
      <Shown of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('runs.none')}</Nothing>
          ) : (
            <>
              <RecordTable
                caption={t('runs.title')}
                columns={columns}
                rows={items}
                rowKey={({ day }) => day}
              />
              {items.map((run) => (
                <Unpaid key={run.day} of={run} />
              ))}
            </>
          )
        }
      </Shown>
    </section>
  );
}

/** What a run could not pay, with the way out. */
function Unpaid({ of: { day, askId, askedBy, stage, result } }: { readonly of: SettlementRunRow }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role, login } = useSession();
  const word = useRefusalWord();
  const approve = useDeskWrite(() => client.approveSettlementRun(day, askId));
  if (!result || result.refusals === 0 || stage !== 'done') return null;
  const waits = result.refused.some(({ code }) => code === 'two_officers_needed');
  const mayApprove = waits && maySend(role, 'SettleStore') && askedBy !== `staff:${login}`;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('runs.unpaid', { day, count: result.refusals })}
      description={
        <div className="stack">
          <ul>
            {result.refused.map(({ storeId, code }) => (
              <li key={storeId}>
                <StoreLink id={storeId} /> · {word(code)}
              </li>
            ))}
          </ul>
          {waits && <span>{t('runs.secondPerson')}</span>}
          {approve.error !== null && <Trouble error={approve.error} />}
          {mayApprove && (
            <span>
              <Button onClick={() => approve.mutate(undefined)} loading={approve.isPending}>
                {t('runs.approve')}
              </Button>
            </span>
          )}
        </div>
      }
    />
  );
}

function useColumns(): readonly Column<SettlementRunRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'day', title: t('runs.column.day'), lead: true, cell: ({ day }) => day },
    { key: 'stage', title: t('runs.column.stage'), lead: true, cell: (run) => <Stage of={run} /> },
    {
      key: 'settled',
      title: t('runs.column.settled'),
      number: true,
      cell: ({ result }) => (result ? String(result.settled) : t('kit.none')),
    },
    {
      key: 'amount',
      title: t('runs.column.amount'),
      number: true,
      cell: ({ result }) => (result ? <Money amount={result.amount} bare /> : t('kit.none')),
    },
    {
      key: 'below',
      title: t('runs.column.below'),
      number: true,
      cell: ({ result }) => (result ? String(result.below) : t('kit.none')),
    },
    {
      key: 'by',
      title: t('runs.column.by'),
      cell: ({ askedBy, approvedBy }) => [askedBy, approvedBy].filter(Boolean).join(' · '),
    },
    { key: 'cancel', title: '', cell: (run) => <Cancel of={run} /> },
  ];
}

const NOTES = ['paused', 'difference_open'] as const;

function Stage({ of: { stage, note } }: { readonly of: SettlementRunRow }) {
  const { t } = useTranslation();
  const known = NOTES.find((one) => one === note);
  return (
    <>
      <Tag>{t(`runs.stage.${stage}`)}</Tag>
      {known && <span className="quiet small">{t(`runs.note.${known}`)}</span>}
    </>
  );
}

function Cancel({ of: { day, askId, stage, result } }: { readonly of: SettlementRunRow }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const cancel = useDeskWrite(() => client.cancelSettlementRun(day, askId));
  if (stage !== 'asked' || result !== null || !maySend(role, 'SettleStore')) return null;
  return (
    <Button size="small" onClick={() => cancel.mutate(undefined)} loading={cancel.isPending}>
      {t('runs.cancel')}
    </Button>
  );
}
