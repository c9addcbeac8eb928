import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { referrerAt } from '../../commission/binding.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { digest, type Line, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import type { ProgramState } from '../state.ts';
import type { Member } from './state.ts';

const RUNS = inject('propertyRuns');
const DAY_MS = 86_400_000;

/** A command that may be refused; `days` lets time pass before it. */
type Step = (serial: number) => Line & { readonly days?: number };

const PEOPLE = ['owner', 'm0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];
const person = fc.constantFrom(...PEOPLE);
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
const store = fc.constantFrom('s', 's', 's1');
const amount = fc.constantFrom('0.01', '0.03', '9.99', '100', '1000', '54321');
const back = fc.nat(3);

type Fields = Readonly<Record<string, unknown>>;
type Choice = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> };

function choice(weight: number, type: string, fields: fc.Arbitrary<Fields>): Choice {
  return { weight, arbitrary: fields.map((values) => (n) => ({ type, ...named(values, n) })) };
}

/** Values that are functions are asked with the step's number: ids of what is made, and of what was. */
function named(values: Fields, n: number): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'function' ? value(n) : value]),
  );
}

const fresh = (prefix: string) => fc.constant((n: number) => `${prefix}${n}`);
const earlier = (prefix: string) =>
  back.map((steps) => (n: number) => `${prefix}${Math.max(0, n - 1 - steps)}`);
const reason = fc.constantFrom(undefined, 'why-1');

const TRADE: readonly Choice[] = [
  choice(10, 'PlaceOrder', fc.record({ orderId: fresh('o'), memberId: person, storeId: store, amount })),
  choice(
    6,
    'RedeemPoints',
    fc.record({ redemptionId: fresh('r'), memberId: person, points: fc.constantFrom('all', '0.5', '20') }),
  ),
  choice(4, 'RefundOrder', fc.record({ refundId: fresh('f'), orderId: earlier('o'), amount })),
  choice(
    1,
    'InjectCapital',
    fc.record({ injectionId: fresh('i'), amount, periodDays: fc.constantFrom(0, 3) }),
  ),
  choice(2, 'Tick', fc.record({ days: fc.constantFrom(0, 1, 3, 40) })),
];

const PEOPLE_STEPS: readonly Choice[] = [
  choice(2, 'RegisterMember', fc.record({ memberId: person })),
  choice(
    6,
    'BindMember',
    fc.record({ memberId: person, referrerId: person, via: fc.constant('store-qr'), storeId: store }),
  ),
  choice(1, 'UnbindMember', fc.record({ memberId: person, reason })),
  choice(2, 'RebindMembers', fc.record({ memberIds: people, referrerId: person, reason })),
  choice(2, 'EndMember', fc.record({ memberId: person })),
  choice(4, 'MergeMembers', fc.record({ memberId: person, into: person, reason })),
  choice(1, 'FreezeMember', fc.record({ memberId: person, reason: fc.constant('why-2') })),
  choice(1, 'UnfreezeMember', fc.record({ memberId: person })),
];

const STORE_STEPS: readonly Choice[] = [
  choice(2, 'UpdateStore', fc.record({ storeId: store, ownerId: person, moveBindings: fc.boolean() })),
  choice(1, 'UpdateStore', fc.record({ storeId: store, recruiterId: person })),
  choice(1, 'SuspendStore', fc.record({ storeId: store, reason: fc.constant('why-3') })),
  choice(2, 'ResumeStore', fc.record({ storeId: store })),
  choice(1, 'SettleStore', fc.record({ settlementId: fresh('p'), storeId: store })),
  choice(
    1,
    'AppointAgent',
    fc.record({
      agencyId: fresh('g'),
      memberId: person,
      region: fc.constantFrom('440106', '440105'),
      tier: fc.constant('district'),
      from: fc.constant('2026-01-01T00:00:00Z'),
      to: fc.constant('2026-02-01T00:00:00Z'),
    }),
  ),
];

/** Random commands around people: orders and sales, bindings, stores, endings and merges. */
const peopleStep: fc.Arbitrary<Step> = fc.oneof(...TRADE, ...PEOPLE_STEPS, ...STORE_STEPS);

