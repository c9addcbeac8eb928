import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayAct, type WebhookRow } from '#contract';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { AddWebhook } from './add-webhook.tsx';
import { Deliveries } from './deliveries.tsx';
import { WebhookActions } from './webhook-actions.tsx';

const KNOWN_NOTICES = ['failures', 'gone'] as const;
/** Deliveries go on without the journal saying so. */
const AGAIN_MS = 5_000;

/** Where events are sent: endpoints, why one is paused, what was sent and what came back. */
export function Webhooks() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const [adding, setAdding] = useState(false);
  const found = useQuery({
    queryKey: ['webhooks'],
    queryFn: () => dataOf(client.webhooks()),
    refetchInterval: AGAIN_MS,
  });
  const mayChange = mayAct(role, 'webhooks.change');
  return (
    <Page
      title={t('endpoints.title')}
      note={t('endpoints.note')}
      actions={
        mayChange && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('endpoints.add')}
          </Button>
        )
      }
    >
      <Shown of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('endpoints.empty')}</Nothing>
          ) : (
            items.map((one) => <Endpoint key={one.endpointId} of={one} mayChange={mayChange} />)
          )
        }
      </Shown>
      {adding && <AddWebhook onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Endpoint({ of, mayChange }: { readonly of: WebhookRow; readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const { endpointId, url, types, status, notice, failures } = of;
  const known = KNOWN_NOTICES.find((one) => one === notice);
  return (
    <section className="panel stack">
      <h2>
        {url} <Tag>{t(`endpoints.status.${status}`)}</Tag>
      </h2>
      <p className="quiet small">
        <span className="identifier">{endpointId}</span> · {types.join(', ') || t('endpoints.all')}
        {failures > 0 && !known && ` · ${t('endpoints.failures', { count: failures })}`}
      </p>
      {known && (
        <Alert
          type="error"
          showIcon
          title={t(`endpoints.notice.${known}`)}
          description={t('endpoints.todo')}
        />
      )}
      {mayChange && <WebhookActions of={of} />}
      <Deliveries endpointId={endpointId} />
    </section>
  );
}
