import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import { isAsset } from './accounts.ts';
import { arbitraryCommands, openingStage, randomPolicy } from './arbitrary-commands.ts';
import type { Command } from './commands.ts';
import { onBooks } from './lines.ts';
import { createModel, type Model } from './model.ts';
import { formatMoney } from './numbers.ts';
import type { Registers } from './registers.ts';
import type { LotReport, Report } from './report.ts';

/** A decimal string as a whole number of its smallest unit. */
const units = (decimal: string): bigint => BigInt(decimal.replace('.', ''));
const total = (decimals: readonly string[]): bigint => decimals.map(units).reduce((a, b) => a + b, 0n);

const SEEDS = Array.from({ length: inject('modelChecks') }, (_, index) => index + 1);
const sequence = (seed: number, count = 300) => {
  const policy = randomPolicy(seed);
  const stage = openingStage(seed);
  return { policy, stage, commands: [...arbitraryCommands({ seed, count, policy, stage })] };
};

/** By what the points were scaled: nothing else ever changes what a lot minted. Unknown before the first lot. */
function scaleOf(before: readonly LotReport[], after: readonly LotReport[]): bigint | null {
  const index = before.findIndex((lot) => units(lot.minted) > 0n);
  return index < 0 ? null : units(after[index]!.minted) / units(before[index]!.minted);
}

/** P' x S >= P x S', economics §11.3. */
function priceHolds(before: Report, after: Report, scale: bigint): boolean {
  const [pool, supply] = [units(before.price.pool), units(before.price.supply)];
  const [newPool, newSupply] = [units(after.price.pool), units(after.price.supply)];
  return newPool * supply * scale >= pool * newSupply;
}

const MAY_CHANGE_PRICE: readonly Command['type'][] = ['BeginWindDown', 'PayWindDown'];
const NEVER_NEGATIVE =
  /^(pool|stream|pending|withdrawals|settlements|treasury|platform:hold|tax:.*|budget:.*|subsidy:.*)$/;

function expectSound(state: Report): void {
  const accounts = Object.entries(state.accounts);
  const assets = total(accounts.flatMap(([name, amount]) => (isAsset(name) ? [amount] : [])));
  const liabilities = total(accounts.flatMap(([name, amount]) => (isAsset(name) ? [] : [amount])));
  expect(assets).toBe(liabilities);
  const points = Object.values(state.members).map((member) => member.points);
  expect(total([...points, state.genesis])).toBe(units(state.supply));
  const negative = accounts.filter(([name, amount]) => NEVER_NEGATIVE.test(name) && units(amount) < 0n);
  expect(negative).toEqual([]);
}

/** Accounts that only hold what some register says they hold. */
function expectExplained(model: Model, state: Report, registers: Registers): void {
  const open = Object.values(registers.withdrawals).filter(
    ({ status }) => !['paid', 'rejected', 'cancelled', 'failed', 'expired'].includes(status),
  );
  expect(state.accounts.withdrawals ?? '0.000000').toBe(formatMoney(total(open.map(({ amount }) => amount))));
  const leaving = Object.values(registers.settlements).filter(({ status }) =>
    ['reserved', 'submitted', 'unknown'].includes(status),
  );
  expect(state.accounts.settlements ?? '0.000000').toBe(
    formatMoney(total(leaving.map(({ amount }) => amount))),
  );
  const waiting = model.orders().filter((order) => order.status === 'pending');
  const pending = waiting.map((order) => onBooks(order, order.lines)).reduce((a, b) => a + b, 0n);
  expect(state.accounts.pending ?? '0.000000').toBe(formatMoney(pending));
}

/** What is left of a grant and what orders have used of it is never more than was granted. */
function expectCreditsKept(model: Model, registers: Registers): void {
  const used = new Map<string, bigint>();
  for (const { grantId, amount } of model.orders().flatMap((order) => order.uses)) {
    used.set(grantId, (used.get(grantId) ?? 0n) + amount);
  }
  const broken = Object.entries(registers.grants).filter(
    ([grantId, { granted, left }]) =>
      units(left) < 0n || units(left) + (used.get(grantId) ?? 0n) > units(granted),
  );
  expect(broken).toEqual([]);
}

function expectNothingNegative({ members, products, entitlements }: Registers): void {
  const indebted = Object.values(members).filter(
    ({ directSpend, recruitedTurnover }) => units(directSpend) < 0n || units(recruitedTurnover) < 0n,
  );
  const oversold = Object.values(products).filter(({ stock }) => (stock ?? 0) < 0);
  const beyond = Object.values(entitlements).filter(({ shares, released }) => released > shares);
  expect([...indebted, ...oversold, ...beyond]).toEqual([]);
}

describe('the model on random commands', () => {
  it.each(SEEDS)('keeps books, supply, price and credits (seed %i)', (seed) => {
    const { policy, stage, commands } = sequence(seed);
    const model = createModel(policy, { stage });
    const look = () => ({ state: model.state(), lots: model.lots(), registers: model.registers() });
    let before = look();
    for (const command of commands) {
      const outcome = model.apply(command);
      const after = look();
      // `expect` takes its time also where nothing differs.
      if (outcome.outcome === 'refused' && !isDeepStrictEqual(after, before)) expect(after).toEqual(before);
      expectSound(after.state);
      expectExplained(model, after.state, after.registers);
      expectCreditsKept(model, after.registers);
      expectNothingNegative(after.registers);
      const scale = MAY_CHANGE_PRICE.includes(command.type) ? null : scaleOf(before.lots, after.lots);
      if (scale !== null) expect(priceHolds(before.state, after.state, scale)).toBe(true);
      before = after;
    }
    for (const lot of before.lots) expect(units(lot.points) >= 0n && units(lot.sold) >= 0n).toBe(true);
  });

  it('sees the same exits whether it looks at every lot or only where the price says so', () => {
    for (const seed of SEEDS) {
      const { policy, stage, commands } = sequence(seed, 200);
      const quick = createModel(policy, { stage });
      const thorough = createModel(policy, { stage, alwaysScan: true });
      for (const command of commands) expect(quick.apply(command)).toEqual(thorough.apply(command));
      expect(quick.state()).toEqual(thorough.state());
      expect(quick.lots()).toEqual(thorough.lots());
    }
  }, 120_000);

  it('answers every command again with the same outcome and changes nothing', () => {
    const { policy, stage, commands } = sequence(3);
    const model = createModel(policy, { stage });
    const first = new Map(commands.map((command) => [command, model.apply(command)]));
    const state = model.state();
    for (const [command, outcome] of first) {
      const late = outcome.outcome === 'refused' && outcome.code === 'duplicate_with_different_content';
      if (!late) expect(model.apply(command)).toEqual(outcome);
    }
    expect(model.state()).toEqual(state);
  });
});
