import { describe, expect, test } from 'vitest';
import type { ProgramState } from '#engine';
import type { Batch } from '#journal';
import { readDurable } from './durable-state.ts';

/** A writer whose state is at `seq` and whose journal is at `durable`. */
function writerAt(seq: number, durable: number) {
  const listeners = new Set<(batch: Batch) => void>();
  const writer = {
    state: { seq } as ProgramState,
    held: true,
    durable,
    holdsLease: () => writer.held,
    position: () => ({ entry: writer.durable, seq: writer.durable }),
    onCommit(listener: (batch: Batch) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit() {
      writer.durable = writer.state.seq;
      for (const listener of listeners) listener({} as Batch);
      writer.state.seq += 1;
    },
  };
  return { writer, listeners };
}

const seqOf = (state: ProgramState) => state.seq;

describe('reading the writer’s state', () => {
  test('at once while state and journal say the same', async () => {
    const { writer, listeners } = writerAt(4, 4);
    expect(await readDurable({ writer, booksWaitMs: 1_000 }, seqOf)).toBe(4);
    expect(listeners.size).toBe(0);
  });

  test('ahead of the journal it waits for the commit, and never shows what came after it', async () => {
    const { writer, listeners } = writerAt(5, 4);
    const reading = readDurable({ writer, booksWaitMs: 60_000 }, seqOf);
    writer.commit();
    expect([writer.state.seq, await reading]).toEqual([6, 5]);
    expect(listeners.size).toBe(0);
  });

  test('a commit that does not end in time is told as busy, a lost lease as stopped', async () => {
    const { writer, listeners } = writerAt(5, 4);
    await expect(readDurable({ writer, booksWaitMs: 1 }, seqOf)).rejects.toMatchObject({
      facts: { code: 'busy', retryAfter: 1 },
    });
    expect(listeners.size).toBe(0);
    writer.held = false;
    await expect(readDurable({ writer, booksWaitMs: 1 }, seqOf)).rejects.toMatchObject({
      facts: { code: 'stopped' },
    });
  });

  test('what reading throws reaches who asked, now or after the commit', async () => {
    const broken = () => {
      throw new Error('broken');
    };
    const { writer } = writerAt(4, 4);
    await expect(readDurable({ writer, booksWaitMs: 1_000 }, broken)).rejects.toThrow('broken');
    writer.state.seq = 5;
    const reading = readDurable({ writer, booksWaitMs: 60_000 }, broken);
    writer.commit();
    await expect(reading).rejects.toThrow('broken');
  });
});
