import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints } from '../amount/decimal.ts';
import { formatInstant } from '../amount/instant.ts';
import { heldIn } from '../ledger/account.ts';
import { COMMAND_FIELDS } from '../program/command.ts';
import { type Line, policyWith } from '../testing/play.ts';
import { type RingPlay, ringPlay, wholeFen } from '../testing/ring-play.ts';

const PRESETS = ['local-life', 'local-life-guarded', 'mall', 'mall-guarded'];

/** A pool made by one honest order, or none. */
function pooled(preset: string, base: string): RingPlay {
  const program = ringPlay(preset);
  if (base !== '0') program.buy('b', 'base', base);
  program.settle();
  return program;
}

/** Buys just before a large order that is known to come, sells just after it, in so many slices. */
function sandwich(program: RingPlay, own: string, victim: string, slices = 1n): string {
  return program.gain(() => {
    program.ringBuy('o', own);
    program.settle();
    program.buy('v', 'victim', victim);
    program.settle();
    const { points } = program.state.members.get('mal')!;
    for (let slice = 1n; slice < slices; slice += 1n) program.sell('mal', formatPoints(points / slices));
    program.sell('mal');
  });
}

describe('A8: buying just before a large order and selling just after it', () => {
  // One order lifts the price at most 1 ÷ 0.7 times, so 160 of pool part come back as at most 182.86. What
  // platform and distribution keep is more than that seventh: the ring loses even in an empty pool.
  it.each([
    ['local-life', '0', '182.841473', '-4.158527'],
    ['local-life', '100000', '127.301087', '-59.698913'],
    ['local-life-guarded', '0', '133.442375', '-53.557625'],
    ['local-life-guarded', '100000', '127.214143', '-59.785857'],
    ['mall', '0', '342.827763', '-344.172237'],
    ['mall-guarded', '0', '257.755584', '-429.244416'],
  ])(
    'A8: under %s after orders of %s, around one of 5000000, the points of 1000 sell for %s and the ring has %s',
    (preset, base, wallet, gain) => {
      const program = pooled(preset, base);
      expect(sandwich(program, '1000', '5000000')).toBe(gain);
      expect(formatMoney(heldIn(program.state.members.get('mal')!.wallet))).toBe(wallet);
    },
  );

  it.each([
    ['local-life', 142_856n],
    ['local-life-guarded', 136_402n],
    ['mall', 142_856n],
    ['mall-guarded', 137_823n],
  ])(
    'A8: under %s the search finds the pool part coming back with at most %s millionths more, and never a gain',
    (preset, most) => {
      let best = 0n;
      for (const base of ['0', '1', '1000', '100000']) {
        for (const own of ['1', '100', '10000', '1000000']) {
          for (const victim of ['1000', '100000', '100000000']) {
            for (const slices of [1n, 9n]) {
              const program = pooled(preset, base);
              const gain = sandwich(program, own, victim, slices);
              expect(gain, `${own} around ${victim} after ${base}`).toMatch(/^-/);
              const { pool } = program.state.orders.get('o')!.settlement!;
              const more = heldIn(program.state.members.get('mal')!.wallet) - pool;
              if ((more * 1_000_000n) / pool > best) best = (more * 1_000_000n) / pool;
            }
          }
        }
      }
      expect(best).toBe(most);
    },
  );

  /** The ring buys before or after an injection is begun, waits until all of it is in the pool, and sells. */
  function around(preset: string, days: number, times: bigint, knowsBefore: boolean): string {
    const program = pooled(preset, '100000');
    const amount = wholeFen(program.state.pool.balance * times);
    const inject = () => program.ok({ type: 'InjectCapital', injectionId: 'i', amount, periodDays: days });
    return program.gain(() => {
      if (!knowsBefore) inject();
      program.ringBuy('o', '1000');
      program.settle();
      if (knowsBefore) inject();
      program.pass(7);
      program.sell('mal');
    });
  }

  it.each([
    ['local-life', '-97.266069', '-97.310609'],
    ['local-life-guarded', '-97.273922', '-97.315856'],
    ['mall', '-518.748879', '-518.832392'],
    ['mall-guarded', '-518.756953', '-518.837786'],
  ])(
    'A8: under %s who comes while an injection of once or twice the pool streams in buys no part of it: %s, %s',
    (preset, once, twice) => {
      for (const days of [0, 7]) {
        expect([1n, 2n].map((times) => around(preset, days, times, false))).toEqual([once, twice]);
      }
    },
  );

  // An insider who knows of it before gains from one above the pool: rule `injection_above_pool`, at most the
  // pool in 30 days, stops where the gain begins.
  it.each([
    ['local-life', '-8.155909', '80.821251'],
    ['local-life-guarded', '-8.135110', '80.878447'],
    ['mall', '-351.667329', '-184.835154'],
    ['mall-guarded', '-351.645947', '-184.776354'],
  ])(
    'A8: under %s who knows of an injection as large as the pool has %s of 1000, of twice the pool %s',
    (preset, once, twice) => {
      for (const days of [0, 7]) {
        expect([1n, 2n].map((times) => around(preset, days, times, true))).toEqual([once, twice]);
      }
    },
  );

  it.each([
    ['local-life-guarded', '17000.00', '-8.135110'],
    ['mall-guarded', '31000.00', '-351.645947'],
  ])(
    'A8: under %s in a live program an injection above the pool of %s is refused, and one as large leaves the insider with %s',
    (preset, most, gain) => {
      const program = ringPlay(preset, 'live');
      const funding = (channel: string) => ({ funding: { mode: 'split', channel } });
      program.buy('b', 'base', '100000', funding('wechatpay'));
      program.settle();
      program.pass(40);
      expect(wholeFen(program.state.pool.balance)).toBe(most);
      const inject = (amount: string) =>
        program.code({
          ...{ type: 'InjectCapital', injectionId: 'i', amount, periodDays: 7 },
          ...{ channel: 'bank', officers: ['chen', 'liu'] },
        });
      expect(inject(wholeFen(program.state.pool.balance + 10_000n))).toBe('override_needed');
      const found = program.gain(() => {
        program.ringBuy('o', '1000', funding('ring'));
        program.settle();
        expect(inject(most)).toBe('accepted');
        program.pass(7);
        program.sell('mal');
      });
      expect(found).toBe(gain);
    },
  );
});

