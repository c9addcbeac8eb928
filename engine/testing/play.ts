import { formatInstant, parseInstant } from '../amount/instant.ts';
import { DAY_MS } from '../amount/quantity.ts';
import { assert, Fault } from '../assert.ts';
import { checkInvariants } from '../program/check.ts';
import { stateLines } from '../program/digest.ts';
import type { Event, EventOf, EventType } from '../program/event.ts';
import { execute } from '../program/execute.ts';
import { openProgram } from '../program/open.ts';
import type { Outcome } from '../program/outcome.ts';
import type { Stage } from '../program/shape/choices.ts';
import { parseCommand } from '../program/shape/parse-command.ts';
import type { ProgramState } from '../program/state.ts';
import type { PolicyDocument } from '../rules/document.ts';
import { parsePolicy } from '../rules/parse-policy.ts';
import { PRESETS } from '../rules/presets.ts';

/** A command without its head: `at` is the play's own time unless given. */
export type Line = { readonly type: string; readonly [field: string]: unknown };

/**
 * A program under test: commands go in as JSON, like everywhere; every invariant is recomputed after each,
 * and a refusal must leave the state as it was.
 */
export type Play = {
  readonly state: ProgramState;
  now: number;
  send(line: Line): Outcome;
  /** Sends a line that must be accepted; answers its events. */
  ok(line: Line): readonly Event[];
  /** Sends a line; answers the refusal's code, or `accepted`. */
  code(line: Line): string;
  /** Lets days pass and ticks. */
  pass(days: number): readonly Event[];
  /** A member, registered on first sight, buys at store `s`. */
  buy(orderId: string, memberId: string, amount: string, more?: object): readonly Event[];
};

const START = parseInstant('2026-01-01T00:00:00+08:00')!;

/** Opens a program, in rehearsal unless told, with a store `s` owned by member `owner`. */
export function play(
  policy: string | PolicyDocument,
  onAccepted: (events: readonly Event[], at: number) => void = () => undefined,
  stage: Stage = 'rehearsal',
): Play {
  const parsed = parsePolicy(typeof policy === 'string' ? PRESETS.get(policy) : policy);
  assert('policy' in parsed, `policy: ${shown(parsed)}`);
  const state = openProgram(parsed.policy, 'simulated', stage);
  let count = 0;
  const self: Play = {
    state,
    now: START,
    send(line) {
      count += 1;
      const read = parseCommand({ id: `c${count}`, at: formatInstant(self.now), ...line });
      assert('command' in read, shown(read));
      const before = digest(state);
      const outcome = execute(state, read.command);
      checkInvariants(state);
      if (outcome.outcome === 'refused') assert(digest(state) === before, 'a refusal changed the state');
      else onAccepted(outcome.events, self.now);
      return outcome;
    },
    ok(line) {
      const outcome = self.send(line);
      if (outcome.outcome === 'refused') throw new Fault(shown(outcome.refusal));
      return outcome.events;
    },
    code(line) {
      const outcome = self.send(line);
      return outcome.outcome === 'refused' ? outcome.refusal.code : 'accepted';
    },
    pass(days) {
      self.now += days * DAY_MS;
      return self.ok({ type: 'Tick' });
    },
    buy(orderId, memberId, amount, more = {}) {
      if (!state.members.has(memberId)) self.ok({ type: 'RegisterMember', memberId });
      return self.ok({ type: 'PlaceOrder', orderId, memberId, storeId: 's', amount, ...more });
    },
  };
  self.ok({ type: 'RegisterMember', memberId: 'owner' });
  self.ok({ type: 'RegisterStore', storeId: 's', ownerId: 'owner' });
  return self;
}

export function digest(state: ProgramState): string {
  return [...stateLines(state)].join('\n');
}

/** The only event of a type among events. */
export function one<Type extends EventType>(events: readonly Event[], type: Type): EventOf<Type> {
  const found = events.filter((event) => event.type === type);
  assert(found.length === 1, `${found.length} events of type ${type}`);
  return found[0] as EventOf<Type>;
}

/** A preset with some of its names replaced, one level deep. */
export function policyWith(preset: string, changes: Partial<PolicyDocument>): PolicyDocument {
  const base = PRESETS.get(preset);
  assert(base !== undefined, `no preset ${preset}`);
  return { ...base, ...changes };
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? `${item}` : item));
}
