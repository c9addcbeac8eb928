import { formatInstant } from '../amount/instant.ts';
import { assert } from '../assert.ts';
import { lockedPoints, redenominationDigits } from '../pool/price.ts';
import type { Command } from './command.ts';
import { gate } from './governance/gate.ts';
import { priceOf } from './open.ts';
import { type Outcome, type Refusal, refuse } from './outcome.ts';
import { perform } from './perform.ts';
import { notePool } from './points/day-counts.ts';
import { apply, type Run, runExits } from './run.ts';
import { openSavepoint } from './savepoint.ts';
import type { ProgramState } from './state.ts';

/**
 * Carries out one command: decides and evolves, step by step, because a command's later steps (forced
 * exits, the orders a Tick settles) depend on its earlier ones.
 *
 * Shape    (state, command) → accepted with seq and events, or refused with a code and its numbers.
 *          A refused command leaves the state as it was, byte for byte.
 * Refuses  `time_backwards` first, then what the gate says; then each command its own codes, in the order
 *          of contracts §2 and economics §14–§20.
 *          Shape and duplicates are the caller's (`parseCommand`, `contentOf`).
 * Asserts  after every accepted command: the price did not fall, pool, stream, pending and supply are
 *          whole, and members' points with genesis points are the supply.
 * Source   economics §11, §13.
 */
export function execute(state: ProgramState, command: Command): Outcome {
  if (command.at < state.at) return refused(timeBackwards(state, command));
  const barred = gate(state, command);
  if (barred) return refused(barred);
  const run: Run = {
    state,
    at: command.at,
    events: NOTHING,
    inHand: NOTHING,
    exitsLeft: state.policy.exit.perCommand,
    savepoint: undefined,
  };
  const pool = state.pool.balance;
  const before = comparablePrice(state, command);
  if (state.exitQueue.length > 0) runQueueFirst(run);
  const refusal = perform(run, command);
  if (refusal) {
    run.savepoint?.restore();
    return refused(refusal);
  }
  assertWhole(state, before);
  redenominate(run);
  notePool(state, pool, command.at);
  state.seq += 1;
  state.at = command.at;
  return { outcome: 'accepted', seq: state.seq, events: run.events, inHand: run.inHand };
}

/** Never written to: the first event brings a list of its own. */
const NOTHING: never[] = [];

function runQueueFirst(run: Run): void {
  run.savepoint = openSavepoint(run.state);
  runExits(run);
}

function redenominate(run: Run): void {
  const digits = redenominationDigits(run.state.pool.balance, run.state.supply);
  if (digits > 0) apply(run, { type: 'Redenominated', digits });
}

/** The price a command must not lower: a split by a power of ten scales it, and nothing else (economics §11.3). */
function comparablePrice(state: ProgramState, command: Command): { pool: bigint; supply: bigint } {
  const price = priceOf(state);
  if (command.type !== 'Redenominate') return price;
  return { pool: price.pool, supply: price.supply * 10n ** BigInt(command.digits) };
}

function assertWhole(state: ProgramState, before: { pool: bigint; supply: bigint }): void {
  const after = priceOf(state);
  const same = after.pool === before.pool && after.supply === before.supply;
  assert(same || after.pool * before.supply >= before.pool * after.supply, 'the price fell');
  assert(state.pool.balance >= 0n, 'the pool is negative');
  assert(state.stream.balance >= 0n, 'the stream is negative');
  assert(state.pending.balance >= 0n, 'pending is negative');
  assert(state.memberPoints + state.genesis === state.supply, 'points and supply differ');
  const locked = state.supply > 0n || lockedPoints(state.pool.balance, state.last) === 0n;
  assert(locked || state.governance.windDown !== undefined, 'the pool is not locked');
}

function timeBackwards(state: ProgramState, command: Command): Refusal {
  return refuse('time_backwards', { at: formatInstant(command.at), last: formatInstant(state.at) });
}

function refused(refusal: Refusal): Outcome {
  return { outcome: 'refused', refusal };
}
