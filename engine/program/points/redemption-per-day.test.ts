import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../amount/quantity.ts';
import { heldIn } from '../../ledger/account.ts';
import { refusalOf } from '../../testing/override-line.ts';
import { digest, one, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { planRedemption } from './redeem-points.ts';

/** Price 1: a point pays 0.80. The genesis is so large that the price hardly moves. */
const POLICY = policyWith('local-life', {
  genesis: { amount: '1000000000' },
  exit: { multiple: 900_000_000 },
  limits: { redemptionPerDay: '40' },
});

describe('limits.redemptionPerDay', () => {
  const sell = (redemptionId: string, points: string, more = {}) => ({
    ...{ type: 'RedeemPoints', redemptionId, memberId: 'm', points },
    ...more,
  });

  it('G12: a member’s sales of a day bring at most the limit, net', () => {
    const program = recordedPlay(POLICY);
    program.buy('o', 'm', '1000');
    program.buy('o2', 'other', '1000');
    const { net } = one(program.ok(sell('r1', '30')), 'PointsRedeemed');
    expect(net).toBe(24_000_002n);
    expect(refusalOf(program, sell('r2', '30', { minNet: '9999' }))).toEqual({
      ...{ code: 'redemption_above_day', net, left: 40_000_000n - net },
    });
    program.ok(sell('r3', '19.99'));
    expect(program.code(sell('r4', '0.02'))).toBe('redemption_above_day');
    expect(program.code(sell('r4', '0.000000000000000001'))).toBe('redemption_too_small');
    expect(program.code({ ...sell('other', '49.9'), memberId: 'other' })).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('the next day of the zone has room again, a minute after midnight', () => {
    const program = recordedPlay(POLICY);
    program.buy('o', 'm', '1000');
    program.now += DAY_MS - 60_000;
    program.ok(sell('r1', '49'));
    expect(program.code(sell('r2', '49'))).toBe('redemption_above_day');
    program.now += 60_000;
    expect(program.code(sell('r2', '49'))).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('a quote says so too, for the day it is asked on', () => {
    const program = recordedPlay(POLICY);
    program.buy('o', 'm', '1000');
    program.ok(sell('r1', '49'));
    const quote = (at: number) =>
      planRedemption(program.state, { redemptionId: '', memberId: 'm', points: 40n * 10n ** 18n, at });
    expect(quote(program.now)).toMatchObject({ code: 'redemption_above_day' });
    expect(quote(program.now + DAY_MS)).toMatchObject({ type: 'PointsRedeemed' });
  });

  it('forced exits do not count, and are not held up', () => {
    const program = recordedPlay({ ...POLICY, genesis: { amount: '0' }, exit: { multiple: 100_000 } });
    program.buy('o', 'm', '1000');
    program.buy('o2', 'm', '1000');
    expect(program.state.members.get('m')!.exits).toBeGreaterThan(0);
    expect(program.state.days.sales.size).toBe(0);
    expect(heldIn(program.state.members.get('m')!.wallet) > 40_000_000n).toBe(true);
  });

  it('what was sold before a limit was published counts on that day', () => {
    const { limits: _, ...free } = POLICY;
    const program = recordedPlay(free);
    program.buy('o', 'm', '1000');
    program.ok(sell('r1', '60'));
    program.ok({ type: 'PublishPolicy', policy: POLICY });
    expect(refusalOf(program, sell('r2', '1'))).toMatchObject({ code: 'redemption_above_day', left: 0n });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
