import { describe, expect, inject, it } from 'vitest';
import { arbitraryCommands, openingStage, randomPolicy } from './arbitrary-commands.ts';
import type { CommandType } from './commands.ts';
import { createModel, type Model } from './model.ts';
import { COMMAND_TYPES } from './perform.ts';
import type { PolicyDocument } from './policy-document.ts';
import { REFUSALS } from './refusals.ts';

/** So many are needed to pass through everything; the campaign takes more. */
const SEEDS = Math.max(125, inject('modelChecks'));
const COMMANDS = 400;

/** Nothing that a program can hold makes another one. */
const NEVER_ACCEPTED: readonly CommandType[] = ['CreateProgram'];

/** States that the comparison with the engine has to pass through. */
const SITUATIONS = [
  ...['queue', 'exit', 'lock', 'redenominated', 'rehearsal', 'live', 'winding-down', 'closed'],
  ...['held for self-dealing', 'subsidised', 'granted', 'several lines', 'origin paid', 'credits given back'],
  ...['peer paid', 'ranks counted', 'policy changed', 'tax withheld', 'ended', 'merged'],
];

function situationsOf(model: Model, policy: PolicyDocument): string[] {
  const state = model.state();
  const { stage, members, withdrawals, policyVersion } = model.registers();
  const orders = model.orders();
  const settlements = orders.flatMap(({ settlement }) => (settlement ? [settlement] : []));
  const paid = settlements.flatMap((settlement) => settlement.commissions);
  const statuses = Object.values(members).map((member) => member.status);
  const holds: [string, boolean][] = [
    [stage, true],
    ['exit', Object.values(state.members).some((member) => member.exits > 0)],
    ['lock', policy.genesis?.amount === '0' && Number(state.genesis) > 0],
    ['redenominated', policy.startPrice === '750000' && Number(state.price.display) < 750_000],
    ['held for self-dealing', paid.some((leg) => leg.to === 'hold' && leg.amount > 0n)],
    ['subsidised', settlements.some((settlement) => settlement.subsidies.length > 0)],
    ['granted', settlements.some((settlement) => settlement.granted > 0n)],
    ['origin paid', settlements.some((settlement) => settlement.origins.length > 1)],
    ['peer paid', paid.some((leg) => leg.kind === 'peer' && leg.amount > 0n)],
    ['ranks counted', settlements.some((settlement) => settlement.statistics.length > 1)],
    ['several lines', orders.some((order) => order.settlement !== null && order.lines.length > 1)],
    ['credits given back', orders.some(({ creditsUsed, cashBack }) => creditsUsed > 0n && cashBack > 0n)],
    ['policy changed', policyVersion > 1],
    ['tax withheld', Object.values(withdrawals).some(({ tax }) => Number(tax) > 0)],
    ['ended', statuses.includes('ended')],
    ['merged', statuses.includes('merged')],
  ];
  return holds.filter(([, is]) => is).map(([name]) => name);
}

type Counted = {
  sent: Map<string, number>;
  accepted: Map<string, number>;
  codes: Set<string>;
  seen: Set<string>;
};

const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

function play(seed: number, { sent, accepted, codes, seen }: Counted): void {
  const policy = randomPolicy(seed);
  const stage = openingStage(seed);
  const model = createModel(policy, { stage });
  for (const command of arbitraryCommands({ seed, count: COMMANDS, policy, stage })) {
    const outcome = model.apply(command);
    add(sent, command.type);
    if (outcome.outcome === 'accepted') add(accepted, command.type);
    else codes.add(outcome.code);
    if (model.queue().length > 0) seen.add('queue');
  }
  for (const name of situationsOf(model, policy)) seen.add(name);
}

describe('the generator', () => {
  it('gives the same commands for the same seed', () => {
    const commands = (seed: number) => {
      const [policy, stage] = [randomPolicy(seed), openingStage(seed)];
      return [...arbitraryCommands({ seed, count: 300, policy, stage })];
    };
    expect(commands(6)).toEqual(commands(6));
    expect(commands(6)).not.toEqual(commands(7));
  });

  it(`reaches every refusal and situation, and has every command accepted, in ${SEEDS} seeds`, () => {
    const counted: Counted = { sent: new Map(), accepted: new Map(), codes: new Set(), seen: new Set() };
    for (let seed = 1; seed <= SEEDS; seed += 1) play(seed, counted);
    expect(REFUSALS.filter((code) => !counted.codes.has(code))).toEqual([]);
    expect(SITUATIONS.filter((name) => !counted.seen.has(name))).toEqual([]);
    const rare = COMMAND_TYPES.filter((type) => {
      const [sent, accepted] = [counted.sent.get(type) ?? 0, counted.accepted.get(type) ?? 0];
      return accepted === 0 || accepted * 100 < sent;
    });
    expect(rare).toEqual(NEVER_ACCEPTED);
  }, 900_000);
});
