import { describe, expect, it } from 'vitest';
import type { Tier } from '../rules/policy.ts';
import { type Play, play, policyWith } from '../testing/play.ts';
import { regionalShares, termsOverlap } from './regional.ts';

const SEATS = { district: '440106', city: '440100', province: '440000', greater: 'south' } as const;
const START = '2026-01-01T00:00:00+08:00';

/** A program with an agent on each tier named, at the rate named. */
function seated(mode: 'differential' | 'additive', rates: Partial<Record<Tier, number>>): Play {
  const program = play(
    policyWith('local-life', {
      commission: { regional: { mode, district: 1_000, city: 2_000, province: 3_000, greater: 4_000 } },
      regions: { greater: { south: ['440000'] } },
    }),
  );
  for (const [tier, ratePpm] of Object.entries(rates)) {
    const memberId = `agent_${tier}`;
    program.ok({ type: 'RegisterMember', memberId });
    const region = SEATS[tier as Tier];
    program.ok({ type: 'AppointAgent', agencyId: tier, memberId, region, tier, ratePpm, from: START });
  }
  return program;
}

function sharesOf(program: Play, region = '440106', t = program.now): string[] {
  const shares = regionalShares(program.state, region, t, program.state.policy);
  return shares.map(({ tier, member, rate }) => `${tier} ${member.id} ${rate}`);
}

describe('differential: a tier gets what it has above the highest below it (S62, S64)', () => {
  it('all tiers filled, each gets its step', () => {
    const rates = { district: 1_000, city: 2_000, province: 3_000, greater: 4_500 };
    expect(sharesOf(seated('differential', rates))).toEqual([
      'district agent_district 1000',
      'city agent_city 1000',
      'province agent_province 1000',
      'greater agent_greater 1500',
    ]);
  });

  it('a rate equal to or below the highest below it gets nothing and has no line', () => {
    expect(sharesOf(seated('differential', { district: 2_000, city: 2_000 }))).toEqual([
      'district agent_district 2000',
    ]);
    expect(sharesOf(seated('differential', { district: 2_000, city: 2_001 }))).toEqual([
      'district agent_district 2000',
      'city agent_city 1',
    ]);
    expect(sharesOf(seated('differential', { district: 2_000, city: 1_999 }))).toEqual([
      'district agent_district 2000',
    ]);
  });

  it('the highest below counts, not the nearest', () => {
    expect(sharesOf(seated('differential', { district: 3_000, city: 1_000, province: 4_000 }))).toEqual([
      'district agent_district 3000',
      'province agent_province 1000',
    ]);
  });

  it('an agency without a rate of its own earns the policy’s', () => {
    const program = seated('differential', {});
    program.ok({ type: 'RegisterMember', memberId: 'a' });
    program.ok({
      type: 'AppointAgent',
      agencyId: 'a',
      memberId: 'a',
      region: '440100',
      tier: 'city',
      from: START,
    });
    expect(sharesOf(program)).toEqual(['city a 2000']);
  });
});

describe('additive: a tier gets its own rate (S63)', () => {
  it('whatever stands below it', () => {
    expect(sharesOf(seated('additive', { district: 3_000, city: 1_000, province: 3_000 }))).toEqual([
      'district agent_district 3000',
      'city agent_city 1000',
      'province agent_province 3000',
    ]);
  });

  it('a rate of nothing has no line', () => {
    expect(sharesOf(seated('additive', { district: 0, city: 1 }))).toEqual(['city agent_city 1']);
  });
});

describe('where and when an agency counts', () => {
  it('only where the order’s region lies in its code', () => {
    const program = seated('additive', { district: 1_000, city: 2_000, province: 3_000 });
    expect(sharesOf(program, '440105')).toEqual(['city agent_city 2000', 'province agent_province 3000']);
    expect(sharesOf(program, '440300')).toEqual(['province agent_province 3000']);
    expect(sharesOf(program, '450101')).toEqual([]);
  });

  it('from its first instant on, until before its last', () => {
    const program = seated('additive', { district: 1_000 });
    const from = program.now;
    expect(sharesOf(program, '440106', from - 1)).toEqual([]);
    expect(sharesOf(program, '440106', from)).toHaveLength(1);
    program.state.agencies.get('district')!.to = from + 10;
    expect(sharesOf(program, '440106', from + 9)).toHaveLength(1);
    expect(sharesOf(program, '440106', from + 10)).toEqual([]);
  });
});

describe('terms that have an instant in common', () => {
  it.each([
    ['one ends as the other begins', { from: 0, to: 5 }, { from: 5, to: 9 }, false],
    ['one unit longer', { from: 0, to: 6 }, { from: 5, to: 9 }, true],
    ['apart', { from: 0, to: 3 }, { from: 5, to: 9 }, false],
    ['one inside the other', { from: 0, to: 9 }, { from: 3, to: 5 }, true],
    ['the same', { from: 3, to: 5 }, { from: 3, to: 5 }, true],
    ['the same beginning', { from: 3, to: 4 }, { from: 3, to: 9 }, true],
    ['open, begun before the other ends', { from: 4 }, { from: 0, to: 5 }, true],
    ['open, begun as the other ends', { from: 5 }, { from: 0, to: 5 }, false],
    ['open, begun before the other begins', { from: 0 }, { from: 3, to: 5 }, true],
    ['both open', { from: 0 }, { from: 9 }, true],
    ['a term without length holds never', { from: 3, to: 3 }, { from: 0, to: 9 }, false],
  ])('%s', (_case, a, b, overlap) => {
    expect(termsOverlap(a, b)).toBe(overlap);
    expect(termsOverlap(b, a)).toBe(overlap);
  });
});
