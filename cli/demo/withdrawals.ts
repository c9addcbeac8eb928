import {
  execute,
  heldIn,
  MICRO_PER_FEN,
  type Micro,
  openProgram,
  PRESETS,
  type ProgramState,
  parseCommand,
  parsePolicy,
} from '#engine';
import type { CommandJson } from '#journal';
import { demoEnd } from './operator.ts';
import type { Schedule } from './schedule.ts';
import { formatFen } from './timed-orders.ts';

const MINUTE_MS = 60_000;
const ASKED = ['approve', 'approve', 'approve', 'hold', 'reject', 'cancel', 'wait', 'wait', 'wait'] as const;
const REASONS = { hold: 'name-of-account', reject: 'account-of-another' } as const;

/**
 * What is asked for on the last evening and what becomes of it. Those that are approved are paid by the
 * simulated provider once the server runs, so that the first day has something to reconcile.
 */
export function askForMoney(schedule: Schedule, policyName: string): void {
  const state = played(schedule.commands(), policyName);
  for (const [place, { memberId, from, amount }] of richest(state).entries()) {
    const withdrawalId = `wdr_${place + 1}`;
    const at = demoEnd() + (place + 1) * MINUTE_MS;
    schedule.add(at, `withdraw:${place + 1}`, {
      ...{ type: 'RequestWithdrawal', withdrawalId, memberId, from, amount },
    });
    review(schedule, withdrawalId, ASKED[place]!, demoEnd() + (30 + place) * MINUTE_MS);
  }
}

function review(schedule: Schedule, withdrawalId: string, what: (typeof ASKED)[number], at: number): void {
  if (what === 'wait') return;
  if (what === 'cancel') {
    return schedule.add(at, `cancel:${withdrawalId}`, { type: 'CancelWithdrawal', withdrawalId });
  }
  const reason = what === 'approve' ? {} : { reason: REASONS[what] };
  const decided = { type: 'ReviewWithdrawal', withdrawalId, decision: what, ...reason };
  schedule.add(at, `review:${withdrawalId}`, decided);
}

type Asked = { readonly memberId: string; readonly from: 'wallet' | 'commission'; readonly amount: string };

/** Those with the most, a few from what was sold and a few from commissions: half of what is there, in whole fen. */
function richest(state: ProgramState): readonly Asked[] {
  const most = (from: 'wallet' | 'commission', count: number) =>
    [...state.members.values()]
      .toSorted((a, b) => Number(heldIn(b[from]) - heldIn(a[from])))
      .slice(0, count)
      .map((member) => ({ memberId: member.id, from, amount: halfOf(heldIn(member[from])) }));
  return [...most('wallet', 6), ...most('commission', 3)];
}

function halfOf(balance: Micro): string {
  return formatFen(balance / (2n * MICRO_PER_FEN));
}

/** The program as it stands after these commands: only it knows what people hold. */
function played(commands: readonly CommandJson[], policyName: string): ProgramState {
  const parsed = parsePolicy(PRESETS.get(policyName));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const state = openProgram(parsed.policy);
  for (const json of commands) {
    const read = parseCommand(json);
    if ('malformed' in read) throw new Error(JSON.stringify(read.malformed));
    execute(state, read.command);
  }
  return state;
}
