import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestJournal, story, type TestJournal } from '../test-journal.ts';
import { chainHash } from './chain.ts';
import { hashState } from './hash-state.ts';
import { verifyJournal } from './verify-journal.ts';

let journal: TestJournal;
beforeAll(async () => {
  journal = await startTestJournal();
});
afterAll(() => journal.stop());

/** A program of 60 entries in rows of 10. */
async function recorded(): Promise<string> {
  const writer = await journal.open({ batchMax: 10 });
  await writer.submitMany(story(60), { stampAt: false });
  await writer.close();
  return writer.programId;
}

async function change(programId: string, set: string, firstEntry = 21): Promise<void> {
  const where = 'where program_id = $1 and first_entry = $2';
  const { rowCount } = await journal.pool.query(`update journal set ${set} ${where}`, [
    programId,
    firstEntry,
  ]);
  expect(rowCount).toBe(1);
}

/** Changes a row's text and makes every hash right again: what somebody with the database could do. */
async function forge(programId: string, from: string, to: string): Promise<void> {
  const { rows } = await journal.pool.query(
    'select first_entry, prev_hash, bytes from journal where program_id = $1 order by first_entry',
    [programId],
  );
  let previous: Buffer = rows[0].prev_hash;
  for (const row of rows) {
    const first = Number(row.first_entry);
    const text = row.bytes.toString('utf8');
    const bytes = Buffer.from(first === 21 ? text.replace(from, to) : text);
    const hash = chainHash(programId, first, previous, bytes);
    await journal.pool.query(
      'update journal set prev_hash = $3, hash = $4, bytes = $5 where program_id = $1 and first_entry = $2',
      [programId, first, previous, hash, bytes],
    );
    previous = hash;
  }
}

describe('verifying a journal', () => {
  test('counts what is there and gives the hash of the state', async () => {
    const writer = await journal.open();
    await writer.submitMany(story(200), { stampAt: false });
    const seen: number[] = [];
    const found = await verifyJournal(journal.pool, writer.programId, {
      onProgress: (position) => seen.push(position.entry),
      invariantsEvery: 50,
    });
    const { entry, seq } = writer.position();
    expect(found).toMatchObject({
      ok: true,
      position: { entry, seq },
      stateHash: hashState(writer.state),
      state: expect.objectContaining({ seq }),
      entries: 200,
      accepted: seq,
      refused: 200 - seq,
      batches: 2,
    });
    expect(200 - seq).toBeGreaterThan(10);
    expect(seen).toEqual([0, 200]);
  });

  test.each([
    ['was changed', 'get_byte(bytes, 300) # 1'],
    ['is no text any more', '255'],
    ['is zero', '0'],
  ])('names the row in which a byte %s', async (_, byte) => {
    const programId = await recorded();
    await change(programId, `bytes = set_byte(bytes, 300, ${byte})`);
    expect(await verifyJournal(journal.pool, programId)).toEqual({
      ok: false,
      entry: 21,
      what: 'the row is not what its hash says',
    });
  });

  test.each([
    ['a hash', `hash = set_byte(hash, 3, get_byte(hash, 3) # 1)`, 21],
    ['the hash of the row before', `prev_hash = set_byte(prev_hash, 3, get_byte(prev_hash, 3) # 1)`, 21],
    ['the last entry', 'last_entry = last_entry + 1', 21],
    ['the last seq', 'last_seq = last_seq + 1', 21],
    ['the time', 'at = at + 1', 21],
    ['its place', 'first_entry = 1000', 21],
  ])('names the entry when %s was changed', async (_, set, entry) => {
    const programId = await recorded();
    await change(programId, set);
    expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: false, entry });
  });

  test('names the first entry that is missing', async () => {
    const programId = await recorded();
    await journal.pool.query('delete from journal where program_id = $1 and first_entry = 31', [programId]);
    expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: false, entry: 31 });
  });

  test('believes no posting, even under a right hash', async () => {
    const programId = await recorded();
    await forge(programId, '"platform:revenue"', '"member:ann:wallet"');
    const found = await verifyJournal(journal.pool, programId);
    expect(found).toMatchObject({ ok: false, what: 'the recorded postings are not what its events post' });
    expect((found as { entry: number }).entry).toBeGreaterThan(20);
  });

  test('believes no policy that the hash does not cover', async () => {
    const programId = await recorded();
    await change(
      programId,
      `bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '160000', '150000'), 'UTF8')`,
      0,
    );
    expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: false, entry: 0 });
  });

  test('says so when there is no such program', async () => {
    expect(await verifyJournal(journal.pool, 'nowhere')).toMatchObject({ ok: false, entry: 0 });
  });

  test('a damaged journal is not opened for writing', async () => {
    const programId = await recorded();
    await change(programId, 'bytes = set_byte(bytes, 300, get_byte(bytes, 300) # 1)');
    await expect(journal.open({ programId })).rejects.toMatchObject({ name: 'JournalDamage', entry: 21 });
  });
});
