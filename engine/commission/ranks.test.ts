import { describe, expect, it } from 'vitest';
import { formatMoney } from '../amount/decimal.ts';
import type { PolicyDocument } from '../rules/document.ts';
import { one, type Play, play, policyWith } from '../testing/play.ts';

const LEVELS = { bronze: 4_000, silver: 6_000, gold: 10_000 };

function policy(ranks: object = {}): PolicyDocument {
  return policyWith('local-life', { commission: { ranks: { levels: LEVELS, peer: 1_000, ...ranks } } });
}

/** A buyer below a chain of uplines, nearest first, each with a rank or none. */
function chain(document: PolicyDocument, ranks: readonly (string | undefined)[]): Play {
  const program = play(document);
  const top = ranks.length;
  for (let place = top; place >= 0; place -= 1) {
    const above = place === top ? {} : { referrerId: `u${place + 1}` };
    program.ok({ type: 'RegisterMember', memberId: `u${place}`, ...above });
    const rank = place === 0 ? undefined : ranks[place - 1];
    if (rank !== undefined) program.ok({ type: 'SetRank', memberId: `u${place}`, rank });
  }
  return program;
}

function paidOn(program: Play, more: object = {}): string[] {
  const settled = one(program.buy(`o${program.state.seq}`, 'u0', '1000', more), 'OrderSettled');
  return settled.commissions.map(
    ({ kind, memberId, amount }) => `${kind} ${memberId} ${formatMoney(amount)}`,
  );
}

describe('ranks (economics §17)', () => {
  it('S57: each upline gets what its rank has above the highest already paid', () => {
    expect(paidOn(chain(policy(), ['bronze', undefined, 'silver', 'gold']))).toEqual([
      'differential u1 4.000000',
      'differential u3 2.000000',
      'differential u4 4.000000',
    ]);
    expect(paidOn(chain(policy(), ['gold', 'silver', 'bronze']))).toEqual(['differential u1 10.000000']);
  });

  it('S58: the first of a rank already paid gets the peer rate, once an order', () => {
    expect(paidOn(chain(policy(), ['bronze', 'bronze', 'bronze', 'silver', 'silver']))).toEqual([
      'differential u1 4.000000',
      'peer u2 1.000000',
      'differential u4 2.000000',
    ]);
    // One below the highest is no peer of it.
    expect(paidOn(chain(policy(), ['silver', 'bronze', 'silver']))).toEqual([
      'differential u1 6.000000',
      'peer u3 1.000000',
    ]);
    expect(paidOn(chain(policy({ peer: 0 }), ['gold', 'gold']))).toEqual(['differential u1 10.000000']);
  });

  it('a rate of nothing is no rank: it is neither paid nor anybody’s peer', () => {
    const levels = { none: 0, bronze: 4_000 };
    expect(paidOn(chain(policy({ levels }), ['none', 'none', 'bronze']))).toEqual([
      'differential u3 4.000000',
    ]);
  });

  it('S57: at most `depth` people are looked at, ranked or not', () => {
    const deep = [undefined, undefined, 'gold'];
    expect(paidOn(chain(policy({ depth: 3 }), deep))).toEqual(['differential u3 10.000000']);
    expect(paidOn(chain(policy({ depth: 2 }), deep))).toEqual([]);
  });

  it('a binding that has run out, or leads to somebody who has ended, ends the way up', () => {
    const expired = chain({ ...policy(), binding: { days: 1 } }, ['bronze', 'gold']);
    expect(paidOn(expired)).toHaveLength(2);
    expired.pass(1);
    expect(paidOn(expired)).toEqual([]);
    const ended = chain(policy(), ['bronze', 'silver', 'gold']);
    ended.ok({ type: 'EndMember', memberId: 'u2' });
    expect(paidOn(ended)).toEqual(['differential u1 4.000000']);
  });

  it('a way that comes round is walked once', () => {
    const program = chain(policy(), ['bronze', 'silver']);
    const [first, top] = ['u1', 'u2'].map((id) => program.state.members.get(id)!);
    top!.binding = { ...first!.binding!, referrer: first! };
    expect(paidOn(program)).toEqual(['differential u1 4.000000', 'differential u2 2.000000']);
  });

  it('they stand after direct, indirect, recruiting and regional commission', () => {
    const commission = {
      ...{ direct: 1_000, indirect: 1_000, recruiting: 1_000, regional: { district: 1_000 } },
      ranks: { levels: { gold: 1_000 } },
    };
    const program = chain({ ...policy(), commission }, ['gold', undefined]);
    program.ok({
      type: 'RegisterStore',
      storeId: 't',
      ownerId: 'owner',
      recruiterId: 'u2',
      region: '440106',
    });
    const agency = { agencyId: 'g', memberId: 'owner', region: '440106', tier: 'district' };
    program.ok({ type: 'AppointAgent', ...agency, from: '2026-01-01T00:00:00+08:00' });
    expect(paidOn(program, { storeId: 't' }).map((line) => line.split(' ')[0])).toEqual([
      'direct',
      'indirect',
      'recruiting',
      'district',
      'differential',
    ]);
  });

  it('S59: with `paid` false nothing is paid and the same list is in the settlement, whatever it sums to', () => {
    const levels = { gold: 900_000 };
    const program = chain(policy({ levels, peer: 800_000, paid: false }), ['gold', 'gold']);
    const settled = one(program.buy('o', 'u0', '1000'), 'OrderSettled');
    expect(settled.commissions).toEqual([]);
    expect(settled.statistics).toEqual([
      { kind: 'differential', memberId: 'u1', amount: 900_000_000n },
      { kind: 'peer', memberId: 'u2', amount: 800_000_000n },
    ]);
    expect(formatMoney(settled.remainder)).toBe('20.000000');
    expect(one(chain(policy(), ['gold']).buy('o', 'u0', '1000'), 'OrderSettled').statistics).toBeUndefined();
    expect(one(play('local-life').buy('o', 'm', '1000'), 'OrderSettled').statistics).toBeUndefined();
  });

  it('rates and levels are those at placement, people those at settlement', () => {
    const waiting = {
      parts: { merchant: 980_000, distribution: 20_000 },
      mintRatio: 0,
      settlementDelayDays: 1,
    };
    const program = chain({ ...policy(), tariffs: { store: waiting } }, ['bronze', undefined]);
    program.buy('o', 'u0', '1000');
    program.ok({ type: 'SetRank', memberId: 'u1' });
    program.ok({ type: 'SetRank', memberId: 'u2', rank: 'gold' });
    const settled = one(program.pass(1), 'OrderSettled');
    expect(settled.commissions).toEqual([{ kind: 'differential', memberId: 'u2', amount: 10_000_000n }]);
  });
});
