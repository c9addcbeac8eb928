import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { referrerAt } from '../../commission/binding.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { digest, type Line, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { sumsOf } from '../../testing/sums.ts';
import type { ProgramState } from '../state.ts';
import type { Member } from './state.ts';

const RUNS = inject('propertyRuns');
const DAY_MS = 86_400_000;
/** For the long campaign; by default seconds. */
const LIMIT_MS = 7_200_000;

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

const remedy = fc.oneof(
  fc.record({ kind: fc.constant('bounty'), amount, budgetId: fc.constant('pot') }),
  fc.record({ kind: fc.constant('move-members'), memberIds: people, referrerId: person }),
  fc.record({ kind: fc.constant('delist'), storeId: store }),
  fc.record({ kind: fc.constant('freeze'), memberId: person }),
);
const remedies = fc.array(remedy, { minLength: 1, maxLength: 4 });
const caseId = fc.constantFrom('k0', 'k0', 'k1');
const decided = fc.record({
  caseId,
  decision: fc.constantFrom('upheld', 'upheld', 'dismissed'),
  reason: fc.constant('why-4'),
  remedies,
});

const CASE_STEPS: readonly Choice[] = [
  choice(
    1,
    'OpenCase',
    fc.record({ caseId, kind: fc.constant('other-offence'), reporterId: person, storeId: store }),
  ),
  choice(6, 'RuleCase', decided),
  choice(1, 'AppealCase', fc.record({ caseId, memberId: person })),
  choice(6, 'ExecuteRuling', fc.record({ caseId })),
  choice(4, 'UndoRuling', fc.record({ caseId, reason: fc.constant('why-5') })),
];

const WITHDRAWAL_STEPS: readonly Choice[] = [
  choice(
    2,
    'RequestWithdrawal',
    fc.record({
      withdrawalId: fresh('w'),
      memberId: person,
      from: fc.constantFrom('wallet', 'commission'),
      amount,
    }),
  ),
  choice(1, 'CancelWithdrawal', fc.record({ withdrawalId: earlier('w') })),
];

/** Random commands around people: orders and sales, bindings, stores, cases, endings and merges. */
const peopleStep: fc.Arbitrary<Step> = fc.oneof(
  ...TRADE,
  ...PEOPLE_STEPS,
  ...STORE_STEPS,
  ...CASE_STEPS,
  ...WITHDRAWAL_STEPS,
);

const policy: fc.Arbitrary<PolicyDocument> = fc
  .record({
    multiple: fc.constantFrom(100_000, 1_200_000, 1_200_000),
    perCommand: fc.constantFrom(1, 10_000),
    settlementDelayDays: fc.constantFrom(0, 0, 2),
    days: fc.constantFrom(null, 30),
    appealDays: fc.constantFrom(0, 0, 1),
  })
  .map(({ multiple, perCommand, settlementDelayDays, days, appealDays }) =>
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
      cases: { appealDays },
      tax: { wallet: 'above-spend', commission: 'cumulative' },
    }),
  );

function start(document: PolicyDocument) {
  const program = recordedPlay(document);
  for (const memberId of ['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6'])
    program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterStore', storeId: 's1', ownerId: 'm0', recruiterId: 'm1', region: '440106' });
  program.ok({ type: 'FundBudget', budgetId: 'pot', amount: '5000' });
  for (const caseId of ['k0', 'k1'])
    program.ok({ type: 'OpenCase', caseId, kind: 'other-offence', reporterId: 'm2', storeId: 's' });
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

/** The queue would run before the next command and pay: lets it run first. */
function emptyQueue(program: Play): void {
  while (program.state.exitQueue.length > 0) program.ok({ type: 'Tick' });
}

/** Without a case's own lines, seq and time, and accounts at zero: one that was used once stays listed. */
function linesWithoutCase(state: ProgramState, id: string): string[] {
  const own = new RegExp(`^(state |case ${id} |account .* 0$)`);
  return digest(state)
    .split('\n')
    .filter((line) => !own.test(line));
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

describe('properties of members', { timeout: LIMIT_MS }, () => {
  it('1–5, 7, 8: with endings, merges and moves every invariant holds, replay gives the same, no binding leads back', () => {
    fc.assert(
      fc.property(policy, fc.array(peopleStep, { minLength: 30, maxLength: 60 }), (document, steps) => {
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

  it('E26: undoing a ruling takes back exactly what it did, whatever there was before', () => {
    let undone = 0;
    fc.assert(
      fc.property(policy, fc.array(peopleStep, { maxLength: 40 }), remedies, (document, steps, asked) => {
        const program = start({ ...document, cases: { appealDays: 0 } });
        carryOut(program, steps);
        emptyQueue(program);
        program.ok({
          type: 'OpenCase',
          caseId: 'k9',
          kind: 'other-offence',
          reporterId: 'm2',
          storeId: 's',
        });
        const ruling = { caseId: 'k9', decision: 'upheld', reason: 'why-6', remedies: asked };
        if (program.code({ type: 'RuleCase', ...ruling }) !== 'accepted') return;
        const before = linesWithoutCase(program.state, 'k9');
        if (program.code({ type: 'ExecuteRuling', caseId: 'k9' }) !== 'accepted') return;
        undone += 1;
        program.ok({ type: 'UndoRuling', caseId: 'k9', reason: 'why-7' });
        expect(linesWithoutCase(program.state, 'k9')).toEqual(before);
      }),
      { numRuns: RUNS },
    );
    expect(undone).toBeGreaterThan(RUNS / 10);
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
        emptyQueue(program);
        const before = sumsOf(program.state);
        const outcome = program.send(line);
        if (outcome.outcome === 'refused') return;
        merged += 1;
        expect(outcome.events.map(({ type }) => type)).toEqual(['MembersMerged']);
        expect(sumsOf(program.state)).toEqual(before);
      }),
      { numRuns: RUNS },
    );
    expect(merged).toBeGreaterThan(RUNS / 10);
  });
});
