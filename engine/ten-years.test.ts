import { describe, expect, it } from 'vitest';
import { formatInstant } from './amount/instant.ts';
import { DAY_MS } from './amount/quantity.ts';
import { assert } from './assert.ts';
import { heldIn } from './ledger/account.ts';
import { quoteRedemption, redeemablePoints } from './pool/redeem.ts';
import { checkInvariants } from './program/check.ts';
import type { Event } from './program/event.ts';
import { evolve } from './program/evolve.ts';
import { execute } from './program/execute.ts';
import { replay } from './program/replay.ts';
import { parseCommand } from './program/shape/parse-command.ts';
import type { ProgramState } from './program/state.ts';
import { digest, type Line, play, policyWith } from './testing/play.ts';
import { addEvent, openSums } from './testing/running-sums.ts';

/** Forced exits give their part back through the stream, so that every day's Tick has something to release. */
const POLICY = policyWith('local-life', {
  exit: { multiple: 1_200_000, retentionTo: 'stream', streamDays: 7 },
});
const DAYS = 3652;
const ORDERS_A_DAY = 2;
/** The pool turns over every 30 days: two orders of 1700 on average bring 544 a day. */
const POOL = 16_320_000_000n;
/** One in so many never sells and leaves when their lot is forced out. */
const PATIENT = 20;

/** A program, the same program replayed from its events, and the sums of a bystander. */
function tenYears() {
  const { state, now: start } = play(POLICY);
  const copy = play(POLICY).state;
  const sums = openSums();
  const seen = { redenominations: 0, exits: 0, refunds: 0, released: 0, digits: 0 };
  let now = start;

  /** Carries out a line and looks at everything that can be looked at without walking all members. */
  const send = (line: Line): readonly Event[] => {
    const read = parseCommand({ id: `c${state.seq}`, at: formatInstant(now), ...line });
    if ('malformed' in read) throw new Error(JSON.stringify(read.malformed));
    const before = { pool: state.pool.balance, supply: state.supply };
    const outcome = execute(state, read.command);
    if (outcome.outcome === 'refused') throw new Error(`${line.type}: ${outcome.refusal.code}`);
    const { events } = outcome;
    for (const event of events) {
      addEvent(sums, event);
      if (event.type === 'LotsExited') seen.exits += event.lots.length;
      if (event.type === 'StreamReleased') seen.released += 1;
    }
    const digits = replayed(copy, events, now);
    if (digits > 0) seen.redenominations += 1;
    seen.digits += digits;
    const scale = 10n ** BigInt(digits);
    const after = { pool: state.pool.balance, supply: state.supply };
    assert(after.pool === sums.pool && after.supply === sums.supply, 'the price is not what the sums say');
    assert(after.pool * before.supply * scale >= before.pool * after.supply, 'the price fell');
    return events;
  };

  const pass = () => {
    now += DAY_MS;
  };
  return { state, copy, sums, seen, send, pass };
}

type TenYears = ReturnType<typeof tenYears>;

/**
 * Replays a command; answers the digits by which it redenominated, which is the last thing a command does.
 * What each member's points pay must be the same before and after it, and not about the same.
 */
function replayed(copy: ProgramState, events: readonly Event[], now: number): number {
  const last = events.at(-1);
  if (last?.type !== 'Redenominated') {
    replay(copy, events, now);
    return 0;
  }
  replay(copy, events.slice(0, -1), now);
  const before = payouts(copy);
  evolve(copy, last, now);
  expect(payouts(copy)).toEqual(before);
  return last.digits;
}

function payouts(state: ProgramState): ReadonlyMap<string, bigint> {
  const price = { pool: state.pool.balance, supply: state.supply };
  const paid = (member: Parameters<typeof redeemablePoints>[0]) =>
    quoteRedemption(member, redeemablePoints(member), price).net;
  const holders = [...state.members.values()].filter(({ points }) => points > 0n);
  return new Map(holders.map((member) => [member.id, paid(member)]));
}

