import { expect, inject, test } from 'vitest';
import { summaryLine } from './kill-cycles.ts';
import { killJournal } from './kill-journal.ts';

const CYCLES = inject('killCycles');
const CYCLE_MS = 20_000;

test(
  'A23: kill -9 at any moment loses nothing that was acknowledged and doubles nothing',
  async () => {
    const { summary, found, verified } = await killJournal(CYCLES);
    console.log(summaryLine('the journal', summary, found.lost.length, found.doubled.length));
    expect(verified).toMatchObject({ ok: true, entries: summary.record.size });
    expect({ ...found, changed: summary.changed }).toEqual({
      lost: [],
      doubled: [],
      foreign: [],
      changed: [],
    });
    expect(summary.acknowledged).toBe(summary.record.size);
    expect(summary.inFlight).toBeGreaterThan(CYCLES);
  },
  CYCLES * CYCLE_MS + 60_000,
);
