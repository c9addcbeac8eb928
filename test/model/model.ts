import { notePool } from './capital.ts';
import type { Command } from './commands.ts';
import { gatesRefuse } from './gates.ts';
import { parseTime } from './numbers.ts';
import { perform } from './perform.ts';
import { readPolicy } from './policy.ts';
import { redenominateWhenNeeded, runExits } from './pool.ts';
import type { Earning, Order } from './records.ts';
import type { Refusal } from './refusals.ts';
import { type Registers, registersOf } from './registers.ts';
import { type LotReport, lotReports, type Report, reportOf } from './report.ts';
import { STAND_INS } from './sentences.ts';
import { copyBeforeExits, emptyState, type Run, type Sentences, type Stage } from './state.ts';

export type Outcome =
  | { id: string; outcome: 'accepted'; seq: number }
  | { id: string; outcome: 'refused'; code: Refusal };

export type Model = {
  apply(commandJson: unknown): Outcome;
  state(): Report;
  registers(): Registers;
  lots(): LotReport[];
  /** What ranks would earn on an order where their figures are only counted. */
  statistics(orderId: string): readonly Earning[];
  /** Order ids of the lots that wait for the next command to leave, economics §6. */
  queue(): string[];
  /** Every order as the model keeps it, for what no report shows. */
  orders(): readonly Order[];
};

export type ModelOptions = {
  /** Looks at every lot after every step, also where the price says that none can be due. */
  alwaysScan?: boolean;
  /** The stage the program opens in. */
  stage?: Stage;
  /** The sentences of the rules that overrides have to repeat. */
  sentences?: Sentences;
};

/** The economics once more, written from economics.md and contracts.md and not from the engine. */
export function createModel(policyDocument: unknown, options: ModelOptions = {}): Model {
  const { alwaysScan = false, stage = 'rehearsal', sentences = STAND_INS } = options;
  let state = emptyState(readPolicy(policyDocument), stage);
  const answered = new Map<string, { content: string; outcome: Outcome }>();

  function decide(command: Command): Outcome {
    const refused = (code: Refusal): Outcome => ({ id: command.id, outcome: 'refused', code });
    const at = parseTime(command.at);
    if (at < state.lastAt) return refused('time_backwards');
    const run: Run = { state, at, exitsLeft: state.policy.exitsPerCommand, alwaysScan, sentences };
    const stopped = gatesRefuse(run, command);
    if (stopped) return refused(stopped);
    const before = state.queue.size > 0 ? copyBeforeExits(state) : state;
    if (state.queue.size > 0) runExits(run);
    const code = perform(run, command);
    if (code) {
      state = before;
      return refused(code);
    }
    redenominateWhenNeeded(state);
    state.seq += 1;
    state.lastAt = at;
    notePool(state, at);
    return { id: command.id, outcome: 'accepted', seq: state.seq };
  }

  function apply(commandJson: unknown): Outcome {
    const command = commandJson as Command;
    const content = contentOf({ ...command, id: '', at: '' });
    const known = answered.get(command.id);
    if (known && known.content !== content) {
      return { id: command.id, outcome: 'refused', code: 'duplicate_with_different_content' };
    }
    const outcome = known?.outcome ?? decide(command);
    answered.set(command.id, { content, outcome });
    return outcome;
  }

  return {
    apply,
    state: () => reportOf(state),
    registers: () => registersOf(state),
    lots: () => lotReports(state),
    statistics: (orderId) => state.orders.get(orderId)?.settlement?.statistics ?? [],
    queue: () => [...state.queue],
    orders: () => [...state.orders.values()],
  };
}

/** The same text for the same fields and values, in whatever order they were sent. */
function contentOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${contentOf(field)}`).join()}}`;
}
