import {
  madeWebhookSchema,
  type NewWebhook,
  type WebhookChange,
  webhookDeliveriesSchema,
  webhookSchema,
  webhooksSchema,
} from '../webhooks.ts';
import type { Sender } from './sender.ts';

/** Where events are sent. */
export function webhookMethods({ get, ask, remove }: Sender) {
  const one = (endpointId: string) => `/webhooks/${encodeURIComponent(endpointId)}`;
  return {
    webhooks: () => get('/webhooks', webhooksSchema),
    webhook: (endpointId: string) => get(one(endpointId), webhookSchema),
    addWebhook: (body: NewWebhook) => ask('/webhooks', madeWebhookSchema, body),
    changeWebhook: (endpointId: string, body: WebhookChange) => ask(one(endpointId), undefined, body),
    removeWebhook: (endpointId: string) => remove(one(endpointId)),
    rotateWebhook: (endpointId: string) => ask(`${one(endpointId)}/rotate`, madeWebhookSchema, {}),
    pauseWebhook: (endpointId: string) => ask(`${one(endpointId)}/pause`, undefined, {}),
    resumeWebhook: (endpointId: string) => ask(`${one(endpointId)}/resume`, undefined, {}),
    replayWebhook: (endpointId: string, fromSeq: number) =>
      ask(`${one(endpointId)}/replay`, undefined, { fromSeq }),
    webhookDeliveries: (endpointId: string, query: { limit?: number; cursor?: string } = {}) =>
      get(`${one(endpointId)}/deliveries`, webhookDeliveriesSchema, query),
  };
}
