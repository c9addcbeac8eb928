import { atProvider, balance, cash, deposit, poolOf, post } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { DAY_MS, min, parseMoney, sum } from './numbers.ts';
import { isUsed, storeKnown, use } from './people.ts';
import { enterStream, runExits, step } from './pool.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse, ruleRefuses } from './rules.ts';
import { dayOf, type Run, type State } from './state.ts';

const WINDOW_DAYS = 30;

export function injectCapital(run: Run, command: CommandOf<'InjectCapital'>): Refusal | null {
  const { state } = run;
  const amount = parseMoney(command.amount);
  const refusal =
    when(isUsed(run, 'injection', command.injectionId), 'injection_exists') ??
    when(amount === 0n, 'amount_not_positive') ??
    (isAbovePool(run, amount) ? ruleRefuses(run, 'injection_above_pool') : null) ??
    officersRefuse(run, command.officers) ??
    when(state.supply === 0n, 'nothing_in_circulation');
  if (refusal) return refusal;
  use(run, 'injection', command.injectionId);
  state.injections.push({ day: dayOf(state, run.at), amount });
  const period = (command.periodDays ?? 0) * DAY_MS;
  step(state, () => enterStream(run, cash(command.channel), amount, period));
  runExits(run);
  return null;
}

/** Whether the injections of the last 30 days with this one are more than the lowest pool of those days. */
function isAbovePool(run: Run, amount: bigint): boolean {
  const { state } = run;
  const before = dayOf(state, run.at) - WINDOW_DAYS;
  const recent = state.injections.filter((injection) => injection.day > before);
  return sum(recent.map((injection) => injection.amount)) + amount > lowestPool(state, before);
}

/** The lowest pool after that day, the one it began with and the one of now included. */
function lowestPool(state: State, before: number): bigint {
  let lowest = poolOf(state);
  let carried: { day: number; pool: bigint } | null = null;
  for (const [day, pool] of state.poolDays) {
    if (day > before) lowest = min(lowest, pool.lowest);
    else if (carried === null || day > carried.day) carried = { day, pool: pool.last };
  }
  return carried === null ? lowest : min(lowest, carried.pool);
}

/** Notes what the pool is after an accepted command. */
export function notePool(state: State, at: number): void {
  const day = dayOf(state, at);
  const pool = poolOf(state);
  const before = state.poolDays.get(day);
  state.poolDays.set(day, { lowest: before ? min(before.lowest, pool) : pool, last: pool });
}

/** The provider has paid the store its part. */
export function recordSplit(run: Run, command: CommandOf<'RecordSplit'>): Refusal | null {
  const amount = parseMoney(command.amount);
  const held = atProvider(command.storeId);
  const refusal =
    storeKnown(run, command.storeId) ??
    when(amount === 0n, 'amount_not_positive') ??
    when(amount > balance(run.state, held), 'insufficient_at_provider');
  if (!refusal) post(run.state, held, cash(command.channel), amount);
  return refusal;
}

export function fundDeposit(run: Run, command: CommandOf<'FundDeposit'>): Refusal | null {
  const amount = parseMoney(command.amount);
  const simulated = (command.channel ?? 'simulated') === 'simulated';
  const refusal =
    storeKnown(run, command.storeId) ??
    when(amount === 0n, 'amount_not_positive') ??
    (simulated ? ruleRefuses(run, 'unconfirmed_funding') : null);
  if (!refusal) post(run.state, cash(command.channel), deposit(command.storeId), amount);
  return refusal;
}
