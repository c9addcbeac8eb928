import { describe, expect, it } from 'vitest';
import { policyWith } from '../testing/play.ts';
import { diffPolicies } from './diff.ts';
import type { PolicyDocument } from './document.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';
import { PRESETS } from './presets.ts';

function read(document: PolicyDocument): Policy {
  const parsed = parsePolicy(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

const BASE = policyWith('local-life', {});

function changes(before: Partial<PolicyDocument>, after: Partial<PolicyDocument>): string[] {
  const diff = diffPolicies(read({ ...BASE, ...before }), read({ ...BASE, ...after }));
  return diff.map((change) => `${change.field}: ${change.before} -> ${change.after}, ${change.effect}`);
}

describe('what changes from one policy to another', () => {
  it('nothing between a policy and itself, whatever it leaves to the defaults', () => {
    for (const preset of PRESETS.values()) expect(diffPolicies(read(preset), read(preset))).toEqual([]);
    const { binding: _, genesis: __, refundLossTo: ___, ...rest } = BASE;
    expect(diffPolicies(read(BASE), read(rest))).toEqual([]);
  });

  it('G14: what would take from earned points holds for new orders only', () => {
    const exit = (multiple: number) => ({ exit: { multiple, streamDays: 7 } });
    expect(changes(exit(1_200_000), exit(2_000_000))).toEqual([
      'exit.multiple: 1200000 -> 2000000, better for members',
    ]);
    expect(changes(exit(2_000_000), exit(1_200_000))).toEqual([
      'exit.multiple: 2000000 -> 1200000, only for new orders',
    ]);
    const retention = (ppm: number) => ({ redemption: { retention: ppm } });
    expect(changes(retention(200_000), retention(100_000))).toEqual([
      'redemption.retention: 200000 -> 100000, better for members',
    ]);
    expect(changes(retention(100_000), retention(200_000))).toEqual([
      'redemption.retention: 100000 -> 200000, only for new orders',
    ]);
  });

  it.each<[Partial<PolicyDocument>, Partial<PolicyDocument>, string]>([
    [{ binding: { days: 180 } }, { binding: { days: 365 } }, 'binding.days: 180 -> 365, better for members'],
    [{ binding: { days: null } }, { binding: { days: 365 } }, 'binding.days: null -> 365, worse'],
    [{}, { cases: { appealDays: 3 } }, 'cases.appealDays: 7 -> 3, worse'],
    [{}, { limits: { redemptionPerDay: '100' } }, 'limits.redemptionPerDay: null -> 100.000000, worse'],
    [
      { limits: { withdrawalPerDay: '100' } },
      { limits: { withdrawalPerDay: '100.01' } },
      'limits.withdrawalPerDay: 100.000000 -> 100.010000, better for members',
    ],
    [
      { limits: { creditsPerDay: '5' } },
      { limits: { creditsPerDay: null } },
      'limits.creditsPerDay: 5.000000 -> null, better for members',
    ],
    [{}, { limits: { withdrawalMin: '10' } }, 'limits.withdrawalMin: null -> 10.000000, worse'],
    [{ limits: { withdrawalMin: '10' } }, {}, 'limits.withdrawalMin: 10.000000 -> null, better for members'],
    [{}, { limits: { secondOfficerAbove: '10' } }, 'limits.secondOfficerAbove: null -> 10.000000, neutral'],
    [{}, { tax: { wallet: 'incidental' } }, 'tax.wallet: none -> incidental, worse'],
    [{ tax: { commission: 'per-payment' } }, {}, 'tax.commission: per-payment -> none, better for members'],
    [
      { tax: { wallet: 'incidental' } },
      { tax: { wallet: 'above-spend' } },
      'tax.wallet: incidental -> above-spend, neutral',
    ],
    [{}, { exit: { multiple: 1_200_000, perCommand: 5 } }, 'exit.perCommand: 10000 -> 5, neutral'],
    [
      {},
      { commission: { ...BASE.commission, direct: 1_000 } },
      'commission.direct: 3000 -> 1000, only for new orders',
    ],
    [{}, { credits: { grant: 2_000_000 } }, 'credits.grant: 0 -> 2000000, only for new orders'],
    [
      {},
      { legacy: { mode: 'time', batches: 10, everyDays: 30 } },
      'legacy: null -> 10 batches every 30 days, better for members',
    ],
    [
      { legacy: { mode: 'time', batches: 10, everyDays: 30 } },
      { legacy: { mode: 'time', batches: 20, everyDays: 30 } },
      'legacy: 10 batches every 30 days -> 20 batches every 30 days, worse',
    ],
    [
      { legacy: { mode: 'growth', target: '100' } },
      { legacy: { mode: 'growth', target: '50' } },
      'legacy: growth to 100.000000 -> growth to 50.000000, better for members',
    ],
    [
      { legacy: { mode: 'growth', target: '100' } },
      { legacy: { mode: 'time', batches: 1, everyDays: 1 } },
      'legacy: growth to 100.000000 -> 1 batches every 1 days, neutral',
    ],
    [{}, { regions: { greater: { south: ['440000'] } } }, 'regions.greater.south: null -> 440000, neutral'],
  ])('%j then %j: %s', (before, after, change) => {
    expect(changes(before, after)).toEqual([change]);
  });

  it('a tariff that comes, goes or is written in another order is seen, part by part', () => {
    const store = BASE.tariffs.store!;
    const parts = { pool: 200_000, merchant: 800_000 };
    const other = { parts, mintRatio: 500_000, creditShare: 1 };
    expect(changes({ commission: {} }, { commission: {}, tariffs: { store: other } })).toEqual([
      'tariffs.store.parts: merchant, platform, distribution, pool -> pool, merchant, only for new orders',
      'tariffs.store.parts.pool: 160000 -> 200000, only for new orders',
      'tariffs.store.mintRatio: 700000 -> 500000, only for new orders',
      'tariffs.store.creditShare: 0 -> 1, only for new orders',
      'tariffs.store.parts.platform: 20000 -> null, only for new orders',
      'tariffs.store.parts.distribution: 20000 -> null, only for new orders',
    ]);
    expect(changes({ tariffs: { store, more: store } }, {}).length).toBe(9);
  });
});
