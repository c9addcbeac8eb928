import { describe, expect, it } from 'vitest';
import { policyWith } from '../testing/play.ts';
import { lintPolicy } from './lint.ts';
import { parsePolicy } from './parse-policy.ts';
import type { PolicyProblem } from './policy.ts';
import { PRESETS } from './presets.ts';

function problemsOf(document: unknown): readonly PolicyProblem[] {
  const parsed = parsePolicy(document);
  return 'problems' in parsed ? parsed.problems : [];
}

function rulesOf(name: string): string[] {
  const parsed = parsePolicy(PRESETS.get(name));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return lintPolicy(parsed.policy).map(({ rule }) => rule);
}

describe('policy documents', () => {
  it('S85: every preset can stand', () => {
    expect([...PRESETS.keys()]).toEqual([
      'local-life',
      'local-life-guarded',
      'local-life-v2',
      'local-life-credits',
      'mall',
      'mall-guarded',
      'clear-inventory',
      'legacy-migration',
      'minimal-referral',
      'new-operator',
    ]);
    for (const preset of PRESETS.values()) expect(problemsOf(preset)).toEqual([]);
  });

  it('fills in the defaults of contracts §3', () => {
    const { name, startPrice, tariffs, defaultTariff, redemption } = policyWith('local-life', {});
    const rest = { name, startPrice, tariffs, defaultTariff, redemption, exit: { multiple: 1_200_000 } };
    const parsed = parsePolicy(rest);
    expect(parsed).toMatchObject({
      policy: {
        exit: { perCommand: 10_000, retentionTo: 'pool' },
        binding: { days: null },
        genesis: { amount: 0n },
        refundLossTo: 'store',
        commission: { direct: 0n, regional: { mode: 'differential', rates: { district: 0n } } },
      },
    });
  });

  it('E8: V2 rates on a 2 % distribution part are refused with the sum, 2.66 %', () => {
    const document = policyWith('local-life', { commission: PRESETS.get('local-life-v2')!.commission! });
    expect(problemsOf(document)).toEqual([
      {
        field: 'tariffs.store.parts.distribution',
        rule: 'covers_commissions',
        worst: 26_600,
        value: '20000',
      },
    ]);
  });

  it('names every problem at once: field, rule, value', () => {
    const problems = problemsOf({
      ...PRESETS.get('local-life'),
      startPrice: '0',
      colour: 'red',
      redemption: { retention: 1.5, to: 'moon' },
      exit: { multiple: -1 },
      binding: { days: 'never' },
    });
    expect(problems).toEqual([
      { field: 'colour', rule: 'unknown', value: '"red"' },
      { field: 'redemption.retention', rule: 'whole_number_within', min: 0, max: 1_000_000, value: '1.5' },
      { field: 'redemption.to', rule: 'one_of', choices: ['pool', 'stream'], value: '"moon"' },
      { field: 'exit.multiple', rule: 'whole_number_within', min: 0, max: 1_000_000_000, value: '-1' },
      { field: 'binding.days', rule: 'whole_number_within', min: 0, max: 36_500, value: '"never"' },
    ]);
  });

  it.each([
    ['startPrice', { startPrice: '0' }],
    ['defaultTariff', { defaultTariff: 'none' }],
    ['exit.perCommand', { exit: { multiple: 1_200_000, perCommand: 0 } }],
    [
      'tariffs.store.parts',
      { tariffs: { store: { parts: { merchant: 800_000, distribution: 20_000 }, mintRatio: 700_000 } } },
    ],
    ['regions.greater.south', { regions: { greater: { south: ['44'] } } }],
    [
      'tariffs.store.parts.charity',
      { tariffs: { store: { parts: { charity: 1 } as object, mintRatio: 1 } } },
    ],
  ])('refuses %s', (field, changes) => {
    const fields = problemsOf(policyWith('local-life', changes)).map((problem) => problem.field);
    expect(fields).toContain(field);
  });

  it('is not fooled by things that are not objects', () => {
    for (const junk of [null, 1, 'x', [], [[]]]) expect(problemsOf(junk).length).toBeGreaterThan(0);
  });

  it('S42, E4: warns where a guarded preset does not', () => {
    expect(rulesOf('mall')).toContain('net_payout_above_spend');
    expect(rulesOf('mall-guarded')).toEqual(['two_commission_levels']);
    expect(rulesOf('local-life')).toEqual([
      'no_refund_window',
      'binding_without_end',
      'exits_chain_react',
      'no_genesis',
      'two_commission_levels',
    ]);
  });
});

describe('a document nobody would write', () => {
  it('is told what is wrong with its name, whatever stands there', () => {
    const parsed = parsePolicy({ name: { toString: 1, valueOf: 1 } });
    const fields = 'problems' in parsed ? parsed.problems.map(({ field }) => field) : [];
    expect(fields).toContain('name');
  });
});
