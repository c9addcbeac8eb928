import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatMoney } from './amount/decimal.ts';
import { PPM } from './amount/quantity.ts';
import { splitAmount } from './amount/split.ts';
import { heldIn } from './ledger/account.ts';
import { quoteMint } from './pool/mint.ts';
import { decodeEvent, encodeEvent } from './program/encode.ts';
import { openProgram, priceOf } from './program/open.ts';
import { replay } from './program/replay.ts';
import type { ProgramState } from './program/state.ts';
import type { PolicyDocument } from './rules/document.ts';
import { digest, type Line, type Play, play, policyWith } from './testing/play.ts';

const RUNS = inject('propertyRuns');

/** Amounts where rounding hurts: fen, around fen, around powers of ten, the largest a till takes. */
const amount = fc.oneof(
  fc.constantFrom('0.01', '0.02', '0.03', '0.99', '1', '9.99', '10.01', '99.99', '1000', '9999999.99'),
  fc.integer({ min: 1, max: 1_000_000 }).map((fen) => (fen / 100).toFixed(2)),
);
const person = fc.constantFrom('a', 'b', 'c');
const place = fc.nat(11);

const step: fc.Arbitrary<(serial: number) => Line> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ person, amount }).map(({ person: memberId, amount: value }) => (n: number) => ({
      type: 'PlaceOrder',
      orderId: `o${n}`,
      memberId,
      storeId: 's',
      amount: value,
    })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ person, share: fc.constantFrom('all', '0.000000000000000001', '0.5', '20', '1000') })
      .map(({ person: memberId, share }) => (n: number) => ({
        type: 'RedeemPoints',
        redemptionId: `r${n}`,
        memberId,
        points: share,
      })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ place, amount }).map(({ place: back, amount: value }) => (n: number) => ({
      type: 'RefundOrder',
      refundId: `f${n}`,
      orderId: `o${Math.max(0, n - 1 - back)}`,
      amount: value,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ amount, days: fc.constantFrom(0, 1, 30) })
      .map(({ amount: value, days }) => (n: number) => ({
        type: 'InjectCapital',
        injectionId: `i${n}`,
        amount: value,
        periodDays: days,
      })),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 3, 40).map((days) => () => ({ type: 'Tick', days })) },
);

const policy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    multiple: fc.constantFrom(100_000, 300_000, 1_200_000, 3_000_000),
    exitTo: fc.constantFrom('pool' as const, 'stream' as const),
    saleTo: fc.constantFrom('pool' as const, 'stream' as const),
    perCommand: fc.constantFrom(1, 2, 10_000),
    delay: fc.constantFrom(0, 0, 1),
    genesis: fc.constantFrom('0', '0.01', '1000'),
    remainder: fc.constantFrom('platform' as const, 'pool' as const),
  })
  .map(({ multiple, exitTo, saleTo, perCommand, delay, genesis, remainder }) =>
    policyWith('local-life', {
      tariffs: {
        store: {
          parts: { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 },
          mintRatio: 700_000,
          settlementDelayDays: delay,
          remainder,
        },
      },
      exit: { multiple, retentionTo: exitTo, streamDays: 7, perCommand },
      redemption: { retention: 200_000, to: saleTo },
      genesis: { amount: genesis },
    }),
  );

function start(document: PolicyDocument): Play {
  const program = play(document);
  program.ok({ type: 'RegisterMember', memberId: 'a', referrerId: 'owner' });
  program.ok({ type: 'RegisterMember', memberId: 'b', referrerId: 'a' });
  program.ok({ type: 'RegisterMember', memberId: 'c' });
  return program;
}

function carryOut(program: Play, steps: readonly ((serial: number) => Line)[]): void {
  steps.forEach((make, serial) => {
    const { days, ...line } = make(serial) as Line & { days?: number };
    program.now += (days ?? 0) * 86_400_000;
    program.send(line as Line);
  });
}

