import autocannon from 'autocannon';
import type { Load, LoadResult } from './load.ts';
import { openLoop } from './open-loop.ts';

const MEMBERS = 1_000;
const STORES = 50;

/** Sends orders of different members at different stores, each under an id of its own. */
async function load(given: Load): Promise<LoadResult> {
  let count = 0;
  const order = (place: number) =>
    `"orderId":"${given.run}${place}","memberId":"m${place % MEMBERS}","storeId":"s${place % STORES}","amount":"${100 + (place % 900)}.50"`;
  const single = () => `{${order(++count)}}`;
  const bulk = () =>
    `[${Array.from({ length: given.orders }, () => `{"id":"${given.run}${++count}","type":"PlaceOrder",${order(count)}}`).join(',')}]`;
  const next = () => ({
    body: given.orders === 1 ? single() : bulk(),
    headers: {
      ...given.headers,
      'content-type': 'application/json',
      'idempotency-key': `${given.run}${count}`,
    },
  });
  if (given.rate !== undefined) return openLoop({ ...given, rate: given.rate }, next);
  const result = await autocannon({
    url: given.url,
    connections: given.connections,
    duration: given.seconds,
    requests: [
      {
        method: 'POST',
        path: given.path,
        setupRequest: (request) => Object.assign(request, next()),
      },
    ],
  });
  return {
    ordersPerSecond: (result['2xx'] * given.orders) / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    answered: result['2xx'] * given.orders,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

const told = process.argv[2];
if (told !== undefined) process.stdout.write(JSON.stringify(await load(JSON.parse(told) as Load)));
