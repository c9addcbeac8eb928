import type { Command, Refusal } from './commands.ts';
import { parseTime } from './numbers.ts';
import { placeOrder, settleOrder, tick } from './orders.ts';
import { readPolicy } from './policy.ts';
import { redenominate, runExits } from './pool.ts';
import { fundDeposit, injectCapital, recordSplit, redeemPoints } from './redemptions.ts';
import { refundOrder } from './refunds.ts';
import { appointAgent, bindMember, endAgency, registerMember, registerStore } from './registrations.ts';
import { type LotReport, lotReports, type Report, reportOf } from './report.ts';
import { copyBeforeExits, emptyState, type Run } from './state.ts';

export type Outcome =
  | { id: string; outcome: 'accepted'; seq: number }
  | { id: string; outcome: 'refused'; code: Refusal };

export type Model = {
  apply(commandJson: unknown): Outcome;
  state(): Report;
  lots(): LotReport[];
  /** Order ids of the lots that wait for the next command to leave, economics §6. */
  queue(): string[];
};

/** `alwaysScan` looks at every lot after every step, also where the price says that none can be due. */
export type ModelOptions = { alwaysScan?: boolean };

/** The economics once more, written from economics.md and contracts.md and not from the engine. */
export function createModel(policyDocument: unknown, options: ModelOptions = {}): Model {
  const policy = readPolicy(policyDocument);
  let state = emptyState(policy);
  const answered = new Map<string, { content: string; outcome: Outcome }>();

  function decide(command: Command): Outcome {
    const refused = (code: Refusal): Outcome => ({ id: command.id, outcome: 'refused', code });
    const at = parseTime(command.at);
    if (at < state.lastAt) return refused('time_backwards');
    const before = state.queue.size > 0 ? copyBeforeExits(state) : state;
    const run: Run = {
      ...{ policy, state, at, exitsLeft: policy.exitsPerCommand },
      alwaysScan: options.alwaysScan ?? false,
    };
    if (state.queue.size > 0) runExits(run);
    const code = perform(run, command);
    if (code) {
      state = before;
      return refused(code);
    }
    redenominate(state);
    state.seq += 1;
    state.lastAt = at;
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
    lots: () => lotReports(state),
    queue: () => [...state.queue],
  };
}

/** Each checks everything before it moves anything. */
function perform(run: Run, command: Command): Refusal | null {
  switch (command.type) {
    case 'RegisterMember':
      return registerMember(run, command);
    case 'BindMember':
      return bindMember(run, command);
    case 'RegisterStore':
      return registerStore(run, command);
    case 'PlaceOrder':
      return placeOrder(run, command);
    case 'SettleOrder':
      return settleOrder(run, command);
    case 'RefundOrder':
      return refundOrder(run, command);
    case 'RedeemPoints':
      return redeemPoints(run, command);
    case 'InjectCapital':
      return injectCapital(run, command);
    case 'AppointAgent':
      return appointAgent(run, command);
    case 'EndAgency':
      return endAgency(run, command);
    case 'RecordSplit':
      return recordSplit(run, command);
    case 'FundDeposit':
      return fundDeposit(run, command);
    case 'Tick':
      return tick(run);
  }
}

/** The same text for the same fields and values, in whatever order they were sent. */
function contentOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${contentOf(field)}`).join()}}`;
}