describe('properties of the engine (economics §11)', () => {
  it('S24, S32: invariants 1–5 and 7 hold after every command, refusals change nothing', () => {
    fc.assert(
      fc.property(policy, fc.array(step, { maxLength: 40 }), (document, steps) => {
        // `play` recomputes every invariant after each command and compares the state around refusals.
        carryOut(start(document), steps);
      }),
      { numRuns: RUNS },
    );
  });

  it('8: replaying the recorded events gives the same state, line by line', () => {
    fc.assert(
      fc.property(policy, fc.array(step, { maxLength: 30 }), (document, steps) => {
        const program = start(document);
        const copy = openProgram(program.state.policy);
        const send = program.send;
        const recorded: { events: string; at: number }[] = [];
        const recording: Play = {
          ...program,
          get now() {
            return program.now;
          },
          set now(value) {
            program.now = value;
          },
          send(line) {
            const outcome = send(line);
            if (outcome.outcome === 'accepted') {
              recorded.push({ events: JSON.stringify(outcome.events.map(encodeEvent)), at: program.now });
            }
            return outcome;
          },
        };
        const head = opening(document);
        for (const { events, at } of head) replay(copy, JSON.parse(events).map(decodeEvent), at);
        carryOut(recording, steps);
        for (const { events, at } of recorded) replay(copy, JSON.parse(events).map(decodeEvent), at);
        expect(digest(copy)).toBe(digest(program.state));
      }),
      { numRuns: RUNS },
    );
  });

  it('6: a coalition acting alone never ends with more than it put in', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 2, maxLength: 30 }),
        fc.constantFrom('pool' as const, 'stream' as const),
        (steps, to) => {
          const program = start(
            policyWith('local-life', {
              exit: { multiple: 900_000_000 },
              redemption: { retention: 200_000, to },
            }),
          );
          program.ok({ type: 'RegisterMember', memberId: 'outsider' });
          program.ok({ type: 'RegisterStore', storeId: 'other', ownerId: 'outsider' });
          program.ok({
            type: 'PlaceOrder',
            orderId: 'before',
            memberId: 'outsider',
            storeId: 'other',
            amount: '50000',
          });
          const own = steps.filter((make) => !['InjectCapital'].includes(make(0).type));
          carryOut(program, own);
          expect(putIn(program.state) >= holds(program.state)).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** The commands `start` has sent, as recorded events. */
function opening(document: PolicyDocument): { events: string; at: number }[] {
  const recorded: { events: string; at: number }[] = [];
  const program = play(document);
  const { now } = program;
  const lines: Line[] = [
    { type: 'RegisterMember', memberId: 'a', referrerId: 'owner' },
    { type: 'RegisterMember', memberId: 'b', referrerId: 'a' },
    { type: 'RegisterMember', memberId: 'c' },
  ];
  recorded.push({ events: JSON.stringify([{ type: 'MemberRegistered', memberId: 'owner' }]), at: now });
  recorded.push({
    events: JSON.stringify([{ type: 'StoreRegistered', storeId: 's', ownerId: 'owner', tariff: 'store' }]),
    at: now,
  });
  for (const line of lines)
    recorded.push({ events: JSON.stringify(program.ok(line).map(encodeEvent)), at: now });
  return recorded;
}

const RING = ['a', 'b', 'c', 'owner'];

/** Cash the ring paid for its orders less what came back as refunds. */
function putIn(state: ProgramState): bigint {
  let cash = 0n;
  for (const order of state.orders.values()) {
    if (!RING.includes(order.member.id)) continue;
    cash += order.amount - order.refundedPending - (order.settlement?.refunded ?? 0n);
  }
  return cash;
}

/** What the ring holds: store payable, wallets, commissions, and what its points pay now. */
function holds(state: ProgramState): bigint {
  let value = state.stores.get('s')!.payable.balance;
  const { pool, supply } = priceOf(state);
  for (const id of RING) {
    const member = state.members.get(id)!;
    value +=
      heldIn(member.wallet) + heldIn(member.commission) + (pool * member.points * 800_000n) / (supply * PPM);
  }
  return value;
}

describe('properties of the arithmetic', () => {
  it('parts sum to the amount and none is off by a unit (A10)', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }),
        (total, weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          if (sum === 0) return;
          const shares = weights.map((weight) => BigInt(Math.floor((weight * 1_000_000) / sum)));
          shares[0]! += PPM - shares.reduce((a, b) => a + b, 0n);
          const parts = splitAmount(total, shares);
          expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
          parts.forEach((part, index) => {
            const exact = total * shares[index]!;
            expect(part * PPM > exact - PPM && part * PPM < exact + PPM).toBe(true);
          });
        },
      ),
    );
  });

  it('an order never lowers the price, and lifts it by at most 10 / 7', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        fc.bigInt({ min: 1n, max: 10n ** 32n }),
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        (pool, supply, part) => {
          const points = quoteMint({ pool, supply, streamed: 0n, last: { pool, supply } }, part, 700_000n);
          expect((pool + part) * supply >= pool * (supply + points)).toBe(true);
          if (points > 1000n)
            expect((pool + part) * supply * 7n <= pool * (supply + points + 2n) * 10n + 10n * supply).toBe(
              true,
            );
        },
      ),
    );
  });

  it('selling in pieces never pays more than the pool can, and the last seller leaves a locked pool (A2)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (pieces) => {
        const program = play(
          policyWith('local-life', { exit: { multiple: 900_000_000 }, genesis: { amount: '1000' } }),
        );
        program.buy('o', 'm', '1000');
        for (let piece = 1; piece < pieces; piece += 1) {
          program.ok({ type: 'RedeemPoints', redemptionId: `r${piece}`, memberId: 'm', points: '5' });
        }
        program.ok({ type: 'RedeemPoints', redemptionId: 'last', memberId: 'm', points: 'all' });
        expect(Number(formatMoney(heldIn(program.state.members.get('m')!.wallet)))).toBeLessThan(100);
        expect(program.state.pool.balance > 1_000_000_000n).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
