import i18next from 'i18next';
import type { Problem } from '#contract';

type Method = 'GET' | 'POST' | 'DELETE';

/** The last accepted command of one's own: what is read afterwards must hold it. */
let lastSeq = 0;

/**
 * One request in the name of whoever is signed in. Types only come from the contract, so that a phone does not load
 * the schemas: the server that sent this page has checked its answers by them.
 *
 * Throws   a Problem, with `unreachable` when there was no answer and `bad_answer` when it was none of ours.
 */
export async function request<Data>(
  method: Method,
  path: string,
  body?: unknown,
  key?: string,
): Promise<Data> {
  const given = await fetch(method === 'GET' ? fresh(path) : path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': i18next.language === 'en' ? 'en' : 'zh',
      'x-requested-with': 'cistern',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!given) throw told('unreachable');
  const text = await given.text();
  const data = text === '' ? undefined : parse(text);
  if (!given.ok) throw isProblem(data) ? data : told('bad_answer');
  const { seq } = Object(data) as { seq?: unknown };
  if (method === 'POST' && typeof seq === 'number') lastSeq = Math.max(lastSeq, seq);
  return data as Data;
}

/** After a sign-up: read on from there. */
export function seen(seq: number): void {
  lastSeq = Math.max(lastSeq, seq);
}

function fresh(path: string): string {
  if (lastSeq === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}minSeq=${lastSeq}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && 'detailZh' in data;
}

function told(code: string): Pick<Problem, 'code' | 'detailZh' | 'detailEn' | 'requestId'> {
  return { code, detailZh: '', detailEn: '', requestId: '' };
}

/** Path of a program, of oneself in it, and of what anybody may read of it. */
export const programPath = (programId: string): string => `/api/v1/programs/${encodeURIComponent(programId)}`;
export const ownPath = (programId: string): string => `${programPath(programId)}/me`;
export const publicPath = (programId: string): string =>
  `/api/v1/public/programs/${encodeURIComponent(programId)}`;
