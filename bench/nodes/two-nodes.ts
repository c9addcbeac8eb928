import { once } from 'node:events';
import { join } from 'node:path';
import { DESK_MIGRATIONS, openDesk } from '#desk';
import {
  findHolder,
  JOURNAL_MIGRATIONS,
  migrate,
  openDatabase,
  readEntries,
  startPostgres,
  verifyJournal,
} from '#journal';
import { type Bought, startBuyers } from './buyers.ts';
import { type NodeProcess, startNode } from './node-process.ts';

export type Outage = {
  readonly how: 'kill' | 'freeze';
  /** The longest time without an acknowledgement around the fault, as the buyers saw it. */
  readonly withoutWriterMs: number;
  readonly acknowledged: number;
  readonly acknowledgedAfter: number;
  /** Acknowledged, and not recorded with that text; recorded more than once. */
  readonly lost: number;
  readonly doubled: number;
  readonly verified: boolean;
  /** What the node that was frozen answered, once it went on, to a reader who had asked it while it was frozen. */
  readonly afterThaw: { readonly status: number; readonly stale: boolean } | undefined;
  readonly failures: Readonly<Record<string, number>>;
};

const BUYERS = 16;

/**
 * Two nodes on one database under load; the one that writes is killed or frozen, and the other takes over. Waits
 * for what happens, so many orders before, amid and after it, never for a time. The frozen one is thawed at the end and must have appended nothing.
 */
export async function measureOutage(how: Outage['how'], dataDir: string, orders = 300): Promise<Outage> {
  const server = await startPostgres({ dataDir });
  const pool = openDatabase(server.url);
  const nodes: NodeProcess[] = [];
  try {
    await migrate(pool, [...JOURNAL_MIGRATIONS, ...DESK_MIGRATIONS]);
    const { key } = await openDesk({ pool }).apiKeys.create('buyers', 'write');
    const folder = join(dataDir, 'desk');
    nodes.push(await startNode(server.url, folder), await startNode(server.url, folder));
    return await run({ how, orders }, pool, nodes, `Bearer ${key}`);
  } finally {
    for (const node of nodes) await node.stop();
    await pool.end();
    await server.stop();
  }
}

type Pool = ReturnType<typeof openDatabase>;

async function run(
  { how, orders }: Pick<Outage, 'how'> & { readonly orders: number },
  pool: Pool,
  nodes: readonly NodeProcess[],
  authorization: string,
): Promise<Outage> {
  const addresses = nodes.map(({ address }) => address);
  const holder = (await findHolder(pool, 'main'))?.address;
  const writing = nodes.find(({ address }) => address === holder)!;
  // Everything is sent to the node that does not write: what is sent on works from the start.
  const other = nodes.find(({ address }) => address !== holder)!;
  for (const [path, body] of [
    ['members', { memberId: 'mei' }],
    ['stores', { storeId: 'noodles', ownerId: 'mei' }],
  ] as const) {
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': path };
    const url = `${other.address}/api/v1/programs/main/${path}`;
    const made = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (made.status !== 201) throw new Error(await made.text());
  }
  const buyers = startBuyers({ addresses, authorization, buyers: BUYERS });
  await buyers.reach(orders);
  const exited = once(writing.child, 'exit');
  const fault = performance.now();
  writing.child.kill(how === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  if (how === 'kill') await exited;
  await buyers.reach(orders);
  const seqBefore = buyers.bought.length;
  const afterThaw = how === 'freeze' ? await thaw(writing, authorization, seqBefore) : undefined;
  await buyers.reach(orders);
  await buyers.stop();
  const after = buyers.bought.filter(({ at }) => at > fault);
  return {
    how,
    withoutWriterMs: Math.round(longestGap(buyers.bought, fault)),
    acknowledged: buyers.bought.length,
    acknowledgedAfter: after.length,
    ...(await compare(pool, buyers.bought)),
    afterThaw,
    failures: Object.fromEntries(buyers.failures),
  };
}

/** Asks the frozen node for the pool, lets it go on, and looks at what it says. */
async function thaw(
  frozen: NodeProcess,
  authorization: string,
  acknowledged: number,
): Promise<Outage['afterThaw']> {
  const url = `${frozen.address}/api/v1/programs/main/pool`;
  const asked = fetch(url, { headers: { authorization } });
  frozen.child.kill('SIGCONT');
  const answer = await asked;
  const { asOfSeq } = (await answer.json()) as { asOfSeq?: number };
  // Two accepted commands came before the orders.
  return { status: answer.status, stale: asOfSeq !== undefined && asOfSeq < acknowledged + 2 };
}

function longestGap(bought: readonly Bought[], fault: number): number {
  const times = bought.map(({ at }) => at).sort((a, b) => a - b);
  const first = Math.max(0, times.findIndex((at) => at > fault) - 1);
  let longest = 0;
  for (let place = first + 1; place < times.length; place += 1) {
    longest = Math.max(longest, times[place]! - times[place - 1]!);
  }
  return longest;
}

async function compare(pool: Pool, bought: readonly Bought[]) {
  const recorded = new Map<string, string>();
  let doubled = 0;
  for await (const { entries } of readEntries(pool, 'main', 0)) {
    for (const { id, outcome } of entries) {
      const key = id.slice(id.lastIndexOf(':') + 1);
      if (recorded.has(key)) doubled += 1;
      recorded.set(key, JSON.stringify(outcome));
    }
  }
  const lost = bought.filter(({ key, text }) => recorded.get(key) !== text).length;
  return { lost, doubled, verified: (await verifyJournal(pool, 'main')).ok };
}
