import { mulDivDown } from '../amount/divide.ts';
import { PPM } from '../amount/quantity.ts';
import { assert } from '../assert.ts';
import { isDue } from '../pool/exit.ts';
import { accountsOf } from './accounts.ts';
import { checkBudgets } from './budgets/check.ts';
import { checkCases } from './cases/check.ts';
import { checkCredits } from './credits/check.ts';
import { checkGovernance } from './governance/check.ts';
import { checkMall } from './mall/check.ts';
import { checkMembers } from './members/check.ts';
import { checkOrders } from './orders/check.ts';
import { checkShares } from './shares/check.ts';
import type { ProgramState } from './state.ts';
import { checkSettlements } from './stores/check.ts';
import { checkWithdrawals } from './withdrawals/check.ts';

/** What each area that keeps a state of its own must hold to. */
const AREA_CHECKS: readonly ((state: ProgramState) => void)[] = [
  checkBudgets,
  checkCases,
  checkCredits,
  checkGovernance,
  checkMall,
  checkMembers,
  checkOrders,
  checkSettlements,
  checkShares,
  checkWithdrawals,
];

/**
 * Recomputes every invariant from scratch: for tests and `verify`. `execute` asserts after each command
 * what can be asserted without walking everybody.
 *
 * Asserts  postings cancel out; points add up to the supply; nothing negative that may not be; everybody
 *          selling at once is covered; what is owed is covered by cash, losses and what is owed to us;
 *          nobody is due but the queue, unless the program is winding down and nobody is forced out.
 * Source   economics §11.
 */
export function checkInvariants(state: ProgramState): void {
  checkMoney(state);
  checkPoints(state);
  for (const check of AREA_CHECKS) check(state);
}

function checkMoney(state: ProgramState): void {
  let sum = 0n;
  let owed = 0n;
  let covered = 0n;
  for (const account of accountsOf(state)) {
    sum += account.balance;
    if (account.balance > 0n) owed += account.balance;
    else covered -= account.balance;
  }
  assert(sum === 0n, 'postings do not cancel out');
  assert(owed <= covered, 'what is owed is not covered');
  const streamed = state.streamEntries.reduce((total, entry) => total + entry.value - entry.released, 0n);
  assert(streamed === state.stream.balance, 'the stream and its entries differ');
}

function checkPoints(state: ProgramState): void {
  let points = 0n;
  let payout = 0n;
  const exits = state.governance.windDown === undefined;
  const pool = state.pool.balance;
  for (const member of state.members.values()) {
    let held = 0n;
    for (const lot of member.lots) {
      assert(lot.points >= 0n && lot.sold >= 0n && lot.spend >= 0n, `lot ${lot.orderId} is negative`);
      assert(lot.realised >= 0n && lot.net >= 0n, `lot ${lot.orderId} realised less than nothing`);
      assert(
        !exits || lot.queued || state.supply === 0n || !isDue(lot, pool, state.supply),
        `lot ${lot.orderId} is due`,
      );
      held += lot.points;
      if (lot.points > 0n) payout += mulDivDown(pool * lot.points, PPM - lot.retention, state.supply * PPM);
    }
    assert(held === member.points, `points of member ${member.id} differ from its lots`);
    points += held;
  }
  assert(points + state.genesis === state.supply, 'points and supply differ');
  assert(payout <= pool, 'the pool does not cover everybody selling at once');
}
