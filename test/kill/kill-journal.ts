import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandJson, openDatabase, startPostgres, type Verification, verifyJournal } from '#journal';
import type { Random } from '../model/random.ts';
import { type Comparison, compareWithJournal } from './compare-with-journal.ts';
import { type KillSummary, killCycles } from './kill-cycles.ts';
import { processVictim } from './process-victim.ts';

export const SEED = 20_261_123;
const PROGRAM = 'killed';

export type KillReport = {
  readonly summary: KillSummary;
  readonly found: Comparison;
  readonly verified: Verification;
};

const PEOPLE: readonly CommandJson[] = [
  ...['ann', 'bob', 'cat', 'dan'].map((memberId) => ({
    id: `register-${memberId}`,
    type: 'RegisterMember',
    memberId,
  })),
];
const SHOP: CommandJson = { id: 'register-shop', type: 'RegisterStore', storeId: 'shop', ownerId: 'ann' };

/** Mostly orders; also new members, sales, refunds, and some that are refused. */
function commandOf(number: number, random: Random): CommandJson {
  const id = `c-${number}`;
  const memberId = random.pick(['ann', 'bob', 'cat', 'dan', 'nobody']);
  const orderId = `order-${number}`;
  const amount = `${1 + random.below(999)}.${10 + random.below(90)}`;
  const kind = random.weighted({ order: 12, member: 2, sale: 3, refund: 1 });
  if (kind === 'member') return { id, type: 'RegisterMember', memberId: `member-${number}` };
  if (kind === 'sale') return { id, type: 'RedeemPoints', redemptionId: id, memberId, points: '1.5' };
  if (kind === 'refund') {
    return {
      id,
      type: 'RefundOrder',
      refundId: id,
      orderId: `order-${random.below(number + 1)}`,
      amount: '0.50',
    };
  }
  return { id, type: 'PlaceOrder', orderId, memberId, storeId: 'shop', amount };
}

/**
 * Kills the journal's process so many times under load, every second time with its database, and then holds
 * what the client was told against the journal, and the journal against itself.
 */
export async function killJournal(cycles: number, seed = SEED): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cistern-kill-'));
  try {
    const script = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
    const victim = processVictim(script, [dataDir, PROGRAM]);
    const first = [...PEOPLE, SHOP];
    const summary = await killCycles({ victim, cycles, seed, first, commandOf });
    const server = await startPostgres({ dataDir });
    const pool = openDatabase(server.url);
    const verified = await verifyJournal(pool, PROGRAM);
    const found = await compareWithJournal(pool, PROGRAM, summary.record);
    await pool.end();
    await server.stop();
    return { summary, found, verified };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
