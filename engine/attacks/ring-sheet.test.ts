import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { heldIn } from '../ledger/account.ts';
import type { ProgramState } from '../program/state.ts';
import { policyWith } from '../testing/play.ts';
import { type RingPlay, ringPlay } from '../testing/ring-play.ts';
import { RING, ringSheet } from '../testing/ring-sheet.ts';

const MODES = ['collect', 'split', 'deposit'] as const;

type Step = (program: RingPlay, serial: number) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ yuan: fc.integer({ min: 1, max: 5000 }), mode: fc.constantFrom(...MODES) }).map(
    ({ yuan, mode }): Step =>
      (program, serial) =>
        program.send({
          ...{ type: 'PlaceOrder', orderId: `o${serial}`, memberId: 'mal', storeId: RING.store },
          ...{ amount: `${yuan}`, funding: { mode, channel: RING.channel } },
        }),
  ),
  fc.constantFrom('0.5', '20', 'all').map(
    (points): Step =>
      (program, serial) =>
        program.send({ type: 'RedeemPoints', redemptionId: `r${serial}`, memberId: 'mal', points }),
  ),
  fc.record({ back: fc.nat(6), amount: fc.constantFrom('0.01', '10', '300') }).map(
    ({ back, amount }): Step =>
      (program, serial) =>
        program.send({ type: 'RefundOrder', refundId: `f${serial}`, orderId: `o${serial - back}`, amount }),
  ),
  fc.constant<Step>((program, serial) => {
    const deposit = { storeId: RING.store, amount: '400', channel: RING.channel };
    program.send({ type: serial % 2 ? 'FundDeposit' : 'RecordSplit', ...deposit });
  }),
  fc
    .constantFrom(['wallet', 'mal'], ['commission', 'agent'], ['payable', ''])
    .map(([from = '', memberId = '']): Step => {
      const holder = memberId === '' ? { storeId: RING.store } : { memberId };
      return (program, serial) =>
        program.send({
          ...{ type: 'RequestWithdrawal', withdrawalId: `w${serial}`, from, amount: '3' },
          ...{ channel: RING.channel, ...holder },
        });
    }),
);

/** What lies on accounts that are nobody's of the ring. */
function elsewhere(state: ProgramState): bigint {
  let sum = 0n;
  for (const { name, balance } of state.accounts.values()) {
    const own = /^(member:.*|store:den:.*|cash:ring|withdrawals)$/.test(name);
    if (!own) sum += balance;
  }
  return sum;
}

describe('the balance sheet of the ring, by which every attack is measured', () => {
  it('misses no money: what the ring paid in is what it holds and what lies elsewhere', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const program = ringPlay(policyWith('local-life', { genesis: { amount: '50' } }));
        const before = ringSheet(program.state);
        expect(before).toEqual({ cash: 0n, held: 0n, debts: 0n, points: 0n, total: 0n });
        const genesis = elsewhere(program.state);
        steps.forEach((carryOut, serial) => {
          carryOut(program, serial);
        });
        const { cash, held } = ringSheet(program.state);
        expect(cash + held + elsewhere(program.state)).toBe(genesis);
      }),
      { numRuns: inject('propertyRuns') },
    );
  });

  it('counts points at what a sale of all of them pays, and debts in full', () => {
    const program = ringPlay('local-life');
    program.ringBuy('o', '1000');
    const { points } = ringSheet(program.state);
    program.sell('mal');
    expect(ringSheet(program.state).points).toBe(0n);
    expect(heldIn(program.state.members.get('mal')!.wallet)).toBe(points);
    program.withdraw('payable');
    program.withdraw('wallet');
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o', amount: '1000' });
    // The merchant part of 800 and the 32 the pool keeps; the 128 paid out were kept back from the refund.
    expect(ringSheet(program.state)).toMatchObject({ debts: 832_000_000n, points: 0n });
  });
});
