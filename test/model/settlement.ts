import {
  atProvider,
  balance,
  commission,
  HOLD,
  type Leg,
  payable,
  poolOf,
  post,
  postLegs,
  REVENUE,
  subsidy,
  totalOf,
} from './accounts.ts';
import { referrerOf } from './bindings.ts';
import { commissionsOf, recruiterOf, statisticsOf } from './commissions.ts';
import { creditsFor, grantCredits } from './credits.ts';
import { mintedValues, spendOf, totalPart } from './lines.ts';
import { ppmOf, splitByWeights, sum } from './numbers.ts';
import { today } from './people.ts';
import { putLot, runExits, step } from './pool.ts';
import type { Commission, Line, Order, Settlement } from './records.ts';
import { change, known, type Run, type State } from './state.ts';
import { subsidiesOf } from './subsidies.ts';

/** The points lines of this kind bring at the price before them. */
export function quoteMint(run: Run, lines: readonly Line[]): bigint {
  const value = sum(mintedValues(lines));
  const { supply, last } = run.state;
  if (supply === 0n) return (value * last.supply) / last.pool;
  return (value * supply) / (poolOf(run.state) + balance(run.state, 'stream'));
}

/** Splits the order into its parts, puts the pool part in, mints at the price before it. */
export function settle(run: Run, order: Order, from: string): void {
  const { state } = run;
  const settlement = settlementOf(run, order);
  const minted = quoteMint(run, order.lines);
  const legs = legsOf(state, order, settlement);
  state.orders.set(order.orderId, { ...order, status: 'settled', settlement });
  step(state, () => {
    postLegs(state, [{ account: from, amount: totalOf(legs) }], legs);
    for (const { campaignId, amount } of settlement.subsidies) {
      post(state, subsidy(campaignId), 'pool', amount);
    }
    state.supply += minted;
    putNewLot(run, order, minted);
  });
  grantCredits(run, order, settlement.granted);
  count(run, settlement, settlement.spend);
  runExits(run);
}

function putNewLot(run: Run, order: Order, minted: bigint): void {
  const { policy } = run.state;
  putLot(run, {
    orderId: order.orderId,
    memberId: order.memberId,
    spend: spendOf(order.lines),
    minted,
    points: minted,
    linePoints: splitByWeights(minted, mintedValues(order.lines)),
    sold: 0n,
    realised: 0n,
    net: 0n,
    exited: false,
    multiple: policy.exitMultiple,
    retention: policy.retention,
  });
}

const REMAINDER_ACCOUNTS = { platform: REVENUE, pool: 'pool', dividends: 'dividends' };

function settlementOf(run: Run, order: Order): Settlement {
  const { lines, remainderTo } = order;
  const spend = spendOf(lines);
  const setAside = totalPart(lines, 'distribution');
  const commissions = commissionsOf(run, order, spend, setAside);
  const { origins, unclaimed } = originsOf(run.state, order);
  const remainder = setAside - totalOf(commissions) + unclaimed;
  const dividendPart = remainderTo === 'platform' ? ppmOf(remainder, run.state.policy.dividendShare) : 0n;
  return {
    spend,
    spendRefunded: 0n,
    commissions,
    statistics: statisticsOf(run, order, spend),
    origins,
    remainder: remainder - dividendPart,
    remainderAccount: REMAINDER_ACCOUNTS[remainderTo],
    dividendPart,
    subsidies: subsidiesOf(run, spend),
    granted: creditsFor(run, order, spend),
    directTo: referrerOf(run, order.memberId),
    recruitedTo: recruiterOf(run, order.storeId),
  };
}

/** The origin part goes to the stores whose credits were used; what no store claims joins the remainder. */
function originsOf(state: State, order: Order) {
  const whole = totalPart(order.lines, 'origin');
  const used = new Map<string | null, bigint>();
  for (const { grantId, amount } of order.uses) {
    const { origin } = known(state.grants, grantId);
    used.set(origin, (used.get(origin) ?? 0n) + amount);
  }
  const split = splitByWeights(whole, [...used.values()]);
  const shares = [...used.keys()].map((storeId, index) => ({ storeId, amount: split[index]! }));
  const origins = shares.flatMap(({ storeId, amount }) => (storeId === null ? [] : [{ storeId, amount }]));
  return { origins, unclaimed: whole - totalOf(origins) };
}

function legsOf(state: State, order: Order, settlement: Settlement): Leg[] {
  return [
    ...merchantLegs(order, totalPart(order.lines, 'merchant')),
    { account: REVENUE, amount: totalPart(order.lines, 'platform') },
    ...settlement.commissions.map((leg) => ({ account: placeOf(state, leg), amount: leg.amount })),
    ...settlement.origins.map(({ storeId, amount }) => ({ account: payable(storeId), amount })),
    { account: settlement.remainderAccount, amount: settlement.remainder },
    { account: 'dividends', amount: settlement.dividendPart },
    { account: 'pool', amount: totalPart(order.lines, 'pool') },
  ];
}

function merchantLegs(order: Order, amount: bigint): Leg[] {
  if (order.funding.mode === 'deposit') return [];
  const split = order.funding.mode === 'split';
  return [{ account: split ? atProvider(order.storeId) : payable(order.storeId), amount }];
}

/** The account a commission lies on, or went to. */
export function placeOf(state: State, { to, receiver }: Commission): string {
  if (to === 'hold') return HOLD;
  return to === 'platform' ? REVENUE : commission(today(state, receiver));
}

/** Adds spend to the counters of who referred the buyer and who recruited the store; takes it away below 0. */
export function count(run: Run, { directTo, recruitedTo }: Settlement, spend: bigint): void {
  const { members } = run.state;
  if (directTo !== null) {
    const id = today(run.state, directTo);
    change(members, id, { directSpend: known(members, id).directSpend + spend });
  }
  if (recruitedTo !== null) {
    const id = today(run.state, recruitedTo);
    change(members, id, { recruitedTurnover: known(members, id).recruitedTurnover + spend });
  }
}