const policy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    multiple: fc.constantFrom(100_000, 1_200_000, 1_200_000),
    perCommand: fc.constantFrom(1, 10_000),
    settlementDelayDays: fc.constantFrom(0, 0, 2),
    days: fc.constantFrom(null, 30),
  })
  .map(({ multiple, perCommand, settlementDelayDays, days }) =>
    policyWith('local-life', {
      tariffs: {
        store: {
          parts: { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 },
          mintRatio: 700_000,
          settlementDelayDays,
        },
      },
      exit: { multiple, perCommand },
      binding: { days },
    }),
  );

function start(document: PolicyDocument) {
  const program = recordedPlay(document);
  for (const memberId of ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'])
    program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterStore', storeId: 's1', ownerId: 'm0', recruiterId: 'm1', region: '440106' });
  return program;
}

function carryOut(program: Play, steps: readonly Step[], after: () => void = () => undefined): void {
  steps.forEach((make, serial) => {
    const { days = 0, ...line } = make(serial);
    program.now += days * DAY_MS;
    program.send(line);
    after();
  });
}

function sumOver(state: ProgramState, of: (member: Member) => bigint): bigint {
  return [...state.members.values()].reduce((sum, member) => sum + of(member), 0n);
}

/** Everything a merge moves about and must not change in sum. */
function sums(state: ProgramState) {
  const lots = (of: 'points' | 'spend' | 'minted' | 'sold' | 'realised' | 'net') =>
    sumOver(state, (member) => member.lots.reduce((sum, lot) => sum + lot[of], 0n));
  return {
    points: sumOver(state, ({ points }) => points),
    wallets: sumOver(state, ({ wallet }) => wallet.balance),
    commissions: sumOver(state, ({ commission }) => commission.balance),
    exits: sumOver(state, ({ exits }) => BigInt(exits)),
    directSpend: sumOver(state, ({ directSpend }) => directSpend),
    recruitedTurnover: sumOver(state, ({ recruitedTurnover }) => recruitedTurnover),
    lots: [lots('points'), lots('spend'), lots('minted'), lots('sold'), lots('realised'), lots('net')],
    lotCount: sumOver(state, (member) => BigInt(member.lots.length)),
    pool: [state.pool.balance, state.supply, state.genesis, state.memberPoints],
    owners: state.stores.size,
  };
}

/** Bindings that hold never lead back to where they started. */
function leadsBack(state: ProgramState, start: Member): boolean {
  const { days } = state.policy.binding;
  let above = referrerAt(start, state.at, days);
  for (let steps = 0; above && steps <= state.members.size; steps += 1) {
    if (above === start) return true;
    above = referrerAt(above, state.at, days);
  }
  return above !== undefined;
}

describe('properties of members', () => {
  it('1–5, 7, 8: with endings, merges and moves every invariant holds, replay gives the same, no binding leads back', () => {
    fc.assert(
      fc.property(policy, fc.array(peopleStep, { minLength: 10, maxLength: 60 }), (document, steps) => {
        // `play` recomputes every invariant after each command and compares the state around refusals.
        const program = start(document);
        carryOut(program, steps, () => {
          for (const member of program.state.members.values()) {
            expect(leadsBack(program.state, member)).toBe(false);
          }
        });
        expect(digest(program.replayed())).toBe(digest(program.state));
      }),
      { numRuns: RUNS },
    );
  });

  it('a merge never changes the sum of anything', () => {
    let merged = 0;
    const merge = fc
      .tuple(fc.constantFrom('m0', 'm1', 'm2', 'm3'), fc.constantFrom('owner', 'm0', 'm1', 'm2', 'm3'))
      .map(([memberId, into]) => ({ type: 'MergeMembers', memberId, into }));
    fc.assert(
      fc.property(policy, fc.array(peopleStep, { maxLength: 40 }), merge, (document, steps, line) => {
        const program = start(document);
        carryOut(program, steps);
        // The queue would run before the merge and pay: let it run first.
        while (program.state.exitQueue.length > 0) program.ok({ type: 'Tick' });
        const before = sums(program.state);
        const outcome = program.send(line);
        if (outcome.outcome === 'refused') return;
        merged += 1;
        expect(outcome.events.map(({ type }) => type)).toEqual(['MembersMerged']);
        expect(sums(program.state)).toEqual(before);
      }),
      { numRuns: RUNS },
    );
    expect(merged).toBeGreaterThan(RUNS / 10);
  });
});
