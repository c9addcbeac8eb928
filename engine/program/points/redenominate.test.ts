import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/override-line.ts';
import { digest, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { priceOf } from '../open.ts';
import { priceJson } from '../snapshot.ts';

/** A pool of 100 yuan behind as many points as make the price wanted. */
function priced(startPrice: string) {
  const policy = policyWith('local-life', {
    startPrice,
    genesis: { amount: '100000' },
    exit: { multiple: 900_000_000 },
  });
  return recordedPlay(policy);
}

const shown = (program: Play) => priceJson(priceOf(program.state)).display;

describe('Redenominate', () => {
  it.each([
    ['1', '1.0000'],
    ['10000', '10000.0000'],
    ['10000.00004', '10000.0000'],
    ['10000.00006', '10000.0001'],
  ])('E16: at a price of %s, shown as %s, it is the shown price that decides', (startPrice, display) => {
    const program = priced(startPrice);
    expect(shown(program)).toBe(display);
    const line = { type: 'Redenominate', digits: 4 };
    if (display === '10000.0001') expect(program.code(line)).toBe('accepted');
    else expect(refusalOf(program, line)).toEqual({ code: 'redenomination_not_needed', price: display });
  });

  it('A16: splits supply, genesis, lots and the last price together; nothing changes its value', () => {
    const program = priced('20000');
    program.buy('o', 'm', '1000');
    program.buy('o2', 'm', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: '0.001' });
    program.ok({
      ...{ type: 'StartConversion', conversionId: 'c', pointsPerShare: '0.5', shares: 10 },
      from: '2026-01-01T00:00:00Z',
    });
    const { state } = program;
    const lot = state.members.get('m')!.lots[0]!;
    const before = { ...lot, supply: state.supply, genesis: state.genesis, pool: state.pool.balance };
    expect(program.ok({ type: 'Redenominate', digits: 3 })).toEqual([{ type: 'Redenominated', digits: 3 }]);
    expect(state.supply).toBe(before.supply * 1000n);
    expect(state.genesis).toBe(before.genesis * 1000n);
    expect(state.pool.balance).toBe(before.pool);
    expect(lot).toMatchObject({
      minted: before.minted * 1000n,
      points: before.points * 1000n,
      sold: before.sold * 1000n,
      realised: before.realised,
      net: before.net,
    });
    expect(state.shares.conversions.get('c')!.pointsPerShare).toBe(500n * 10n ** 18n);
    expect(digest(program.replayed())).toBe(digest(state));
    expect(program.code({ type: 'Redenominate', digits: 1 })).toBe('redenomination_not_needed');
  });

  it('may be asked for more digits than are needed, and once more when the price has grown', () => {
    const program = priced('20000');
    program.ok({ type: 'Redenominate', digits: 18 });
    expect(shown(program)).toBe('0.0000');
    program.buy('o', 'm', '1000');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
