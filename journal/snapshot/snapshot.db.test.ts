import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashState } from '../record/hash-state.ts';
import { verifyJournal } from '../record/verify-journal.ts';
import { order, startTestJournal, story, type TestJournal } from '../test-journal.ts';
import { newestSnapshot, storedSnapshots } from './read-snapshot.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { writeSnapshot } from './write-snapshot.ts';

let journal: TestJournal;
beforeAll(async () => {
  journal = await startTestJournal();
});
afterAll(() => journal.stop());

/** A program of 60 entries in rows of 10, with a snapshot at 40 and the rest after it. */
async function withSnapshot(): Promise<{ programId: string; stateHash: string }> {
  const commands = story(60);
  const writer = await journal.open({ batchMax: 10 });
  await writer.submitMany(commands.slice(0, 40), { stampAt: false });
  expect(await takeSnapshot(journal.pool, writer.programId)).toMatchObject({ entry: 40 });
  await writer.submitMany(commands.slice(40), { stampAt: false });
  await writer.close();
  return { programId: writer.programId, stateHash: hashState(writer.state) };
}

test('a start from a snapshot gives the state of a full replay, and repeats still get their first answer', async () => {
  const { programId, stateHash } = await withSnapshot();
  const again = await journal.open({ programId });
  expect(hashState(again.state)).toBe(stateHash);
  const [first] = story(1);
  expect(await again.submit(first!, { stampAt: false })).toMatchObject({ outcome: 'accepted', seq: 1 });
  await again.submit(order(5000));
  const found = await verifyJournal(journal.pool, programId);
  expect(found).toMatchObject({ ok: true, snapshots: 1, stateHash: hashState(again.state), entries: 61 });
});

test('rows before the snapshot are not read at the start', async () => {
  const { programId, stateHash } = await withSnapshot();
  await journal.pool.query('delete from journal where program_id = $1 and first_entry between 1 and 30', [
    programId,
  ]);
  const again = await journal.open({ programId });
  expect(hashState(again.state)).toBe(stateHash);
  expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: false, entry: 1 });
});

test('the next snapshot begins where the last one ended, and two are kept', async () => {
  const { programId, stateHash } = await withSnapshot();
  expect(await takeSnapshot(journal.pool, programId)).toMatchObject({ entry: 60 });
  expect(await takeSnapshot(journal.pool, programId)).toBeUndefined();
  const writer = await journal.open({ programId });
  await writer.submit(order(5000));
  await takeSnapshot(journal.pool, programId);
  expect((await storedSnapshots(journal.pool, programId)).map(({ entry }) => entry)).toEqual([61, 60]);
  const snapshot = await newestSnapshot(journal.pool, programId, () => undefined);
  expect(hashState(snapshot!.state)).toBe(hashState(writer.state));
  expect(hashState(snapshot!.state)).not.toBe(stateHash);
  expect(await verifyJournal(journal.pool, programId)).toMatchObject({ ok: true, snapshots: 2 });
});

const DAMAGES = {
  'a byte of it is another': `update snapshot_parts set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)`,
  'a part is missing': 'delete from snapshot_parts',
  'its numbers are others': 'update snapshots set seq = seq + 1',
  'it is of another version': `update snapshots set version = '0/0/0'`,
  'it is of another journal': `update snapshots set head_hash = decode(repeat('00', 32), 'hex')`,
};

test.each(Object.entries(DAMAGES))('a snapshot is ignored with a notice when %s', async (_, sql) => {
  const { programId, stateHash } = await withSnapshot();
  await journal.pool.query(`${sql} where program_id = $1`, [programId]);
  const notices: string[] = [];
  expect(await newestSnapshot(journal.pool, programId, (text) => notices.push(text))).toBeUndefined();
  expect(notices).toEqual([
    expect.stringMatching(/^The snapshot of program-\d+ at entry 40 is .*not used: /),
  ]);
  const again = await journal.open({ programId, notice: (text) => notices.push(text) });
  expect(hashState(again.state)).toBe(stateHash);
  expect(notices).toHaveLength(2);
});

test('verify names a snapshot that is whole and holds another state', async () => {
  const { programId } = await withSnapshot();
  const snapshot = (await newestSnapshot(journal.pool, programId, () => undefined))!;
  await journal.pool.query('delete from snapshots where program_id = $1', [programId]);
  await journal.pool.query('delete from snapshot_parts where program_id = $1', [programId]);
  snapshot.state.members.get('bob')!.points += 1n;
  await writeSnapshot(journal.pool, programId, snapshot);
  expect(await verifyJournal(journal.pool, programId)).toEqual({
    ok: false,
    entry: 40,
    what: 'the snapshot there does not hold the state the journal gives',
  });
});
