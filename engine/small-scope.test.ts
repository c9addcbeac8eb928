import { describe, expect, inject, it } from 'vitest';
import { checkInvariants } from './program/check.ts';
import { execute } from './program/execute.ts';
import { parseCommand } from './program/shape/parse-command.ts';
import type { PolicyDocument } from './rules/document.ts';
import { play, policyWith } from './testing/play.ts';

/** Sequences of at most this many commands; the campaign goes to 6. */
const DEPTH = inject('scopeDepth');
const MEMBERS = ['a', 'b', 'c'];
const FEN = ['0.01', '0.02', '0.03'];

type Step = (serial: number) => Record<string, unknown>;

const STEPS: readonly Step[] = [
  ...MEMBERS.flatMap((memberId, index): Step[] => [
    (n) => ({ type: 'PlaceOrder', orderId: `o${n}`, memberId, storeId: 's', amount: FEN[index]! }),
    (n) => ({ type: 'RedeemPoints', redemptionId: `r${n}`, memberId, points: 'all' }),
  ]),
  (n) => ({ type: 'RedeemPoints', redemptionId: `r${n}`, memberId: 'a', points: '0.000500000000000001' }),
  (n) => ({ type: 'RefundOrder', refundId: `f${n}`, orderId: 'o0', amount: '0.01' }),
  (n) => ({ type: 'RefundOrder', refundId: `f${n}`, orderId: `o${n - 1}`, amount: '0.01' }),
  (n) => ({ type: 'InjectCapital', injectionId: `i${n}`, amount: '0.03', periodDays: n % 2 }),
  () => ({ type: 'Tick' }),
];

const POLICIES: readonly PolicyDocument[] = [
  policyWith('local-life', { exit: { multiple: 200_000, perCommand: 1 } }),
  policyWith('local-life', {
    exit: { multiple: 150_000, retentionTo: 'stream', streamDays: 1 },
    redemption: { retention: 200_000, to: 'stream' },
  }),
];

/** Every sequence over three members and amounts of 1, 2 and 3 fen: where rounding exploits live. */
describe('small scope', () => {
  it.each(POLICIES.map((policy, index) => [index, policy] as const))(
    `every sequence of ${DEPTH} commands keeps every invariant (policy %i)`,
    (_index, policy) => {
      const total = STEPS.length ** DEPTH;
      for (let code = 0; code < total; code += 1) runSequence(policy, code);
      expect(total).toBeGreaterThan(1000);
    },
    7_200_000,
  );
});

function runSequence(policy: PolicyDocument, code: number): void {
  const program = play(policy);
  for (const memberId of MEMBERS) program.ok({ type: 'RegisterMember', memberId });
  let rest = code;
  for (let serial = 0; serial < DEPTH; serial += 1) {
    const make = STEPS[rest % STEPS.length]!;
    rest = Math.floor(rest / STEPS.length);
    const minute = String(serial * 10).padStart(2, '0');
    const parsed = parseCommand({ id: `x${serial}`, at: `2026-01-02T00:${minute}:00Z`, ...make(serial) });
    if ('malformed' in parsed) throw new Error(JSON.stringify(parsed.malformed));
    execute(program.state, parsed.command);
    checkInvariants(program.state);
  }
}
