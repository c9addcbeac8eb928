import { useTranslation } from 'react-i18next';
import type { PolicyDiff } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Nothing } from '../../../kit/parts/states.tsx';

type Change = PolicyDiff['changes'][number];

/** What a draft changes, and for whom: nobody who is a member already gets worse terms for what they hold. */
export function Changes({ changes }: PolicyDiff) {
  const { t } = useTranslation();
  const columns: readonly Column<Change>[] = [
    {
      key: 'field',
      title: t('policy.changes.field'),
      lead: true,
      cell: ({ field }) => <span className="identifier">{field}</span>,
    },
    { key: 'before', title: t('policy.changes.before'), cell: ({ before }) => before ?? t('kit.none') },
    { key: 'after', title: t('policy.changes.after'), cell: ({ after }) => after ?? t('kit.none') },
    { key: 'effect', title: t('policy.changes.effect'), cell: ({ effect }) => t(`policyEffect.${effect}`) },
  ];
  return (
    <section className="panel stack">
      <h2>{t('policy.changes.title', { count: changes.length })}</h2>
      {changes.length === 0 ? (
        <Nothing>{t('policy.changes.none')}</Nothing>
      ) : (
        <RecordTable
          caption={t('policy.changes.caption')}
          columns={columns}
          rows={changes}
          rowKey={({ field }) => field}
        />
      )}
    </section>
  );
}
