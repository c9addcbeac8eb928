import i18next from 'i18next';
import { EVIDENCE_BYTES_MAX, type Problem } from '#contract';
import { newKey } from '../../../kit/write/new-key.ts';

/** Sends a file as it is; its problem is thrown as everywhere. */
export async function keepFile(url: string, file: File): Promise<void> {
  if (file.size > EVIDENCE_BYTES_MAX) throw new Error('too large');
  const reply = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'idempotency-key': newKey(),
      'accept-language': i18next.language,
    },
    body: file,
  });
  if (!reply.ok) throw (await reply.json()) as Problem;
}
