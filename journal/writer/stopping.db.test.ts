import { hostname } from 'node:os';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyJournal } from '../record/verify-journal.ts';
import { order, PEOPLE, startTestJournal, type TestJournal } from '../test-journal.ts';
import { takeLease } from './lease.ts';
import { MACHINE_TIME } from './timing.ts';

const AT_ONCE = { takeOver: false, patienceMs: 0 };

let journal: TestJournal;
beforeAll(async () => {
  journal = await startTestJournal();
});
afterAll(() => journal.stop());

type Patched = (client: PoolClient) => PoolClient['query'];

/** The pool, with every connection's `query` replaced; what it gets is the real one's. */
function patchedPool(patch: Patched): Pool {
  return new Proxy(journal.pool, {
    get(pool, name) {
      if (name !== 'connect') return Reflect.get(pool, name).bind(pool);
      return async () => {
        const client = await pool.connect();
        const query = patch(client);
        return new Proxy(client, { get: (one, key) => (key === 'query' ? query : bound(one, key)) });
      };
    },
  });
}

function bound(client: PoolClient, key: string | symbol): unknown {
  const value = Reflect.get(client, key);
  return typeof value === 'function' ? value.bind(client) : value;
}

describe('fencing', () => {
  test('of two writers the former one can never append again', async () => {
    const former = await journal.open();
    await former.submitMany(PEOPLE);
    const latter = await journal.open({ programId: former.programId, takeOver: true });
    await expect(former.submit(order(1))).rejects.toMatchObject({ code: 'fenced', retryable: false });
    expect(former.status).toBe('stopped');
    expect(former.holdsLease()).toBe(false);
    await expect(former.submit(order(2))).rejects.toMatchObject({ code: 'fenced' });
    expect(await latter.submit(order(1))).toMatchObject({ outcome: 'accepted', seq: 5 });
    expect(await verifyJournal(journal.pool, former.programId)).toMatchObject({ ok: true, entries: 5 });
  });

  test('a writer that meets another hash in the row before stops', async () => {
    const writer = await journal.open();
    await writer.submitMany(PEOPLE);
    await journal.pool.query(`update journal set hash = '\\x00' where program_id = $1 and first_entry = 1`, [
      writer.programId,
    ]);
    await expect(writer.submit(order(1))).rejects.toMatchObject({ code: 'fenced' });
  });

  test('a lease that is held is not given to a second writer until it is given back', async () => {
    const writer = await journal.open();
    const { programId } = writer;
    const take = () => takeLease(journal.pool, programId, 'elsewhere/1/-/x', MACHINE_TIME, AT_ONCE);
    await expect(take()).rejects.toMatchObject({ code: 'lease_held', exitCode: 3 });
    expect(writer.holdsLease()).toBe(true);
    await writer.close();
    expect(writer.holdsLease()).toBe(false);
    expect(await take()).toBe(2n);
  });

  test('the lease of a process of this machine that is gone is taken at once', async () => {
    const writer = await journal.open();
    const { programId } = writer;
    await writer.close();
    const gone = `${hostname()}/1/never-born/x`;
    await takeLease(journal.pool, programId, gone, MACHINE_TIME, AT_ONCE);
    expect(await takeLease(journal.pool, programId, 'elsewhere/1/-/x', MACHINE_TIME, AT_ONCE)).toBe(3n);
  });
});

describe('a commit that fails', () => {
  test('is answered as unavailable when the journal has nothing of it; sent again it counts once', async () => {
    const writer = await journal.open();
    await writer.submitMany(PEOPLE);
    const blocker = await journal.pool.connect();
    await blocker.query('begin');
    await blocker.query('select 1 from lease where program_id = $1 for update', [writer.programId]);
    const failed = expect(writer.submit(order(1))).rejects.toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
    await terminateAppend();
    await blocker.query('rollback');
    blocker.release();
    await failed;
    expect(writer.status).toBe('running');
    expect(await writer.submit(order(1))).toMatchObject({ outcome: 'accepted', seq: 5 });
    expect(await verifyJournal(journal.pool, writer.programId)).toMatchObject({ ok: true, accepted: 5 });
  });

  test('is answered from the journal when it was recorded after all', async () => {
    let lose = false;
    const pool = patchedPool((client) => {
      return (async (...given: Parameters<PoolClient['query']>) => {
        const result = await (client.query as (...all: unknown[]) => Promise<unknown>)(...given);
        const { name } = given[0] as { name?: string };
        if (!lose || name !== 'journal-append') return result;
        lose = false;
        throw new Error('Connection terminated unexpectedly');
      }) as unknown as PoolClient['query'];
    });
    const writer = await journal.open({ pool });
    await writer.submitMany(PEOPLE);
    lose = true;
    expect(await writer.submit(order(1))).toMatchObject({ outcome: 'accepted', seq: 5 });
    expect(lose).toBe(false);
    expect(writer.position()).toEqual({ entry: 5, seq: 5 });
    expect(await writer.submit(order(2))).toMatchObject({ outcome: 'accepted', seq: 6 });
  });

  test('cannot be recorded late, once its callers were told that the journal has nothing of it', async () => {
    let late: unknown[] | undefined;
    let lose = false;
    const pool = patchedPool((client) => {
      const query = client.query.bind(client) as (...all: unknown[]) => Promise<unknown>;
      return (async (...given: unknown[]) => {
        if (!lose || (given[0] as { name?: string }).name !== 'journal-append') return query(...given);
        lose = false;
        late = given;
        throw new Error('Connection terminated unexpectedly');
      }) as unknown as PoolClient['query'];
    });
    const writer = await journal.open({ pool });
    await writer.submitMany(PEOPLE);
    lose = true;
    await expect(writer.submit(order(1))).rejects.toMatchObject({ code: 'unavailable' });
    const arrived = await (
      journal.pool.query.bind(journal.pool) as (...all: unknown[]) => Promise<{ rowCount: number }>
    )(...late!);
    expect(arrived.rowCount).toBe(0);
    expect(await writer.submit(order(1))).toMatchObject({ outcome: 'accepted', seq: 5 });
  });
});

test('a failed invariant stops the writer, sets the command aside, and leaves what was durable to read', async () => {
  const writer = await journal.open();
  await writer.submitMany([...PEOPLE, order(1)]);
  const { supply } = writer.state;
  writer.state.supply += 1n;
  const outcomes = await Promise.allSettled([writer.submit(order(2)), writer.submit(order(3))]);
  expect(outcomes.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  await expect(writer.submit(order(4))).rejects.toMatchObject({ code: 'fault' });
  await writer.close();
  expect(writer.state.supply).toBe(supply);
  const { rows } = await journal.pool.query('select command_id from set_aside where program_id = $1', [
    writer.programId,
  ]);
  expect(rows).toEqual([{ command_id: 'place-2' }]);
  expect(await verifyJournal(journal.pool, writer.programId)).toMatchObject({ ok: true, entries: 5 });
});

/** Ends the backend whose append stands before the lock. */
async function terminateAppend(): Promise<void> {
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event_type = 'Lock' and query like '%insert into journal%'`;
  while ((await journal.pool.query(kill)).rowCount === 0) await journal.pool.query('select 1');
}
