import { lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ruleText } from '#contract';
import { isPublicAddress, wrongUrl } from './public-address.ts';

export type Posted = {
  /** Undefined: no answer came. */
  readonly status: number | undefined;
  /** The beginning of the answer, or why there is none. */
  readonly answer: string;
};
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  localAllowed: boolean,
) => Promise<Posted>;

const ANSWER_MAX = 500;
const TIMEOUT_MS = 15_000;

/**
 * Posts JSON and gives what came back; never throws and follows no redirect. The address that a name stands for
 * is looked at when the connection is made, so that it cannot change between the look and the call.
 */
export const post: Post = (url, headers, body, localAllowed) => {
  const wrong = wrongUrl(url, localAllowed);
  if (wrong !== undefined) {
    const answer = `not sent: the URL ${ruleText({ rule: wrong }, 'en')}`;
    return Promise.resolve({ status: undefined, answer });
  }
  return new Promise((resolve) => {
    const failed = (error: Error) =>
      resolve({ status: undefined, answer: error.message.slice(0, ANSWER_MAX) });
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const call = send(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'cistern-webhooks/1',
      },
      lookup: localAllowed ? (lookup as LookupFunction) : publicLookup,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent: false,
    });
    call.on('error', failed);
    call.on('response', (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        answer += piece;
        if (answer.length > ANSWER_MAX) response.destroy();
      });
      const done = () => resolve({ status: response.statusCode, answer: answer.slice(0, ANSWER_MAX) });
      response.on('error', done);
      response.on('close', done);
    });
    call.end(body);
  });
};

const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    const inside = addresses?.find(({ address }) => !isPublicAddress(address));
    if (error || inside || !first) {
      const reason =
        error ?? new Error(`${host} is at ${inside?.address ?? 'no address'}, which is not public`);
      return callback(reason, '', 0);
    }
    // Node asks for all of them when it tries one after the other.
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
