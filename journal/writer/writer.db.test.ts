import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Batch } from '../record/entry.ts';
import { hashState } from '../record/hash-state.ts';
import { readEntries } from '../record/read-entries.ts';
import { order, PEOPLE, startTestJournal, story, type TestJournal } from '../test-journal.ts';

let journal: TestJournal;
beforeAll(async () => {
  journal = await startTestJournal();
});
afterAll(() => journal.stop());

async function rowsOf(programId: string): Promise<Batch[]> {
  const rows: Batch[] = [];
  for await (const batch of readEntries(journal.pool, programId, -1)) rows.push(batch);
  return rows;
}

describe('the writer', () => {
  test('answers nothing that is not durable', async () => {
    const writer = await journal.open();
    const blocker = await journal.pool.connect();
    await blocker.query('begin');
    await blocker.query('select 1 from lease where program_id = $1 for update', [writer.programId]);
    const answers: string[] = [];
    const submitted = writer.submit(PEOPLE[0]!).then((outcome) => answers.push(outcome.outcome));
    await appendWaits();
    expect(answers).toEqual([]);
    expect(writer.position()).toEqual({ entry: 0, seq: 0 });
    await blocker.query('commit');
    blocker.release();
    await submitted;
    expect(answers).toEqual(['accepted']);
    expect((await rowsOf(writer.programId)).at(-1)?.lastEntry).toBe(1);
  });

  test('makes one row of what arrived while the last commit ran', async () => {
    const writer = await journal.open();
    await Promise.all(PEOPLE.map((command) => writer.submit(command)));
    const rows = await rowsOf(writer.programId);
    expect(rows.map((row) => [row.firstEntry, row.lastEntry, row.firstSeq, row.lastSeq])).toEqual([
      [0, 0, 1, 0],
      [1, 4, 1, 4],
    ]);
  });

  test('records refusals, with an entry but without a seq', async () => {
    const writer = await journal.open();
    await writer.submitMany(PEOPLE);
    const refused = await writer.submit({ ...order(1), memberId: 'nobody' });
    expect(refused).toEqual({
      id: 'place-1',
      outcome: 'refused',
      code: 'member_not_found',
      memberId: 'nobody',
    });
    expect(writer.position()).toEqual({ entry: 5, seq: 4 });
    expect((await rowsOf(writer.programId)).at(-1)?.entries[0]).toMatchObject({ entry: 5, outcome: refused });
  });

  test('answers what is not of its shape at once and records nothing of it', async () => {
    const writer = await journal.open();
    const outcome = await writer.submit({ id: 'odd', type: 'RegisterMember', memberId: 'a b' });
    expect(outcome).toMatchObject({ id: 'odd', outcome: 'refused', code: 'malformed', field: 'memberId' });
    expect(await writer.submit({ ...PEOPLE[0], at: '2026-01-01T00:00:00Z' })).toMatchObject({ field: 'at' });
    expect(await writer.submit(null as never)).toMatchObject({ code: 'malformed' });
    expect(writer.position()).toEqual({ entry: 0, seq: 0 });
  });

  test('stamps the time, never earlier than the last accepted command', async () => {
    let now = Date.UTC(2026, 5, 1);
    const writer = await journal.open({ clock: () => now });
    await writer.submit(PEOPLE[0]!);
    now -= 60_000;
    await writer.submit(PEOPLE[1]!);
    expect(writer.state.at).toBe(Date.UTC(2026, 5, 1));
  });

  test('takes no more commands than may wait', async () => {
    const writer = await journal.open({ queueMax: 3 });
    await expect(writer.submitMany(PEOPLE)).rejects.toMatchObject({ code: 'busy', retryable: true });
    expect(await writer.submitMany(PEOPLE.slice(0, 3))).toHaveLength(3);
  });

  test('tells its listeners what the journal says', async () => {
    const writer = await journal.open();
    const told: Batch[] = [];
    const stop = writer.onCommit((batch) => told.push(batch));
    await writer.submitMany(story(60), { stampAt: false });
    await writer.submit(order(1000));
    stop();
    await writer.submit(order(1001));
    const read = (await rowsOf(writer.programId)).slice(1, 3);
    expect(told.map((batch) => JSON.parse(jsonOf(batch)))).toEqual(
      read.map((batch) => JSON.parse(jsonOf(batch))),
    );
  });
});

describe('the same command again', () => {
  test('gets the same outcome, accepted or refused, at once, later and after a restart', async () => {
    const first = await journal.open();
    const { programId } = first;
    await first.submitMany(PEOPLE);
    const commands = [order(1), { ...order(2), memberId: 'nobody' }];
    const texts = (await first.answerMany([...commands, ...commands])).map((answer) => answer.text);
    expect(texts.slice(2)).toEqual(texts.slice(0, 2));
    expect((await first.answerMany(commands)).map((answer) => answer.text)).toEqual(texts.slice(0, 2));
    await first.close();
    const second = await journal.open({ programId });
    expect((await second.answerMany(commands)).map((answer) => answer.text)).toEqual(texts.slice(0, 2));
    expect(second.position()).toEqual({ entry: 6, seq: 5 });
  });

  test('with other content is refused and not recorded, in the same batch or later', async () => {
    const writer = await journal.open();
    await writer.submitMany(PEOPLE);
    const outcomes = await writer.submitMany([order(1), order(1, '100.0')]);
    const refused = { id: 'place-1', outcome: 'refused', code: 'duplicate_with_different_content' };
    expect(outcomes[0]?.outcome).toBe('accepted');
    expect(outcomes[1]).toEqual(refused);
    expect(await writer.submit(order(1, '100.0'))).toEqual(refused);
    expect(writer.position()).toEqual({ entry: 5, seq: 5 });
  });

  test('is the same command whatever its time', async () => {
    const writer = await journal.open();
    const at = { at: '2026-01-01T00:00:00Z' };
    const first = await writer.submit({ ...PEOPLE[0], ...at }, { stampAt: false });
    expect(await writer.submit(PEOPLE[0]!)).toEqual(first);
  });
});

test('the state is the same at any batch size, live and replayed', async () => {
  const hashes = new Set<string>();
  for (const batchMax of [1, 7, 10_000]) {
    const writer = await journal.open({ batchMax });
    await writer.submitMany(story(400), { stampAt: false });
    hashes.add(hashState(writer.state));
    await writer.close();
    const again = await journal.open({ programId: writer.programId });
    hashes.add(hashState(again.state));
  }
  expect(hashes.size).toBe(1);
});

/** Waits until an append stands before a lock. */
async function appendWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into journal%'`;
  while ((await journal.pool.query(waiting)).rowCount === 0) await journal.pool.query('select 1');
}

function jsonOf(batch: Batch): string {
  return JSON.stringify(batch, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}
