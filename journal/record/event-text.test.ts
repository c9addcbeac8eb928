import { expect, test } from 'vitest';
import { type Event, encodeEvent, execute, openProgram, PRESETS, parseCommand, parsePolicy } from '#engine';
import { story } from '../test-journal.ts';
import { eventText } from './event-text.ts';

const ODD = [
  { type: 'Warned', code: 'a "quoted"\nword 词', needed: -5n, held: undefined },
  {
    type: 'AgentAppointed',
    agencyId: 'a',
    memberId: 'm',
    region: '330106',
    tier: 'city',
    ratePpm: 1_000n,
    from: 0,
  },
  { type: 'LotsQueued', orderIds: [] },
  { type: 'LotsQueued', orderIds: ['o-1', 'o-2'] },
  { type: 'Redenominated', digits: 3 },
] as unknown as Event[];

test('the text of an event is what the engine encodes', () => {
  const events = [...ODD, ...storyEvents()];
  expect(new Set(events.map((event) => event.type)).size).toBeGreaterThan(6);
  for (const event of events) expect(eventText(event)).toBe(JSON.stringify(encodeEvent(event)));
});

function storyEvents(): Event[] {
  const parsed = parsePolicy(PRESETS.get('local-life'));
  if ('problems' in parsed) throw new Error('the preset can not be read');
  const state = openProgram(parsed.policy);
  return story(300).flatMap((json) => {
    const read = parseCommand(json);
    if ('malformed' in read) throw new Error(`${read.malformed.field} ${read.malformed.rule}`);
    const outcome = execute(state, read.command);
    return outcome.outcome === 'accepted' ? outcome.events : [];
  });
}
