import { describe, expect, inject, it } from 'vitest';
import {
  checkInvariants,
  contentOf,
  execute,
  lotLines,
  openProgram,
  parseCommand,
  parsePolicy,
  stateJson,
} from '#engine';
import { arbitraryCommands, randomPolicy } from './model/arbitrary-commands.ts';
import { createModel } from './model/model.ts';

const SEEDS = inject('modelSeeds');
const COMMANDS = 400;

/** The engine with the idempotency a caller gives it, one command after another. */
function createEngine(document: unknown) {
  const parsed = parsePolicy(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const state = openProgram(parsed.policy);
  const seen = new Map<string, { content: string; outcome: object }>();
  return {
    state,
    apply(json: Record<string, unknown>) {
      const id = String(json.id);
      const content = contentOf(json);
      const earlier = seen.get(id);
      if (earlier) {
        if (earlier.content === content) return earlier.outcome;
        return { id, outcome: 'refused', code: 'duplicate_with_different_content' };
      }
      const read = parseCommand(json);
      if ('malformed' in read) throw new Error(`${JSON.stringify(json)}: ${JSON.stringify(read.malformed)}`);
      const result = execute(state, read.command);
      const outcome =
        result.outcome === 'accepted'
          ? { id, outcome: 'accepted', seq: result.seq }
          : { id, outcome: 'refused', code: result.refusal.code };
      seen.set(id, { content, outcome });
      return outcome;
    },
  };
}

function byOrder<Lot extends { readonly orderId: string }>(lots: Iterable<Lot>): Lot[] {
  return [...lots].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}

describe('the engine against the independent model', () => {
  it(`agrees on every outcome and every figure of ${SEEDS * COMMANDS} random commands`, () => {
    let commands = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const policy = randomPolicy(seed);
      const engine = createEngine(policy);
      const model = createModel(policy);
      let place = 0;
      for (const json of arbitraryCommands({ seed, count: COMMANDS, policy })) {
        place += 1;
        commands += 1;
        const got = engine.apply(json as Record<string, unknown>);
        const wanted = model.apply(json);
        const where = `seed ${seed} command ${place} ${JSON.stringify(json)}`;
        expect(got, where).toMatchObject(wanted);
        if (place % 50 === 0) expect(stateJson(engine.state), where).toEqual(model.state());
      }
      expect(stateJson(engine.state), `seed ${seed}`).toEqual(model.state());
      const lots = byOrder(lotLines(engine.state)).map(
        ({ orderId, memberId, spend, minted, points, sold, realised, net }) => ({
          orderId,
          memberId,
          spend,
          minted,
          points,
          sold,
          realised,
          net,
        }),
      );
      expect(lots, `lots of seed ${seed}`).toEqual(byOrder(model.lots()));
      checkInvariants(engine.state);
    }
    expect(commands).toBe(SEEDS * COMMANDS);
  }, 7_200_000);
});
