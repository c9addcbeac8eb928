import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMAND_FIELDS, STATE_VERSION } from '#engine';
import { readEntries, verifyJournal } from '#journal';
import { inMemory } from '../simulation/in-memory.ts';
import { MemoryDatabase } from '../simulation/memory-database.ts';
import { figuresHash } from './figures-hash.ts';
import { type KeptJournal, rowOf } from './kept-journal.ts';

const releases = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

function databaseOf(kept: KeptJournal) {
  return (now: () => number) => {
    const database = new MemoryDatabase(now);
    database.rows.push(...kept.rows.map(rowOf));
    return database;
  };
}

test.each(releases)('the journal of release %s is read as it was meant', async (name) => {
  const kept = JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')) as KeptJournal;
  await inMemory(databaseOf(kept), async (pool) => {
    const found = await verifyJournal(pool, kept.programId);
    if (!found.ok) throw new Error(`entry ${found.entry}: ${found.what}`);
    expect(`${found.head.entry}:${found.head.hash}`).toBe(kept.head);
    expect(figuresHash(found.state)).toBe(kept.figures);
    // A later version of the hash is added beside it, when it was seen that the figures are the same.
    expect({ [STATE_VERSION]: found.stateHash }).toEqual({
      [STATE_VERSION]: kept.stateHashes[STATE_VERSION] ?? found.stateHash,
    });
    const types = new Set<string>();
    for await (const { entries } of readEntries(pool, kept.programId, 0))
      for (const { type } of entries) types.add(type);
    const known = Object.keys(COMMAND_FIELDS).filter((type) => type !== 'CreateProgram');
    if (name === `${releases.at(-1)}`) expect(known.filter((type) => !types.has(type))).toEqual([]);
  });
});

test('a kept journal with one figure changed is found out', async () => {
  const kept = JSON.parse(readFileSync(`${import.meta.dirname}/${releases[0]}`, 'utf8')) as KeptJournal;
  const rows = kept.rows.map((row) => ({
    ...row,
    bytes: row.bytes.replace('"memberId":"li"', '"memberId":"xi"'),
  }));
  await inMemory(databaseOf({ ...kept, rows }), async (pool) => {
    expect(await verifyJournal(pool, kept.programId)).toMatchObject({ ok: false, what: expect.any(String) });
  });
});
