import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { digest, one, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { releasedShares } from './release-entitlement.ts';

const DAY_MS = 86_400_000;

/** What nobody earned feeds the dividend fund; nobody leaves by force. */
const FUNDED = policyWith('local-life', {
  tariffs: {
    store: {
      parts: { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 },
      mintRatio: 700_000,
      remainder: 'dividends',
    },
  },
  exit: { multiple: 900_000_000 },
});

/** Two shareholders, three orders: 60.00 in the fund. */
function funded() {
  const program = recordedPlay(FUNDED);
  for (const orderId of ['o1', 'o2', 'o3']) program.buy(orderId, 'a', '1000');
  program.ok({ type: 'RegisterMember', memberId: 'b' });
  program.ok({ type: 'SetShareholder', memberId: 'b', weight: 1 });
  program.ok({ type: 'SetShareholder', memberId: 'a', weight: 2 });
  return program;
}

describe('S5: dividends by weight', () => {
  it('S5: a run pays fund × weight ÷ sum of weights into commission accounts', () => {
    const program = funded();
    const paid = one(program.ok({ type: 'PayDividend', dividendId: 'd1' }), 'DividendPaid');
    expect(paid).toMatchObject({
      amount: 60_000_000n,
      payments: [
        { memberId: 'b', amount: 20_000_000n },
        { memberId: 'a', amount: 40_000_000n },
      ],
    });
    expect(heldIn(program.state.members.get('a')!.commission)).toBe(40_000_000n);
    expect(program.state.accounts.get('dividends')!.balance).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('S5: what does not divide goes by largest remainder to who became a shareholder first', () => {
    const program = funded();
    program.ok({ type: 'RegisterMember', memberId: 'c' });
    program.ok({ type: 'SetShareholder', memberId: 'a', weight: 1 });
    program.ok({ type: 'SetShareholder', memberId: 'c', weight: 1 });
    const paid = one(program.ok({ type: 'PayDividend', dividendId: 'd1', amount: '0.01' }), 'DividendPaid');
    expect(paid.payments.map(({ amount }) => amount)).toEqual([3_334n, 3_333n, 3_333n]);
  });

  it('refuses in order: known dividend, no shareholders, amount, fund', () => {
    const program = funded();
    program.ok({ type: 'PayDividend', dividendId: 'd1', amount: '10' });
    expect(program.code({ type: 'PayDividend', dividendId: 'd1' })).toBe('dividend_exists');
    expect(program.code({ type: 'PayDividend', dividendId: 'd2', amount: '0' })).toBe('amount_not_positive');
    expect(program.code({ type: 'PayDividend', dividendId: 'd2', amount: '50.01' })).toBe(
      'insufficient_fund',
    );
    program.ok({ type: 'SetShareholder', memberId: 'a', weight: 0 });
    program.ok({ type: 'SetShareholder', memberId: 'b', weight: 0 });
    expect(program.code({ type: 'PayDividend', dividendId: 'd2', amount: '0' })).toBe('no_shareholders');
    expect(program.code({ type: 'SetShareholder', memberId: 'x', weight: 1 })).toBe('member_not_found');
  });
});

const CONVERSION = {
  type: 'StartConversion',
  conversionId: 'c1',
  pointsPerShare: '10',
  shares: 15,
  from: '2026-01-01T00:00:00+08:00',
  to: '2026-02-01T00:00:00+08:00',
  lockDays: 30,
  releases: 3,
  everyDays: 10,
} as const;

/** Member `a` holds 112 + 78.4 points, pool 320. */
function converting() {
  const program = recordedPlay(policyWith('local-life', { exit: { multiple: 900_000_000 } }));
  program.buy('o1', 'a', '1000');
  program.buy('o2', 'a', '1000');
  program.ok(CONVERSION);
  return program;
}

const CONVERT = { type: 'ConvertPoints', entitlementId: 'e1', conversionId: 'c1', memberId: 'a' };

describe('S79: points for shares', () => {
  it('S79: takes the points of whole shares only; the net goes to the treasury, the price does not fall', () => {
    const program = converting();
    const before = { pool: program.state.pool.balance, supply: program.state.supply };
    const converted = one(program.ok({ ...CONVERT, points: '129.5' }), 'PointsConverted');
    expect(converted).toMatchObject({ shares: 12, points: 120n * 10n ** 18n });
    const treasury = program.state.accounts.get('treasury')!.balance;
    expect(treasury).toBe(converted.net);
    expect(converted.gross).toBe(
      (before.pool * 112n * 10n ** 18n) / before.supply + (before.pool * 8n * 10n ** 18n) / before.supply,
    );
    expect(heldIn(program.state.members.get('a')!.wallet)).toBe(0n);
    const { pool, supply } = program.state;
    expect(pool.balance * before.supply >= before.pool * supply).toBe(true);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('refuses in the order of the text', () => {
    const program = converting();
    program.ok({ ...CONVERT, points: '10' });
    program.ok({ type: 'RegisterMember', memberId: 'poor' });
    const code = (more: object) => program.code({ ...CONVERT, entitlementId: 'e2', points: '10', ...more });
    expect(code({ entitlementId: 'e1', conversionId: 'none' })).toBe('entitlement_exists');
    expect(code({ conversionId: 'none', memberId: 'nobody' })).toBe('conversion_not_found');
    expect(code({ memberId: 'nobody', points: '0' })).toBe('member_not_found');
    expect(code({ points: '0' })).toBe('amount_not_positive');
    expect(code({ memberId: 'poor', points: 'all' })).toBe('insufficient_points');
    expect(code({ points: '181' })).toBe('insufficient_points');
    expect(code({ points: '9.999' })).toBe('conversion_too_small');
    expect(code({ points: '150' })).toBe('shares_exhausted');
    expect(code({ points: '20', minNet: '1000' })).toBe('price_moved');
    program.now += 31 * DAY_MS;
    expect(code({ points: '181' })).toBe('conversion_closed');
    expect(program.code({ ...CONVERSION })).toBe('conversion_exists');
    expect(program.code({ ...CONVERSION, conversionId: 'c2', pointsPerShare: '0' })).toBe(
      'amount_not_positive',
    );
  });

  it('S80: nothing is released before the lock ends, then a third every ten days', () => {
    const program = converting();
    program.ok({ ...CONVERT, points: '100' });
    const release = { type: 'ReleaseEntitlement', entitlementId: 'e1' };
    const released = () => one(program.ok(release), 'EntitlementReleased').released;
    program.now += 30 * DAY_MS - 1;
    expect(program.code(release)).toBe('nothing_to_release');
    program.now += 1;
    expect(released()).toBe(3);
    expect(program.code(release)).toBe('nothing_to_release');
    program.now += 10 * DAY_MS;
    expect(released()).toBe(6);
    program.now += 100 * DAY_MS;
    expect(released()).toBe(10);
    expect(program.code({ ...release, entitlementId: 'none' })).toBe('entitlement_not_found');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('S80: a plan without days between its batches releases all of them when the lock ends', () => {
    expect(releasedShares({ lockEnd: 5, releases: 4, everyDays: 0 }, 10, 4)).toBe(0);
    expect(releasedShares({ lockEnd: 5, releases: 4, everyDays: 0 }, 10, 5)).toBe(10);
  });
});
