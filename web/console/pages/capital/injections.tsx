import { useTranslation } from 'react-i18next';
import type { InjectionRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { EntryLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';

/** Capital into the pool: no points are made, the price rises by its share of the pool. */
export function Injections() {
  const { t } = useTranslation();
  const { client } = useProgram();
  return (
    <section className="panel stack">
      <div className="row spread">
        <h2>{t('capital.injections')}</h2>
        <CommandButton
          type="InjectCapital"
          ask={['amount', 'periodDays', 'channel', 'injectionId']}
          note={t('capital.injectionNote')}
        />
      </div>
      <p className="quiet">{t('capital.injectionsNote')}</p>
      <PagedRecords
        queryKey={['injections']}
        fetchPage={(page) => client.injections(page)}
        csv={client.csvUrl('injections')}
        caption={t('capital.injections')}
        columns={useColumns()}
        rowKey={({ injectionId }) => injectionId}
        empty={t('capital.noInjections')}
      />
    </section>
  );
}

function useColumns(): readonly Column<InjectionRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'injection',
      title: t('field.injectionId'),
      lead: true,
      cell: ({ injectionId }) => <span className="identifier">{injectionId}</span>,
    },
    {
      key: 'amount',
      title: t('field.amount'),
      number: true,
      cell: ({ amount }) => <Money amount={amount} bare />,
    },
    {
      key: 'days',
      title: t('field.periodDays'),
      number: true,
      cell: ({ periodDays }) => (periodDays === 0 ? t('capital.atOnce') : String(periodDays)),
    },
    { key: 'channel', title: t('field.channel'), cell: ({ channel }) => channel },
    { key: 'at', title: t('words.time'), cell: ({ at }) => <At time={at} /> },
    { key: 'why', title: t('story.why'), cell: ({ entry }) => <EntryLink entry={entry} /> },
  ];
}
