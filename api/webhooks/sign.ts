import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

export type Signed = { readonly messageId: string; readonly timestamp: number; readonly body: string };

/** The headers of Standard Webhooks 1.0: one `v1` signature for each secret in force. `timestamp` in seconds. */
export function signedHeaders(
  { messageId, timestamp, body }: Signed,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const content = `${messageId}.${timestamp}.${body}`;
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  });
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
