import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatInstant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { isDue, quoteExit } from '../../pool/exit.ts';
import type { Lot, PriceRatio } from '../../pool/lot.ts';
import { quoteRedemption } from '../../pool/redeem.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { digest, type Line, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const RUNS = inject('propertyRuns');

const policy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    multiple: fc.constantFrom(100_000, 1_200_000, 1_500_000, 3_000_000),
    retention: fc.constantFrom(0, 100_000, 200_000, 500_000),
    perCommand: fc.constantFrom(1, 2, 10_000),
    delay: fc.constantFrom(0, 1),
    days: fc.constantFrom(null, 3),
  })
  .map(({ multiple, retention, perCommand, delay, days }) =>
    policyWith('local-life', {
      tariffs: {
        store: {
          parts: { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 },
          mintRatio: 700_000,
          settlementDelayDays: delay,
        },
      },
      exit: { multiple, retentionTo: 'stream', streamDays: 7, perCommand },
      redemption: { retention, to: 'pool' },
      binding: { days },
    }),
  );

type Step = { readonly line: (n: number, now: number) => Line; readonly days: number };

const fen = fc.integer({ min: 1, max: 200_000 }).map((amount) => (amount / 100).toFixed(2));
const line: fc.Arbitrary<Step['line']> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b'), fen).map(([memberId, amount]) => (n: number) => ({
    ...{ type: 'PlaceOrder', orderId: `o${n}`, memberId, storeId: 's', amount },
  })),
  fc.constantFrom('a', 'b').map((memberId) => (n: number) => ({
    ...{ type: 'RedeemPoints', redemptionId: `r${n}`, memberId, points: '1.5' },
  })),
  fen.map((amount) => (n: number) => ({
    ...{ type: 'InjectCapital', injectionId: `i${n}`, amount, periodDays: n % 3 },
  })),
  fc.tuple(policy, fc.integer({ min: -1, max: 3 })).map(([document, days]) => (_: number, now: number) => ({
    ...{ type: 'PublishPolicy', policy: document, effectiveAt: formatInstant(now + days * DAY_MS) },
  })),
  fc.constant(() => ({ type: 'Tick' })),
);
const step: fc.Arbitrary<Step> = fc.record({ line, days: fc.constantFrom(0, 0, 1, 2) });

/** What a lot's points bring at a price: what leaving by force pays, or more where it is sold instead. */
function brings(lot: Lot, price: PriceRatio): bigint {
  const holder = { lots: [{ ...lot, queued: false }], firstOpenLot: 0 };
  const sold = quoteRedemption(holder, lot.points, price).net;
  return isDue(lot, price.pool, price.supply) ? quoteExit(lot, price).net : sold;
}

const PRICES: readonly bigint[] = [1n, 3n, 10n, 12n, 17n, 25n, 40n, 1000n];

describe('publications one after another', () => {
  it('8, G14: replay gives the same state, and what was earned never brings less at any price', () => {
    fc.assert(
      fc.property(policy, fc.array(step, { minLength: 3, maxLength: 25 }), (document, steps) => {
        const program = recordedPlay(document);
        for (const memberId of ['a', 'b'])
          program.ok({ type: 'RegisterMember', memberId, referrerId: 'owner' });
        steps.forEach(({ line: make, days }, n) => {
          program.now += days * DAY_MS;
          const { members } = program.state;
          const lots = ['a', 'b'].flatMap((id) =>
            members.get(id)!.lots.map((lot) => ({ lot, before: { ...lot } })),
          );
          const outcome = program.send(make(n, program.now));
          const events = outcome.outcome === 'accepted' ? outcome.events : [];
          if (!events.some((event) => event.type === 'PolicyActivated')) return;
          for (const { lot, before } of lots) {
            // Points that left or were sold in the same command are no longer compared.
            if (lot.points !== before.points || lot.points === 0n) continue;
            for (const times of PRICES) {
              const price = { pool: times * 1_000_000n, supply: 10n ** 18n };
              expect(brings(lot, price) >= brings(before, price)).toBe(true);
            }
          }
        });
        expect(digest(program.replayed())).toBe(digest(program.state));
      }),
      { numRuns: RUNS },
    );
  });
});
