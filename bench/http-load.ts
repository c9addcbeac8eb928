import autocannon from 'autocannon';

/** What the load process is told, as JSON in its first argument. */
export type Load = {
  readonly url: string;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
  /** Orders in one request: 1, or a body for the bulk path. */
  readonly orders: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Requests a second in all, sent whether the earlier ones were answered or not; undefined: as fast as it goes. */
  readonly rate?: number | undefined;
  /** Makes the ids of this run its own. */
  readonly run: string;
};

export type LoadResult = {
  readonly ordersPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
  readonly failed: number;
};

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
  const result = await autocannon({
    url: given.url,
    connections: given.connections,
    duration: given.seconds,
    ...(given.rate === undefined ? {} : { overallRate: given.rate }),
    requests: [
      {
        method: 'POST',
        path: given.path,
        setupRequest: (request) => {
          request.body = given.orders === 1 ? single() : bulk();
          request.headers = {
            ...given.headers,
            'content-type': 'application/json',
            'idempotency-key': `${given.run}${count}`,
          };
          return request;
        },
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
