import type { WebhookDelivery, WebhookRow } from '#contract';
import type { Endpoint, Message } from '#desk';

export function webhookRow(endpoint: Endpoint): WebhookRow {
  const { endpointId, url, types, status, failures, createdBy } = endpoint;
  return {
    ...{ endpointId, url, types: [...types], status, failures, createdBy },
    notice: endpoint.notice ?? null,
    createdAt: endpoint.createdAt.toISOString(),
    oldSecretUntil: endpoint.oldSecretUntil?.toISOString() ?? null,
  };
}

export function deliveryRow(message: Message): WebhookDelivery {
  const { messageId, entry, seq, type, status, tries, body } = message;
  return {
    ...{ messageId, entry, seq, type, status, tries, body },
    lastAt: message.lastAt?.toISOString() ?? null,
    lastStatus: message.lastStatus ?? null,
    lastAnswer: message.lastAnswer ?? null,
  };
}

/** Where the page after a message begins. */
export function cursorAfter({ entry, place }: Message): string {
  return `${entry}-${place}`;
}

export function placeBefore(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [entry, place] = cursor.split('-').map(Number) as [number, number];
  return { entry, place };
}
