import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WebhookDelivery } from '#contract';
import { type Column, RecordTable } from '../../../kit/list/record-table.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { againWhile } from '../../program/again-while.ts';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

const SHOWN = 50;

/** What was sent to one endpoint and what waits, with the last answer. */
export function Deliveries({ endpointId }: { readonly endpointId: string }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const columns = useColumns();
  const found = useQuery({
    queryKey: ['webhook-deliveries', endpointId],
    queryFn: () => dataOf(client.webhookDeliveries(endpointId, { limit: SHOWN })),
    refetchInterval: againWhile(({ items }) => items.some(({ status }) => status === 'waiting')),
  });
  return (
    <Shown of={found}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing>{t('endpoints.noDeliveries')}</Nothing>
        ) : (
          <RecordTable
            caption={t('endpoints.deliveries')}
            columns={columns}
            rows={items}
            rowKey={({ messageId }) => messageId}
          />
        )
      }
    </Shown>
  );
}

function useColumns(): readonly Column<WebhookDelivery>[] {
  const { t } = useTranslation();
  return [
    { key: 'seq', title: t('endpoints.column.seq'), number: true, cell: ({ seq }) => seq },
    { key: 'type', title: t('endpoints.column.type'), lead: true, cell: ({ type }) => type },
    {
      key: 'status',
      title: t('endpoints.column.status'),
      lead: true,
      cell: ({ status }) => t(`endpoints.deliveryStatus.${status}`),
    },
    { key: 'tries', title: t('endpoints.column.tries'), number: true, cell: ({ tries }) => tries },
    { key: 'last', title: t('endpoints.column.last'), cell: ({ lastAt }) => <At time={lastAt} /> },
    {
      key: 'answer',
      title: t('endpoints.column.answer'),
      cell: ({ tries, lastStatus, lastAnswer }) =>
        tries === 0
          ? t('kit.none')
          : `${lastStatus ?? t('endpoints.noAnswer')} ${lastAnswer ?? ''}`.slice(0, 80),
    },
  ];
}
