import { describe, expect, it } from 'vitest';
import { isAsset } from './accounts.ts';
import { arbitraryCommands, randomPolicy } from './arbitrary-commands.ts';
import { createModel } from './model.ts';
import type { Refusal } from './refusals.ts';
import type { LotReport, Report } from './report.ts';

/** A decimal string as a whole number of its smallest unit. */
const units = (decimal: string): bigint => BigInt(decimal.replace('.', ''));
const total = (decimals: readonly string[]): bigint => decimals.map(units).reduce((a, b) => a + b, 0n);

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);
const sequence = (seed: number, count = 300) => {
  const policy = randomPolicy(seed);
  return { policy, commands: [...arbitraryCommands({ seed, count, policy })] };
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

describe('the model on random commands', () => {
  it.each(SEEDS)('keeps books, supply and price (seed %i)', (seed) => {
    const { policy, commands } = sequence(seed);
    const model = createModel(policy);
    let [before, lotsBefore] = [model.state(), model.lots()];
    for (const command of commands) {
      const outcome = model.apply(command);
      const [after, lots] = [model.state(), model.lots()];
      if (outcome.outcome === 'refused') expect(after).toEqual(before);
      expectSound(after);
      const scale = scaleOf(lotsBefore, lots);
      if (scale !== null) expect(priceHolds(before, after, scale)).toBe(true);
      [before, lotsBefore] = [after, lots];
    }
    for (const lot of model.lots()) expect(units(lot.points) >= 0n && units(lot.sold) >= 0n).toBe(true);
  });

  function expectSound(state: Report): void {
    const accounts = Object.entries(state.accounts);
    const assets = total(accounts.flatMap(([name, amount]) => (isAsset(name) ? [amount] : [])));
    const liabilities = total(accounts.flatMap(([name, amount]) => (isAsset(name) ? [] : [amount])));
    expect(assets).toBe(liabilities);
    const points = Object.values(state.members).map((member) => member.points);
    expect(total([...points, state.genesis])).toBe(units(state.supply));
    for (const name of ['pool', 'stream', 'pending'])
      expect(units(state.accounts[name] ?? '0') >= 0n).toBe(true);
  }

  it('sees the same exits whether it looks at every lot or only where the price says so', () => {
    for (const seed of SEEDS) {
      const { policy, commands } = sequence(seed, 200);
      const [quick, thorough] = [createModel(policy), createModel(policy, { alwaysScan: true })];
      for (const command of commands) expect(quick.apply(command)).toEqual(thorough.apply(command));
      expect(quick.state()).toEqual(thorough.state());
      expect(quick.lots()).toEqual(thorough.lots());
    }
  });

  it('answers every command again with the same outcome and changes nothing', () => {
    const { policy, commands } = sequence(3);
    const model = createModel(policy);
    const first = new Map(commands.map((command) => [command, model.apply(command)]));
    const state = model.state();
    for (const [command, outcome] of first) {
      const late = outcome.outcome === 'refused' && outcome.code === 'duplicate_with_different_content';
      if (!late) expect(model.apply(command)).toEqual(outcome);
    }
    expect(model.state()).toEqual(state);
  });
});

describe('the generator', () => {
  it('gives the same commands for the same seed', () => {
    expect(sequence(7)).toEqual(sequence(7));
    expect(sequence(7).commands).not.toEqual(sequence(8).commands);
  });

  it('reaches every command, every refusal, exits, queues, locks and redenomination', () => {
    const reached = new Set<string>();
    for (let seed = 1; seed <= 150; seed += 1) {
      const { policy, commands } = sequence(seed);
      const model = createModel(policy);
      for (const command of commands) {
        const outcome = model.apply(command);
        reached.add(outcome.outcome === 'accepted' ? command.type : outcome.code);
        if (model.queue().length > 0) reached.add('queue');
      }
      const state = model.state();
      if (Object.values(state.members).some((member) => member.exits > 0)) reached.add('exit');
      if (policy.genesis?.amount === '0' && units(state.genesis) > 0n) reached.add('lock');
      if (policy.startPrice === '750000' && Number(state.price.display) < 750_000)
        reached.add('redenominated');
    }
    expect([...reached].sort()).toEqual([...EVERYTHING].sort());
  });
});

const REFUSALS: readonly Refusal[] = [
  ...(['duplicate_with_different_content', 'time_backwards', 'member_exists', 'member_not_found'] as const),
  ...(['already_bound', 'self_binding', 'binding_loop', 'store_exists', 'store_not_found'] as const),
  ...([
    'tariff_not_found',
    'order_exists',
    'order_not_found',
    'order_not_pending',
    'order_too_small',
  ] as const),
  ...(['deposit_too_low', 'amount_not_positive', 'refund_exists', 'refund_exceeds_order'] as const),
  ...(['loss_above_max', 'redemption_exists', 'insufficient_points', 'redemption_too_small'] as const),
  ...(['price_moved', 'injection_exists', 'nothing_in_circulation', 'agency_exists'] as const),
  ...(['agency_not_found', 'agency_overlaps', 'commission_exceeds_distribution'] as const),
  'insufficient_at_provider',
];

const EVERYTHING = [
  ...REFUSALS,
  ...['RegisterMember', 'BindMember', 'RegisterStore', 'PlaceOrder', 'SettleOrder', 'RefundOrder'],
  ...['RedeemPoints', 'InjectCapital', 'AppointAgent', 'EndAgency', 'RecordSplit', 'FundDeposit', 'Tick'],
  ...['queue', 'exit', 'lock', 'redenominated'],
];
