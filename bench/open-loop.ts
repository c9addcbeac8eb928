import { Agent, request as send } from 'node:http';
import type { Load, LoadResult } from './load.ts';

type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** Waits between looks at what is due: requests of the same millisecond leave together, none waits for an answer. */
const LOOK_MS = 1;

/**
 * Sends so many requests a second, evenly spaced, whether earlier ones were answered or not. Latency counts from
 * when a request was due, not from when it could be sent: a server, or a load process, that falls behind shows it.
 */
export async function openLoop(
  given: Load & { readonly rate: number },
  next: () => Sent,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: given.connections });
  const url = new URL(given.path, given.url);
  const total = Math.floor(given.rate * given.seconds);
  const latencies: number[] = [];
  const answers: Promise<boolean>[] = [];
  const started = performance.now();
  while (answers.length < total) {
    const due = Math.min(total, ((performance.now() - started) / 1000) * given.rate);
    while (answers.length < due) {
      const meant = started + (answers.length * 1000) / given.rate;
      const answered = one(url, agent, next()).then((accepted) => {
        latencies.push(performance.now() - meant);
        return accepted;
      });
      answers.push(answered);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  const accepted = (await Promise.all(answers)).filter(Boolean).length;
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  latencies.sort((a, b) => a - b);
  const answered = accepted * given.orders;
  return {
    ordersPerSecond: answered / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    answered,
    failed: total - accepted,
  };
}

function percentile(sorted: readonly number[], part: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  return Number((value ?? Number.NaN).toFixed(1));
}

/** True when it was accepted. */
function one(url: URL, agent: Agent, { body, headers }: Sent): Promise<boolean> {
  return new Promise((resolve) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const sent = send(url, { agent, method: 'POST', headers: { ...headers, ...length } }, (answer) => {
      const { statusCode = 0 } = answer;
      answer.once('end', () => resolve(statusCode >= 200 && statusCode < 300)).resume();
    });
    sent.once('error', () => resolve(false)).end(body);
  });
}