/** One day: new members join and spend, the oldest who are not patient sell all until the pool is as it was. */
function liveADay(program: TenYears, day: number, sellers: string[]): void {
  const { state, send, seen } = program;
  program.pass();
  send({ type: 'Tick' });
  for (let order = 0; order < ORDERS_A_DAY; order += 1) {
    const number = day * ORDERS_A_DAY + order;
    const memberId = `m${number}`;
    const fen = 80_000 + ((number * 7919) % 180_001);
    send({ type: 'RegisterMember', memberId });
    send({
      type: 'PlaceOrder',
      orderId: `o${number}`,
      memberId,
      storeId: 's',
      amount: (fen / 100).toFixed(2),
    });
    if (number % PATIENT > 0) sellers.push(memberId);
  }
  while (state.pool.balance > POOL && sellers.length > 0) {
    const memberId = sellers.shift()!;
    if (state.members.get(memberId)!.points === 0n) continue;
    send({ type: 'RedeemPoints', redemptionId: `r_${memberId}`, memberId, points: 'all' });
  }
  if (day % 10 !== 9) return;
  // Half of yesterday's order, whose points are still there; and one of long ago, whose points are sold.
  for (const [number, share] of [
    [(day - 1) * ORDERS_A_DAY, 2n],
    [(day - 60) * ORDERS_A_DAY + 1, 1n],
  ] as const) {
    const order = state.orders.get(`o${number}`);
    if (!order) continue;
    const fen = order.amount / share / 10_000n;
    const amount = `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
    send({ type: 'RefundOrder', refundId: `f${number}`, orderId: order.id, amount });
    seen.refunds += 1;
  }
}

/** Every invariant from scratch, and every account against the bystander's sums, to the micro-yuan. */
function expectSums({ state, sums }: TenYears): void {
  checkInvariants(state);
  let wallets = 0n;
  let points = 0n;
  for (const member of state.members.values()) {
    wallets += heldIn(member.wallet);
    points += member.points;
  }
  const store = state.stores.get('s')!;
  expect({
    cash: -state.accounts.get('cash:simulated')!.balance,
    payable: store.payable.balance,
    revenue: state.revenue.balance,
    wallets,
    pool: state.pool.balance,
    stream: state.stream.balance,
    supply: points + state.genesis,
    last: state.last,
  }).toEqual(sums);
  const { cash, payable, revenue, pool, stream } = sums;
  expect(cash).toBe(payable + revenue + wallets + pool + stream);
}

describe('ten years of a pool that turns over every 30 days', () => {
  it('G17, A16: keep every value through 24 redenominations, and what the last seller leaves is locked', () => {
    const program = tenYears();
    const { state, copy, seen, send } = program;
    const sellers: string[] = [];
    for (let day = 0; day < DAYS; day += 1) {
      liveADay(program, day, sellers);
      if (day % 30 === 29) expectSums(program);
    }
    // A point that began at 1 yuan is worth more than 10^29; the digits shown are six, the others are scaled away.
    const yuan = priceInYuan(program);
    expect(String(yuan)).toHaveLength(30);
    expect(seen).toMatchObject({ redenominations: 24, digits: 24 });
    // Every turnover lifts the price by e^0.55, as long as supply shrinks while the pool stays (ledger F4).
    expect(Math.log(Number(yuan)) / turnovers(program)).toBeCloseTo(0.55, 1);
    for (const reached of [seen.exits, seen.refunds, seen.released]) expect(reached).toBeGreaterThan(100);

    for (const { id, points } of state.members.values()) {
      if (points > 0n) send({ type: 'RedeemPoints', redemptionId: `end_${id}`, memberId: id, points: 'all' });
    }
    expectSums(program);
    expect(state.memberPoints).toBe(0n);
    expect(state.genesis).toBe(state.supply);
    expect(state.pool.balance > 0n && state.stream.balance === 0n).toBe(true);
    expect(digest(copy)).toBe(digest(state));
  }, 60_000);
});

/** Whole yuan for a point as it was at the start, redenominations undone. */
function priceInYuan({ state, seen }: TenYears): bigint {
  return (state.pool.balance * 10n ** BigInt(12 + seen.digits)) / state.supply;
}

/** How often what came into the pool would have filled it. */
function turnovers({ state }: TenYears): number {
  let inflow = 0n;
  for (const { settlement } of state.orders.values()) inflow += settlement!.pool;
  return Number(inflow) / Number(POOL);
}
