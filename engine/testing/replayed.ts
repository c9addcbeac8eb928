import { decodeEvent, encodeEvent } from '../program/encode.ts';
import type { Event } from '../program/event.ts';
import { openProgram } from '../program/open.ts';
import { replay } from '../program/replay.ts';
import type { Stage } from '../program/shape/choices.ts';
import type { ProgramState } from '../program/state.ts';
import { type Play, play } from './play.ts';

type Recorded = { readonly text: string; readonly at: number };

/**
 * A program under test whose accepted commands are recorded as they would be in a journal; `replayed` makes
 * the state again from the record alone.
 */
export function recordedPlay(
  policy: Parameters<typeof play>[0],
  stage: Stage = 'rehearsal',
): Play & { replayed(): ProgramState } {
  const recorded: Recorded[] = [];
  const record = (events: readonly Event[], at: number) => {
    recorded.push({ text: JSON.stringify(events.map(encodeEvent)), at });
  };
  const program = play(policy, record, stage);
  const opening = program.state.policy;
  return Object.assign(program, {
    replayed() {
      const copy = openProgram(opening, 'simulated', stage);
      for (const { text, at } of recorded) replay(copy, JSON.parse(text).map(decodeEvent), at);
      return copy;
    },
  });
}