describe('A20: reordering and back-dating by an insider', () => {
  it.each(PRESETS)(
    'A20: under %s an order dated before the last accepted one is refused, and one at the same instant pays the price after it',
    (preset) => {
      const program = pooled(preset, '1000');
      program.now += 1;
      program.buy('known', 'victim', '5000000');
      const line = {
        ...{ type: 'PlaceOrder', orderId: 'sly', memberId: 'mal', storeId: 'den', amount: '1000' },
        funding: { mode: 'collect', channel: 'ring' },
      };
      expect(program.code({ ...line, at: formatInstant(program.now - 1) })).toBe('time_backwards');
      expect(program.code({ ...line, at: formatInstant(program.now) })).toBe('accepted');
      program.settle();
      const [known, sly] = ['known', 'sly'].map((id) => program.state.orders.get(id)!.settlement!.lot);
      expect(known!.place < sly!.place).toBe(true);
      // Points a yuan: fewer for the later one.
      expect(sly!.minted * known!.spend < known!.minted * sly!.spend).toBe(true);
    },
  );

  it.each(PRESETS)(
    'A20: under %s a sale dated to yesterday is refused, and none gets the price from before a refund',
    (preset) => {
      const program = pooled(preset, '1000');
      program.ringBuy('o', '1000');
      program.settle();
      const yesterday = formatInstant(program.now - 86_400_000);
      const sale = { type: 'RedeemPoints', redemptionId: 'r', memberId: 'mal', points: 'all' };
      expect(program.code({ ...sale, at: yesterday })).toBe('time_backwards');
      expect(program.code({ ...sale, minNet: '1000' })).toBe('price_moved');
      expect(program.code(sale)).toBe('accepted');
    },
  );

  // Settling by hand is the one way to jump the queue of those who wait. It is recorded, and it loses (A8).
  it.each([
    ['local-life-guarded', '0', '-53.557625', '-97.394632'],
    ['local-life-guarded', '100000', '-59.785857', '-97.394737'],
    ['mall-guarded', '0', '-429.244416', '-518.989929'],
    ['mall-guarded', '100000', '-448.398083', '-518.990126'],
  ])(
    'A20: under %s after orders of %s an insider who settles his own order before a waiting one of 5000000 has %s, in turn %s',
    (preset, base, first, inTurn) => {
      const found = [true, false].map((jumps) => {
        const program = pooled(preset, base);
        return program.gain(() => {
          program.buy('v', 'victim', '5000000');
          program.ringBuy('o', '1000');
          if (jumps) program.ok({ type: 'SettleOrder', orderId: 'o' });
          program.settle();
          program.sell('mal');
        });
      });
      expect(found).toEqual([first, inTurn]);
    },
  );
});

