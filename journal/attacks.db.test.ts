import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from './database/open-database.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { chainHash } from './record/chain.ts';
import { hashState } from './record/hash-state.ts';
import type { Head } from './record/kept-head.ts';
import { verifyJournal } from './record/verify-journal.ts';
import { order, PEOPLE, startTestJournal, story, type TestJournal } from './test-journal.ts';
import type { Writer } from './writer/writer.ts';

let journal: TestJournal;
beforeAll(async () => {
  journal = await startTestJournal();
});
afterAll(() => journal.stop());

describe('A18: a payment notice delivered more than once', () => {
  test('A18: the same notice, at once, later and after a restart, counts once, and the price knows of one order', async () => {
    const once = await journal.open({ clock: () => Date.UTC(2026, 0, 1) });
    await once.submitMany([...PEOPLE, order(1)]);
    const often = await journal.open({ clock: () => Date.UTC(2026, 0, 1) });
    await often.submitMany([...PEOPLE, order(1), order(1)]);
    const answers = await Promise.all([often.submit(order(1)), often.submit(order(1))]);
    await often.close();
    const again = await journal.open({ programId: often.programId, clock: () => Date.UTC(2026, 0, 2) });
    answers.push(await again.submit(order(1)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(again.position()).toEqual(once.position());
    expect(hashState(again.state)).toBe(hashState(once.state));
  });

  test('A18: the same order under another command id, or another amount under the same one, is refused', async () => {
    const writer = await journal.open();
    await writer.submitMany([...PEOPLE, order(1)]);
    const before = hashState(writer.state);
    expect(await writer.submit({ ...order(1), id: 'delivered-again' })).toMatchObject({
      code: 'order_exists',
    });
    expect(await writer.submit(order(1, '100000.00'))).toMatchObject({
      code: 'duplicate_with_different_content',
    });
    expect(hashState(writer.state)).toBe(before);
  });
});

describe('A19: two writers', () => {
  test('A19: of two that write the same entries at one time exactly one succeeds: one price, one mint', async () => {
    const first = await journal.open();
    await first.submitMany(PEOPLE);
    const second = await journal.open({ programId: first.programId, takeOver: true });
    const writes = [first, second].map((writer, place) => writer.submit(order(place + 1)));
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(first.status).toBe('stopped');
    const found = await verifyJournal(journal.pool, first.programId);
    expect(found).toMatchObject({
      ok: true,
      accepted: PEOPLE.length + 1,
      stateHash: hashState(second.state),
    });
  });

  test('A19: taken over again and again under load, every order counts once, at one price after another', async () => {
    let writer = await journal.open();
    const { programId } = writer;
    await writer.submitMany(PEOPLE);
    const answered = new Map<string, number>();
    for (let round = 0; round < 6; round += 1) {
      const rest = Array.from({ length: 40 }, (_, at) => order(at)).filter(
        ({ id }) => !answered.has(`${id}`),
      );
      const sent = rest.slice(0, 12).map(async (command) => {
        const { seq } = await writer.answer(command);
        answered.set(`${command.id}`, seq!);
      });
      const next: Promise<Writer> = journal.open({ programId, takeOver: true });
      await Promise.allSettled(sent);
      const former = writer;
      writer = await next;
      await former.close();
    }
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => order(at)).map(async (command) => {
        const { seq } = await writer.answer(command);
        expect(answered.get(`${command.id}`) ?? seq).toBe(seq);
      }),
    );
    expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: true, accepted: 44 });
    expect(writer.state.orders.size).toBe(40);
  });
});

describe('A20: dating a command back', () => {
  test('A20: who submits gives no time: the writer stamps it, and the clock set back does not turn it back', async () => {
    let now = Date.UTC(2026, 5, 1);
    const writer = await journal.open({ clock: () => now });
    await writer.submitMany([...PEOPLE, order(1)]);
    const dated = { ...order(2), at: '2026-05-31T00:00:00Z' };
    expect(await writer.submit(dated)).toMatchObject({ code: 'malformed', field: 'at' });
    expect(await writer.submit(dated, { stampAt: false })).toMatchObject({ code: 'time_backwards' });
    now -= 86_400_000;
    expect(await writer.submit(order(3))).toMatchObject({ outcome: 'accepted', seq: 6 });
    expect(writer.state.at).toBe(Date.UTC(2026, 5, 1));
    const [known, later] = ['order-1', 'order-3'].map((id) => writer.state.orders.get(id)!.settlement!.lot);
    // The same amount, later: fewer points, whatever the clock says.
    expect(later!.minted < known!.minted).toBe(true);
  });
});

