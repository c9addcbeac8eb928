import { createHmac } from 'node:crypto';

/**
 * Posts JSON to a gateway of the operator's, signed (HMAC-SHA256 of the body, hexadecimal, in X-Signature).
 *
 * Throws   when it does not answer, or with anything but success.
 */
export async function signedPost(
  url: string,
  secret: string,
  body: object,
  signal: AbortSignal,
): Promise<string> {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': signature },
    body: text,
    signal,
  });
  if (!reply.ok) throw new Error(`the gateway answered ${reply.status}`);
  return `answered ${reply.status}`;
}
