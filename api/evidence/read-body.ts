import type { Readable } from 'node:stream';
import { EVIDENCE_BYTES_MAX } from '#contract';
import { fault } from '../server/problem.ts';

/** Files held in memory at a time; whoever comes then is asked to come again. */
const AT_ONCE = 4;
const SILENCE_MS = 20_000;
let held = 0;

/**
 * A file as it was sent, whole.
 *
 * Throws   body_too_large as soon as it is; busy while others are being read; malformed JSON is no file: unsupported_media_type.
 */
export async function readBody(body: unknown): Promise<Buffer> {
  const stream = body as Readable;
  if (typeof stream?.[Symbol.asyncIterator] !== 'function') throw fault('unsupported_media_type');
  if (held >= AT_ONCE) throw fault('busy', { retryAfter: 2 });
  held += 1;
  try {
    return await withinLimits(stream);
  } finally {
    held -= 1;
  }
}

async function withinLimits(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  const silent = () => stream.destroy(new Error('nothing came for too long'));
  let timer = setTimeout(silent, SILENCE_MS);
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      clearTimeout(timer);
      timer = setTimeout(silent, SILENCE_MS);
      bytes += part.length;
      if (bytes > EVIDENCE_BYTES_MAX) throw fault('body_too_large');
      parts.push(part);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(parts);
}
