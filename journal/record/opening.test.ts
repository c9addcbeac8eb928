import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { decodeOpening } from './decode-entry.ts';
import { encodeOpening } from './encode-entry.ts';
import { makeOpening, stateOf } from './opening.ts';

const beginning = {
  programId: 'p',
  policy: PRESETS.get('local-life-guarded')!,
  genesisChannel: 'bank',
  at: Date.UTC(2026, 0, 1),
};

test.each(['draft', 'rehearsal'] as const)('a program opened in stage %s is read back in it', (stage) => {
  const opening = makeOpening({ ...beginning, stage });
  const read = decodeOpening(encodeOpening(opening).toString().trim());
  expect(read).toEqual(opening);
  expect(stateOf(read).governance.stage).toBe(stage);
});

test('a journal from before there were stages is read as a rehearsal', () => {
  const line = encodeOpening(makeOpening({ ...beginning, stage: 'draft' }))
    .toString()
    .trim();
  const { stage, ...older } = JSON.parse(line);
  expect(stage).toBe('draft');
  const read = decodeOpening(JSON.stringify(older));
  expect(read.stage).toBe('rehearsal');
  expect(stateOf(read).governance.stage).toBe('rehearsal');
});
