import type { Instant } from '../../amount/instant.ts';
import { ABSENT, IdIndex } from '../../id-index.ts';
import type { Lot } from '../../pool/lot.ts';
import type { Member } from '../members/state.ts';
import {
  addRow,
  fitsRow,
  noRows,
  readRow,
  rowLot,
  rowNames,
  rowTimes,
  type SettledRows,
} from './settled-rows.ts';
import type { Order, Settlement } from './state.ts';

/** An order to be looked at: only what `change` and `add` keep may be written to. */
export type OrderSeen = Readonly<Order> & { readonly settlement: Readonly<Settlement> | undefined };

/** All that is kept of orders, as plain as a snapshot needs it. */
export type KeptOrders = {
  /** In the order in which they came in: the record, or the number of the row it became when it was settled. */
  readonly kept: (Order | number)[];
  readonly rows: SettledRows;
};

/**
 * The orders of a program by id. Those that wait are records; a settled one becomes a row as soon as nothing
 * about it is out of the ordinary, and a record again when something is to be changed about it.
 */
export class Orders {
  readonly kept: KeptOrders;
  readonly #index = new IdIndex({ size: () => this.size, idAt: (place) => this.#idAt(place) });

  constructor(kept: KeptOrders = { kept: [], rows: noRows() }) {
    this.kept = kept;
  }

  get size(): number {
    return this.kept.kept.length;
  }

  has(id: string): boolean {
    return this.#index.find(id) !== ABSENT;
  }

  /** To look at: what was a row is frozen, so that nobody writes to what nobody keeps. */
  get(id: string): OrderSeen | undefined {
    const place = this.#index.find(id);
    return place === ABSENT ? undefined : this.#at(place);
  }

  /** In the order in which they came in. */
  *values(): Generator<OrderSeen> {
    for (let place = 0; place < this.size; place += 1) yield this.#at(place);
  }

  *keys(): Generator<string> {
    for (let place = 0; place < this.size; place += 1) yield this.#idAt(place);
  }

  /** Those that are records: all that wait, and of the settled ones those with lines, credits or refunds. */
  *records(): Generator<Order> {
    for (const one of this.kept.kept) if (typeof one !== 'number') yield one;
  }

  /** Orders in which somebody is buyer, referrer, recruiter or paid a commission, as records to be written to. */
  *naming(member: Member): Generator<Order> {
    const { kept, rows } = this.kept;
    for (let place = 0; place < kept.length; place += 1) {
      const one = kept[place]!;
      if (typeof one === 'number' ? rowNames(rows, one, member) : names(one, member))
        yield this.#record(place);
    }
  }

  add(order: Order): void {
    this.kept.kept.push(order);
  }

  /** The record of an order, to be written to. */
  change(id: string): Order {
    return this.#record(this.#index.find(id));
  }

  /** An order has been settled, and its record is written to no more until `change`. */
  settled(order: Order, settlement: Settlement): void {
    const { kept, rows } = this.kept;
    if (fitsRow(order, settlement)) kept[order.place] = addRow(rows, order, settlement);
  }

  /** The lot a settled order minted. */
  lotOf(id: string): Lot {
    const one = this.#keptOf(id);
    return typeof one === 'number' ? rowLot(this.kept.rows, one) : one.settlement!.lot;
  }

  /** When a settled order was due: at once, or when it had waited. */
  dueOf(id: string): Instant {
    const one = this.#keptOf(id);
    const { placedAt, due } = typeof one === 'number' ? rowTimes(this.kept.rows, one) : one;
    return due > placedAt ? due : placedAt;
  }

  #record(place: number): Order {
    const one = this.kept.kept[place]!;
    if (typeof one !== 'number') return one;
    const order = readRow(this.kept.rows, one, place);
    this.kept.kept[place] = order;
    return order;
  }

  #idAt(place: number): string {
    const one = this.kept.kept[place]!;
    return typeof one === 'number' ? rowLot(this.kept.rows, one).orderId : one.id;
  }

  #keptOf(id: string): Order | number {
    return this.kept.kept[this.#index.find(id)]!;
  }

  #at(place: number): OrderSeen {
    const one = this.kept.kept[place]!;
    if (typeof one !== 'number') return one as OrderSeen;
    const order = readRow(this.kept.rows, one, place);
    Object.freeze(order.settlement);
    return Object.freeze(order) as OrderSeen;
  }
}

function names({ member, settlement }: Order, one: Member): boolean {
  if (member === one || settlement?.referrer === one || settlement?.recruiter === one) return true;
  return settlement?.commissions.some(({ memberId }) => memberId === one.id) === true;
}
