import { describe, expect, it } from 'vitest';
import { digest, type Play, play, policyWith } from '../../testing/play.ts';
import { decodeEvent, encodeEvent } from '../encode.ts';
import type { Event } from '../event.ts';
import { openProgram } from '../open.ts';
import { replay } from '../replay.ts';
import type { ProgramState } from '../state.ts';
import { Orders } from './orders.ts';

const CALM = policyWith('local-life', { exit: { multiple: 3_000_000 } });

/** Orders that stay records whatever happens: what rows are held against. */
class Records extends Orders {
  override settled(): void {}
}

/** A program, and beside it the same one in which no order ever becomes a row. */
function playBoth(): { readonly program: Play; inRecords(): ProgramState } {
  const happened: { readonly events: readonly Event[]; readonly at: number }[] = [];
  const program = play(CALM, (events, at) => happened.push({ events, at }));
  return {
    program,
    inRecords() {
      const copy = Object.assign(openProgram(program.state.policy), { orders: new Records() });
      for (const { events, at } of happened) replay(copy, events.map(encodeEvent).map(decodeEvent), at);
      return copy;
    },
  };
}

const isRow = ({ state }: Play, place: number) => typeof state.orders.kept.kept[place] === 'number';

/** Somebody referred by somebody, and stores of several kinds. */
function town(): ReturnType<typeof playBoth> {
  const both = playBoth();
  const { program } = both;
  for (const memberId of ['a', 'b', 'c']) program.ok({ type: 'RegisterMember', memberId });
  for (const [memberId, referrerId] of ['ba', 'cb'].map((pair) => [...pair])) {
    program.ok({ type: 'BindMember', memberId, referrerId, via: 'store-qr', storeId: 's' });
  }
  program.ok({ type: 'RegisterStore', storeId: 't', ownerId: 'a', recruiterId: 'b', region: '370102' });
  return both;
}

describe('settled orders as rows', () => {
  it('a row reads as the record it was, with people, times, parts and commissions', () => {
    const { program, inRecords } = town();
    program.buy('o1', 'c', '88.80');
    program.now += 1000;
    program.buy('o2', 'a', '0.01', { region: '370103' });
    program.ok({ type: 'PlaceOrder', orderId: 'o3', memberId: 'c', storeId: 't', amount: '5000' });
    const { orders } = program.state;
    expect([0, 1, 2].map((place) => isRow(program, place))).toEqual([true, true, true]);
    const records = inRecords();
    for (const seen of orders.values()) expect(digestOf(seen)).toEqual(digestOf(records.orders.get(seen.id)));
    expect(orders.get('o1')!.settlement!.commissions.map(({ memberId }) => memberId)).toEqual(['b', 'a']);
    expect(orders.get('o1')!.settlement!.lot).toBe(program.state.members.get('c')!.lots[0]);
    expect([...orders.values()].map(({ id, place }) => [id, place])).toEqual(
      [...orders.keys()].map(withPlace),
    );
    expect(digest(program.state)).toBe(digest(records));
  });

  it('becomes a record again to be refunded, reassigned or merged, and loses nothing by it', () => {
    const { program, inRecords } = town();
    for (const id of ['o1', 'o2', 'o3', 'o4', 'o5']) program.buy(id, 'c', '120.30');
    program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o1', amount: '20' });
    program.ok({ type: 'RefundOrder', refundId: 'f2', orderId: 'o2', amount: '120.30' });
    expect(isRow(program, 0) || isRow(program, 1)).toBe(false);
    expect(isRow(program, 2)).toBe(true);
    program.ok({ type: 'RefundOrder', refundId: 'f3', orderId: 'o1', amount: '1' });
    expect(digest(program.state)).toBe(digest(inRecords()));
    program.ok({ type: 'MergeMembers', memberId: 'c', into: 'a' });
    program.buy('o6', 'a', '33');
    expect(program.state.orders.get('o5')!.member.id).toBe('a');
    expect(digest(program.state)).toBe(digest(inRecords()));
  });

  it('what has lines, or an amount that no figure of a row holds, stays a record', () => {
    const { program } = town();
    const lines = [{ amount: '10', quantity: 1 }];
    program.buy('lines', 'a', '10', { lines });
    program.buy('large', 'a', '9999999999999');
    expect([isRow(program, 0), isRow(program, 1)]).toEqual([false, false]);
    expect(program.state.orders.get('large')!.status).toBe('settled');
  });

  it('a row can be looked at and not be written to', () => {
    const { program } = town();
    program.buy('o1', 'c', '10');
    const seen = program.state.orders.get('o1')!;
    expect(() => Object.assign(seen, { status: 'pending' })).toThrow(TypeError);
    expect(() => Object.assign(seen.settlement!, { refunded: 1n })).toThrow(TypeError);
    const order = program.state.orders.change('o1');
    expect(program.state.orders.get('o1')).toBe(order);
  });

  it('as many as fill more than a block are each found again', () => {
    const { program, inRecords } = town();
    const { state } = program;
    const [order] = [program.buy('o0', 'c', '77.77')].map(() => state.orders.get('o0')!);
    const orders = new Orders();
    for (let place = 0; place < 20_000; place += 1) {
      const settlement = { ...order!.settlement!, amount: BigInt(place), spend: BigInt(place) };
      const amount = BigInt(place);
      const one = { ...order!, id: `o${place}`, place, amount, cash: amount, settlement };
      settlement.lot = { ...settlement.lot, orderId: one.id };
      orders.add(one);
      orders.settled(one, settlement);
    }
    let place = 0;
    for (const { id, amount, settlement } of orders.values()) {
      if (id !== `o${place}` || amount !== BigInt(place)) throw new Error(`${place} is ${id} of ${amount}`);
      if (settlement!.commissions.length !== 2) throw new Error(`${id} has other commissions`);
      place += 1;
    }
    expect([place, orders.kept.rows.count, orders.lotOf('o12345').orderId]).toEqual([
      20_000,
      20_000,
      'o12345',
    ]);
    expect(digest(state)).toBe(digest(inRecords()));
  });
});

const withPlace = (id: string, place: number) => [id, place];

/** An order by value: people, stores and accounts by what they are called. */
function digestOf(order: unknown): string {
  return JSON.stringify(order, (key, value) => {
    if (typeof value === 'bigint') return `${value}n`;
    const named = [
      'member',
      'holder',
      'store',
      'referrer',
      'recruiter',
      'payer',
      'policy',
      'tariff',
    ].includes(key);
    return named && value ? (value.id ?? value.name ?? 'policy') : value === undefined ? null : value;
  });
}
