import type { Pool } from 'pg';
import { type PolicyDocument, PRESETS } from '#engine';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import { startTemporaryPostgres } from './postgres/temporary-postgres.ts';
import type { CommandJson } from './record/outcome-json.ts';
import { openWriter } from './writer/open-writer.ts';
import type { Writer, WriterOptions } from './writer/writer.ts';

export type TestJournal = {
  readonly pool: Pool;
  /** A writer of a program of its own, unless told which. */
  open(options?: Partial<WriterOptions>): Promise<Writer>;
  stop(): Promise<void>;
};

export const TEST_POLICY: PolicyDocument = PRESETS.get('local-life')!;

/** A server and a journal for one test file. */
export async function startTestJournal(): Promise<TestJournal> {
  const server = await startTemporaryPostgres();
  const pool = openDatabase(server.url);
  await migrate(pool);
  const writers: Writer[] = [];
  let programs = 0;
  return {
    pool,
    async open(options = {}) {
      programs += 1;
      const programId = `program-${programs}`;
      const writer = await openWriter({ pool, programId, policy: TEST_POLICY, clock: Date.now, ...options });
      writers.push(writer);
      return writer;
    },
    async stop() {
      await Promise.all(writers.map((writer) => writer.close()));
      await pool.end();
      await server.stop();
    },
  };
}

/** Three members, one below the other, and a store of the first. */
export const PEOPLE: readonly CommandJson[] = [
  { id: 'register-ann', type: 'RegisterMember', memberId: 'ann' },
  { id: 'register-bob', type: 'RegisterMember', memberId: 'bob', referrerId: 'ann', via: 'store-qr' },
  { id: 'register-cat', type: 'RegisterMember', memberId: 'cat', referrerId: 'bob', via: 'store-link' },
  { id: 'register-shop', type: 'RegisterStore', storeId: 'shop', ownerId: 'ann', region: '330106' },
];

export function order(number: number, amount = '100.00'): CommandJson {
  const memberId = ['ann', 'bob', 'cat'][number % 3]!;
  return {
    id: `place-${number}`,
    type: 'PlaceOrder',
    orderId: `order-${number}`,
    memberId,
    storeId: 'shop',
    amount,
  };
}

/** Orders, sales and refusals, each with its own time, a minute apart. */
export function story(length: number): CommandJson[] {
  const commands = [...PEOPLE];
  for (let number = 0; commands.length < length; number += 1) {
    commands.push(order(number, `${1 + (number % 97)}.${String(number % 100).padStart(2, '0')}`));
    if (number % 5 === 4) commands.push(sale(number));
    if (number % 7 === 6) commands.push({ ...order(number), id: `again-${number}` });
  }
  return commands.slice(0, length).map((command, place) => ({ ...command, at: minute(place) }));
}

function sale(number: number): CommandJson {
  const redemptionId = `sale-${number}`;
  return { id: redemptionId, type: 'RedeemPoints', redemptionId, memberId: 'bob', points: '0.5' };
}

function minute(place: number): string {
  return new Date(Date.UTC(2026, 0, 1) + place * 60_000).toISOString();
}
