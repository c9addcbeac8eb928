import { mulDivDown } from '../amount/divide.ts';
import { POINTS_SCALE } from '../amount/quantity.ts';
import type { Account } from '../ledger/account.ts';
import { accountOf, cashOf, post } from '../ledger/post.ts';
import { newExitHeap } from '../pool/exit-heap.ts';
import type { Policy } from '../rules/policy.ts';
import { noBudgets } from './budgets/state.ts';
import { noCases } from './cases/state.ts';
import { noCredits } from './credits/state.ts';
import { newGovernance } from './governance/state.ts';
import { noMall } from './mall/state.ts';
import { Members } from './members/members.ts';
import { Orders } from './orders/orders.ts';
import { noDayCounts } from './points/state.ts';
import type { Stage } from './shape/choices.ts';
import { noShares } from './shares/state.ts';
import type { ProgramState } from './state.ts';
import { noWithdrawals } from './withdrawals/state.ts';

/**
 * Opens a program: an empty state under a policy, with the genesis of that policy paid in.
 *
 * Formula  P = genesis amount; S = ⌊P ÷ start price⌋ genesis points, which nobody can redeem.
 * Rounds   down. No split and no mint ratio apply.
 * Source   S19; economics §2, A1.
 */
export function openProgram(
  policy: Policy,
  genesisChannel = 'simulated',
  stage: Stage = 'rehearsal',
): ProgramState {
  const state = emptyState(policy, stage);
  const { amount } = policy.genesis;
  post(state, cashOf(state, genesisChannel), state.pool, amount, 'genesis');
  state.genesis = mulDivDown(amount, POINTS_SCALE, policy.startPrice);
  state.supply = state.genesis;
  return state;
}

function emptyState(policy: Policy, stage: Stage): ProgramState {
  const ledger = {
    accounts: new Map<string, Account>(),
    accountPlaces: [],
    cash: new Map<string, Account>(),
    members: new Members(),
    postings: undefined,
  };
  return {
    policy,
    seq: 0,
    at: Number.NEGATIVE_INFINITY,
    supply: 0n,
    genesis: 0n,
    memberPoints: 0n,
    last: { pool: policy.startPrice, supply: POINTS_SCALE },
    pool: accountOf(ledger, 'pool'),
    stream: accountOf(ledger, 'stream'),
    pending: accountOf(ledger, 'pending'),
    revenue: accountOf(ledger, 'platform:revenue'),
    streamEntries: [],
    accounts: ledger.accounts,
    accountPlaces: ledger.accountPlaces,
    cash: ledger.cash,
    members: ledger.members,
    stores: new Map(),
    orders: new Orders(),
    agencies: new Map(),
    agenciesByNode: new Map(),
    redemptions: new Set(),
    refunds: new Set(),
    injections: new Set(),
    settlements: new Map(),
    days: noDayCounts(),
    governance: newGovernance(stage, policy),
    mall: noMall(),
    credits: noCredits(),
    shares: noShares(),
    budgets: noBudgets(),
    withdrawals: noWithdrawals(),
    cases: noCases(),
    pendingOrders: [],
    exits: newExitHeap(),
    exitQueue: [],
    lotCount: 0,
    postings: undefined,
  };
}

/** What the price is made of: pool and supply, or the last ones while nothing circulates. */
export function priceOf(state: ProgramState): { pool: bigint; supply: bigint } {
  return state.supply > 0n ? { pool: state.pool.balance, supply: state.supply } : state.last;
}
