import { describe, expect, it } from 'vitest';
import { policyWith } from '../testing/play.ts';
import { brokenRules, lintPolicy } from './lint.ts';
import { RULE_PACK } from './pack.ts';
import { parsePolicy } from './parse-policy.ts';
import type { Policy } from './policy.ts';
import type { OverrideRule } from './rule.ts';

const RULES = [...RULE_PACK.values()];
const OVERRIDES = RULES.filter((rule): rule is OverrideRule => rule.severity === 'override');

function read(preset: string, changes = {}): Policy {
  const parsed = parsePolicy(policyWith(preset, changes));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

describe('the rule pack', () => {
  it('has the rules of guardrails §2 and economics §14, each once, with version, date and locale', () => {
    expect(RULES.map(({ id, severity, where }) => `${id} ${severity} ${where}`)).toEqual([
      'recruiting_reward locked product',
      'fee_to_join locked product',
      'points_for_money locked product',
      'unbacked_points locked product',
      'commission_outside_ledger locked product',
      'promise_of_return locked product',
      'unconfirmed_funding locked command',
      'net_payout_above_spend override policy',
      'no_refund_window override policy',
      'more_than_two_levels override policy',
      'agent_fee override command',
      'move_members override command',
      'share_conversion override command',
      'legacy_conversion override command',
      'shareholder_dividend override command',
      'injection_above_pool override command',
      'open_difference override command',
      'collect_without_licence override command',
      'self_dealing override command',
      'binding_without_end warn policy',
      'exits_chain_react warn policy',
      'no_genesis warn policy',
      'two_commission_levels warn policy',
      'pyramid_gauge warn product',
    ]);
    for (const rule of RULES) {
      expect(rule).toMatchObject({
        version: 1,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        locale: 'cn',
      });
    }
  });

  it.each(OVERRIDES)('$id: its sentence can be typed in either language and is its own', ({ sentence }) => {
    expect(sentence.zh).toMatch(/^我知道.+。$/u);
    expect(sentence.en).toMatch(/^I know that .+\.$/);
    for (const words of [sentence.zh, sentence.en]) {
      expect(words.length).toBeLessThanOrEqual(300);
      expect(words.trim()).toBe(words);
      expect(OVERRIDES.filter((rule) => [rule.sentence.zh, rule.sentence.en].includes(words))).toHaveLength(
        1,
      );
    }
  });

  it.each(RULES)('$id: says what it asks in both languages', ({ text }) => {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/^[A-Z][\x20-\x7e’]+\.$/);
  });
});

describe('what a policy breaks', () => {
  it('S42: a net payout above the spend is found exactly, 1.25 x 0.8 is not above', () => {
    const rules = (multiple: number) => brokenRules(read('mall-guarded', { exit: { multiple } }), 'override');
    expect(rules(1_250_000)).toEqual([]);
    expect(rules(1_250_001)).toEqual(['net_payout_above_spend']);
    expect(lintPolicy(read('mall'))[0]).toEqual({
      rule: 'net_payout_above_spend',
      severity: 'override',
      field: 'exit.multiple',
      value: '2400000 ppm of spend',
    });
  });

  it('S57, S58: ranks break a rule when they are paid, and none when they are only computed', () => {
    const ranks = { levels: { bronze: 1_000, silver: 2_000 } };
    const rules = (paid: boolean) =>
      brokenRules(read('minimal-referral', { commission: { ranks: { ...ranks, paid } } }), 'override');
    expect(rules(true)).toEqual(['more_than_two_levels']);
    expect(rules(false)).toEqual([]);
  });

  it('G2: every tariff without a refund window is named, and the rule is broken once', () => {
    const parts = { merchant: 840_000, pool: 160_000 };
    const tariffs = { one: { parts, mintRatio: 700_000 }, two: { parts, mintRatio: 700_000 } };
    const policy = read('local-life-guarded', { tariffs, defaultTariff: 'one', commission: {} });
    expect(lintPolicy(policy).map(({ field }) => field)).toEqual([
      'tariffs.one.settlementDelayDays',
      'tariffs.two.settlementDelayDays',
    ]);
    expect(brokenRules(policy, 'override')).toEqual(['no_refund_window']);
  });

  it('what only warns needs no override', () => {
    expect(brokenRules(read('local-life'), 'override')).toEqual(['no_refund_window']);
    expect(brokenRules(read('local-life'), 'warn')).toEqual([
      'binding_without_end',
      'exits_chain_react',
      'no_genesis',
      'two_commission_levels',
    ]);
  });
});
