import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import {
  checkInvariants,
  contentOf,
  execute,
  lotLines,
  openProgram,
  parseCommand,
  parsePolicy,
  RULE_PACK,
  registersJson,
  stateJson,
} from '#engine';
import { arbitraryCommands, openingStage, randomPolicy } from './model/arbitrary-commands.ts';
import { firstCommands, firstPolicy } from './model/first-sections.ts';
import { createModel } from './model/model.ts';
import type { PolicyDocument } from './model/policy-document.ts';
import { STAND_INS } from './model/sentences.ts';
import type { Sentences, Stage } from './model/state.ts';

const SEEDS = inject('modelSeeds');
const FIRST_SEEDS = Math.ceil(SEEDS / 4);
const COMMANDS = 400;
/** After so many commands every figure and register is compared, not only the outcomes. */
const LOOK_EVERY = 50;

/** The sentences of the engine's own rules: the model has no texts. */
const sentences: Sentences = (ruleId) => {
  const rule = RULE_PACK.get(ruleId);
  return rule && 'sentence' in rule ? Object.values(rule.sentence) : STAND_INS(ruleId);
};

/** The engine with the idempotency a caller gives it, one command after another. */
function createEngine(document: PolicyDocument, stage: Stage = 'rehearsal') {
  const parsed = parsePolicy(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const state = openProgram(parsed.policy, 'simulated', stage);
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

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pick = (wide: Row, names: Row): Row =>
  Object.fromEntries(Object.keys(names).map((name) => [name, wide[name]]));

/** The engine's registers as far as the model keeps them: its tables and fields, but every row. */
function narrow(wide: object, wanted: object): Row {
  const tables = Object.entries(pick(wide as Row, wanted as Row)).map(([name, table]) => {
    const like = (wanted as Row)[name];
    if (!isRow(table) || !isRow(like)) return [name, table];
    const fields = Object.values(like)[0];
    const rows = Object.entries(table).map(([id, row]) => {
      return [id, isRow(row) && isRow(fields) ? pick(row, fields) : row];
    });
    return [name, Object.fromEntries(rows)];
  });
  return Object.fromEntries(tables);
}

/** As both sides write it, whatever else the engine says of a lot. */
function lotsInOrder(lots: Iterable<Row>): Row[] {
  return [...lots]
    .map(({ orderId, memberId, spend, minted, points, sold, realised, net }) => ({
      ...{ orderId, memberId, spend, minted, points, sold, realised, net },
    }))
    .sort((a, b) => (String(a.orderId) < String(b.orderId) ? -1 : 1));
}

/** `expect` takes its time also where nothing differs. */
function expectSame(found: unknown, wanted: unknown, where: () => string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, where()).toEqual(wanted);
}

type Pair = {
  engine: ReturnType<typeof createEngine>;
  model: ReturnType<typeof createModel>;
  commands: Iterable<object>;
};

/** Every outcome, every figure and register now and then and at the end, every lot at the end; how many commands. */
function expectAgreement(seed: number, { engine, model, commands }: Pair): number {
  let place = 0;
  const look = (where: () => string) => {
    expectSame(stateJson(engine.state), model.state(), where);
    const registers = model.registers();
    expectSame(narrow(registersJson(engine.state), registers), registers, where);
  };
  for (const json of commands) {
    place += 1;
    const where = () => `seed ${seed} command ${place} ${JSON.stringify(json)}`;
    expectSame(engine.apply(json as Record<string, unknown>), model.apply(json), where);
    if (place % LOOK_EVERY === 0) look(where);
  }
  look(() => `seed ${seed}`);
  expectSame(lotsInOrder(lotLines(engine.state)), lotsInOrder(model.lots()), () => `lots of seed ${seed}`);
  checkInvariants(engine.state);
  return place;
}

describe('the engine against the independent model', () => {
  it(`agrees on every outcome, figure and register of §1–§13, ${FIRST_SEEDS} seeds`, () => {
    let commands = 0;
    for (let seed = 1; seed <= FIRST_SEEDS; seed += 1) {
      const policy = firstPolicy(randomPolicy(seed));
      const sequence = arbitraryCommands({ seed, count: 2 * COMMANDS, policy });
      commands += expectAgreement(seed, {
        engine: createEngine(policy),
        model: createModel(policy),
        commands: firstCommands(sequence),
      });
    }
    expect(commands).toBeGreaterThan(FIRST_SEEDS * COMMANDS);
  }, 7_200_000);

  it(`agrees on every outcome, figure and register of ${SEEDS * COMMANDS} random commands`, () => {
    let commands = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const policy = randomPolicy(seed);
      const stage = openingStage(seed);
      commands += expectAgreement(seed, {
        engine: createEngine(policy, stage),
        model: createModel(policy, { stage, sentences }),
        commands: arbitraryCommands({ seed, count: COMMANDS, policy, stage, sentences }),
      });
    }
    expect(commands).toBe(SEEDS * COMMANDS);
  }, 7_200_000);
});