describe('A21: history written anew', () => {
  /** A program of 60 entries in rows of 10. */
  async function recorded(commands = story(60)): Promise<string> {
    const writer = await journal.open({ batchMax: 10 });
    await writer.submitMany(commands, { stampAt: false });
    await writer.close();
    return writer.programId;
  }

  async function headOf(programId: string): Promise<Head> {
    const found = await verifyJournal(journal.pool, programId);
    if (!found.ok) throw new Error(found.what);
    return found.head;
  }

  /** Puts another history in a program's place, every hash made right: what who owns the database can do. */
  async function replaceBy(programId: string, other: string): Promise<void> {
    await journal.pool.query('delete from journal where program_id = $1', [programId]);
    const { rows } = await journal.pool.query(
      'select * from journal where program_id = $1 order by first_entry',
      [other],
    );
    let previous: Buffer = rows[0].prev_hash;
    for (const row of rows) {
      const bytes = Buffer.from(row.bytes.toString('utf8').replace(`"${other}"`, `"${programId}"`));
      const hash = chainHash(programId, Number(row.first_entry), previous, bytes);
      const { first_entry, last_entry, first_seq, last_seq, at } = row;
      await journal.pool.query('insert into journal values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
        ...[programId, first_entry, last_entry, first_seq, last_seq, at],
        ...[previous, hash, bytes],
      ]);
      previous = hash;
    }
  }

  test('A21: with one order made larger and all chained anew it agrees with itself, not with the end that was kept', async () => {
    const programId = await recorded();
    const kept = await headOf(programId);
    expect(await verifyJournal(journal.pool, programId, { expectHead: kept })).toMatchObject({ ok: true });
    const better = story(60).map((command) =>
      command.orderId === 'order-4' ? { ...command, amount: '90000.00' } : command,
    );
    await replaceBy(programId, await recorded(better));
    const forged = await headOf(programId);
    expect(forged.entry).toBe(kept.entry);
    expect(await verifyJournal(journal.pool, programId, { expectHead: kept })).toEqual({
      ok: false,
      entry: 60,
      what: `has the hash ${forged.hash}, not the one that was kept`,
    });
  });

  test('A21: with its last entries left out it agrees with itself, and the kept end is missing', async () => {
    const programId = await recorded();
    const kept = await headOf(programId);
    await journal.pool.query('delete from journal where program_id = $1 and first_entry = 51', [programId]);
    expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: true, entries: 50 });
    const found = await verifyJournal(journal.pool, programId, { expectHead: kept });
    expect(found).toEqual({
      ok: false,
      entry: 60,
      what: 'no row ends with this entry, yet its hash was kept',
    });
  });

  test('A21: grown since, it still has the end that was kept, any of them', async () => {
    const programId = await recorded();
    const kept = await headOf(programId);
    const writer = await journal.open({ programId });
    await writer.submitMany([order(1000), order(1001)]);
    await writer.close();
    for (const expectHead of [kept, await headOf(programId)]) {
      expect(await verifyJournal(journal.pool, programId, { expectHead })).toMatchObject({
        ok: true,
        entries: 62,
      });
    }
  });
});

describe('A23: answered before it is on disk', () => {
  test('A23: the server that comes with it forces every commit to disk before it answers', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'cistern-durable-'));
    const server = await startPostgres({ dataDir });
    const pool = openDatabase(server.url);
    const shown: Record<string, string> = {};
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await pool.query(`show ${setting}`);
      shown[setting] = rows[0][setting];
    }
    await pool.end();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(shown).toEqual({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' });
  });

  test('A23: when the commit of a batch fails nobody of it has been told anything but to send again', async () => {
    const writer = await journal.open();
    await writer.submitMany(PEOPLE);
    const blocker = await journal.pool.connect();
    await blocker.query('begin');
    await blocker.query('select 1 from lease where program_id = $1 for update', [writer.programId]);
    const told: string[] = [];
    const submitted = [order(1), order(2)].map((command) =>
      writer.submit(command).then(
        ({ outcome }) => told.push(outcome),
        ({ code }: { code: string }) => told.push(code),
      ),
    );
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event_type = 'Lock' and query like '%insert into journal%'`;
    while ((await journal.pool.query(kill)).rowCount === 0) expect(told).toEqual([]);
    await blocker.query('rollback');
    blocker.release();
    await Promise.all(submitted);
    expect(told).toEqual(['unavailable', 'unavailable']);
    expect(writer.position()).toEqual({ entry: 4, seq: 4 });
    expect(writer.state.orders.size).toBe(0);
    expect(await verifyJournal(journal.pool, writer.programId)).toMatchObject({ ok: true, accepted: 4 });
  });
});