describe('A26: money given to the pool', () => {
  // Share f of the points wins back 0.8 f of a gift: with 0, 1, 7, 41, 99 % of them, and with all.
  it.each([
    ['local-life', ['-1000.000000', '-994.438928', '-947.663552', '-670.588235', '-211.267605']],
    ['local-life-guarded', ['-1000.000000', '-994.763908', '-950.551877', '-682.269503', '-211.961301']],
    ['mall', ['-1000.000000', '-994.438927', '-947.663551', '-670.588235', '-211.267606']],
    ['mall-guarded', ['-1000.000000', '-994.617110', '-949.244713', '-676.923077', '-211.637729']],
  ])('A26: under %s the ring loses by every gift of 1000, whatever it holds', (preset, gains) => {
    const found = ['0', '1000', '10000', '100000', '10000000'].map((held) => {
      const program = pooled(preset, '100000');
      if (held !== '0') program.ringBuy('o', held);
      program.settle();
      return program.gain(() => {
        program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '1000', channel: 'ring' });
      });
    });
    expect(found).toEqual(gains);
  });

  /** Every command by which money comes in or goes out, orders and injections apart, and what they need. */
  const MONEY: readonly Line[] = [
    { type: 'FundDeposit', storeId: 's', amount: '1000000' },
    { type: 'RecordSplit', storeId: 's', amount: '80' },
    { type: 'FundBudget', budgetId: 'care', amount: '1000000' },
    {
      ...{ type: 'StartSubsidy', campaignId: 'c', budget: '1000000', ppm: 1000 },
      ...{ from: '2026-01-01T00:00:00+08:00', to: '2027-01-01T00:00:00+08:00' },
    },
    { type: 'RequestWithdrawal', withdrawalId: 'w', memberId: 'base', from: 'wallet', amount: '1' },
    { type: 'ReviewWithdrawal', withdrawalId: 'w', decision: 'approve' },
    { type: 'RecordPayout', withdrawalId: 'w', status: 'submitted', payoutNumber: '1' },
    { type: 'RecordPayout', withdrawalId: 'w', status: 'paid' },
    { type: 'RemitTax', remittanceId: 't', amount: '0.20' },
    { type: 'SettleStore', settlementId: 'p', storeId: 's', amount: '40' },
  ];

  it('A26: no other command that moves money in or out moves the pool or the price', () => {
    const types = new Set(MONEY.map(({ type }) => type));
    for (const [type, fields] of Object.entries(COMMAND_FIELDS)) {
      const moves = 'channel' in fields || 'funding' in fields;
      const raises = type === 'PlaceOrder' || type === 'InjectCapital';
      if (moves && !raises) expect(types, 'a command that moves money').toContain(type);
    }
    const program = ringPlay(policyWith('local-life', { tax: { wallet: 'incidental' } }));
    program.buy('b', 'base', '1000', { funding: { mode: 'split', channel: 'wechat' } });
    program.buy('c', 'base', '100');
    program.sell('base', '10');
    const { pool, supply } = program.state;
    const before = pool.balance;
    for (const line of MONEY) {
      program.ok(line);
      expect([pool.balance, program.state.supply], line.type).toEqual([before, supply]);
    }
  });
});
