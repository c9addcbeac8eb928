import { describe, expect, inject, it } from 'vitest';
import { checkInvariants } from './program/check.ts';
import { execute } from './program/execute.ts';
import { openProgram } from './program/open.ts';
import { parseCommand } from './program/shape/parse-command.ts';
import type { PolicyDocument } from './rules/document.ts';
import { parsePolicy } from './rules/parse-policy.ts';
import type { Policy } from './rules/policy.ts';
import { policyWith } from './testing/play.ts';

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

function readPolicy(document: PolicyDocument): Policy {
  const parsed = parsePolicy(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

const POLICIES: readonly Policy[] = [
  policyWith('local-life', { exit: { multiple: 200_000, perCommand: 1 } }),
  policyWith('local-life', {
    exit: { multiple: 150_000, retentionTo: 'stream', streamDays: 1 },
    redemption: { retention: 200_000, to: 'stream' },
  }),
].map(readPolicy);

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

/** Commands are read once: the same ones stand at the same place of many sequences. */
const COMMANDS = Array.from({ length: DEPTH }, (_, serial) =>
  STEPS.map((make) => {
    const minute = String(serial * 10).padStart(2, '0');
    const parsed = parseCommand({ id: `x${serial}`, at: `2026-01-02T00:${minute}:00Z`, ...make(serial) });
    if ('malformed' in parsed) throw new Error(JSON.stringify(parsed.malformed));
    return parsed.command;
  }),
);

const OPENING = [
  ...['owner', ...MEMBERS].map((memberId) => ({ type: 'RegisterMember', memberId })),
  { type: 'RegisterStore', storeId: 's', ownerId: 'owner' },
].map((line, n) => {
  const parsed = parseCommand({ id: `m${n}`, at: '2026-01-01T00:00:00Z', ...line });
  if ('malformed' in parsed) throw new Error(JSON.stringify(parsed.malformed));
  return parsed.command;
});

/**
 * The last command varies fastest, so what a sequence shares with the one before it has been looked at there:
 * invariants are recomputed only after the commands that are new.
 */
function runSequence(policy: Policy, code: number): void {
  const state = openProgram(policy);
  for (const command of OPENING) execute(state, command);
  for (let serial = 0; serial < DEPTH; serial += 1) {
    const rest = STEPS.length ** (DEPTH - 1 - serial);
    execute(state, COMMANDS[serial]![Math.floor(code / rest) % STEPS.length]!);
    if (code % rest === 0) checkInvariants(state);
  }
}
