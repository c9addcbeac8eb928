import type { Instant } from '../../amount/instant.ts';
import { NOWHERE } from '../../indexed-heap.ts';
import type { Account } from '../../ledger/account.ts';
import type { Lot } from '../../pool/lot.ts';
import type { Policy, Tariff } from '../../rules/policy.ts';
import type { CommissionKind, Funding } from '../command.ts';
import type { Member } from '../members/state.ts';
import type { Store } from '../stores/state.ts';
import type { Order, OrderCommission, Settlement } from './state.ts';

/** Orders of which nothing is left to happen but a refund, in columns: most of all orders there are. */
export type SettledRows = { readonly blocks: RowBlock[]; count: number };

/**
 * So many rows, each column by the place in the block. As records they would be some fifteen objects an order,
 * which the collector copies and every look-up misses; here they are plain memory, written in a row.
 */
type RowBlock = {
  readonly members: Member[];
  readonly stores: Store[];
  readonly payers: Account[];
  readonly fundings: Funding[];
  readonly regions: (string | undefined)[];
  readonly tariffs: Tariff[];
  readonly policies: Policy[];
  readonly placedAt: Instant[];
  readonly due: Instant[];
  readonly lots: Lot[];
  readonly referrers: (Member | undefined)[];
  readonly recruiters: (Member | undefined)[];
  /** Where each row's figures begin: those of `FIXED`, then one for each commission. */
  readonly figuresFrom: number[];
  figures: BigInt64Array;
  /** Of all commissions, one after the other. */
  readonly kinds: CommissionKind[];
  readonly receivers: string[];
};

const BLOCK_BITS = 13;
const BLOCK_ROWS = 1 << BLOCK_BITS;

/** Amount, merchant, platform, remainder, dividends, pool. */
const FIXED = 6;
const FIRST_ROOM = 64;
const LARGEST = 2n ** 63n - 1n;
const NONE: readonly never[] = [];

export function noRows(): SettledRows {
  return { blocks: [], count: 0 };
}

/**
 * Whether a settled order can be a row: paid in money alone, one line, nothing refunded, nobody but tariff and
 * commissions paid of it, nothing on hold. Its parts sum to its amount, so they fit where that does.
 */
export function fitsRow(order: Order, settled: Settlement): boolean {
  const { amount } = order;
  if (order.lines || order.credits.length > 0 || order.returned > 0) return false;
  if (order.cash !== amount || order.refundedPending !== 0n || amount > LARGEST) return false;
  if (settled.spend !== amount || settled.refunded !== 0n || settled.origin !== 0n) return false;
  if (settled.subsidies.length > 0 || settled.remainderTo !== order.tariff.remainder) return false;
  for (const { withheld, forfeited } of settled.commissions) if (withheld || forfeited) return false;
  return true;
}

/** Writes a settled order as the next row; answers its number. */
export function addRow(rows: SettledRows, order: Order, settled: Settlement): number {
  const row = rows.count;
  const place = row % BLOCK_ROWS;
  if (place === 0) rows.blocks.push(newBlock(rows.blocks.at(-1)?.figures.length));
  const block = rows.blocks[row >> BLOCK_BITS]!;
  // By index: to the machine that is a store, and a push a call.
  block.members[place] = order.member;
  block.stores[place] = order.store;
  block.payers[place] = order.payer;
  block.fundings[place] = order.funding;
  block.regions[place] = order.region;
  block.tariffs[place] = order.tariff;
  block.policies[place] = order.policy;
  block.placedAt[place] = order.placedAt;
  block.due[place] = order.due;
  block.lots[place] = settled.lot;
  block.referrers[place] = settled.referrer;
  block.recruiters[place] = settled.recruiter;
  addFigures(block, place, settled);
  rows.count += 1;
  return row;
}

function addFigures(block: RowBlock, place: number, settled: Settlement): void {
  const { commissions } = settled;
  let at = place * FIXED + block.kinds.length;
  block.figuresFrom[place] = at;
  if (at + FIXED + commissions.length > block.figures.length) makeRoom(block, commissions.length);
  const { figures } = block;
  figures[at] = settled.amount;
  figures[at + 1] = settled.merchant;
  figures[at + 2] = settled.platform;
  figures[at + 3] = settled.remainder;
  figures[at + 4] = settled.dividends;
  figures[at + 5] = settled.pool;
  at += FIXED;
  for (let index = 0; index < commissions.length; index += 1) {
    const { kind, memberId, amount } = commissions[index]!;
    figures[at + index] = amount;
    block.kinds.push(kind);
    block.receivers.push(memberId);
  }
}

function makeRoom(block: RowBlock, commissions: number): void {
  const room = new BigInt64Array(block.figures.length * 2 + commissions);
  room.set(block.figures);
  block.figures = room;
}

/** With room for as many figures as the block before it came to need. */
function newBlock(room = FIRST_ROOM): RowBlock {
  return {
    members: [],
    stores: [],
    payers: [],
    fundings: [],
    regions: [],
    tariffs: [],
    policies: [],
    placedAt: [],
    due: [],
    lots: [],
    referrers: [],
    recruiters: [],
    figuresFrom: [],
    figures: new BigInt64Array(room),
    kinds: [],
    receivers: [],
  };
}

/** A row as the order it was, with its place among all orders. */
export function readRow(rows: SettledRows, row: number, orderPlace: number): Order {
  const { block, place } = blockOf(rows, row);
  const amount = block.figures[block.figuresFrom[place]!]!;
  return {
    id: block.lots[place]!.orderId,
    member: block.members[place]!,
    store: block.stores[place]!,
    amount,
    cash: amount,
    credits: NONE,
    funding: block.fundings[place]!,
    payer: block.payers[place]!,
    region: block.regions[place],
    tariff: block.tariffs[place]!,
    policy: block.policies[place]!,
    lines: undefined,
    placedAt: block.placedAt[place]!,
    due: block.due[place]!,
    place: orderPlace,
    status: 'settled',
    heapIndex: NOWHERE,
    refundedPending: 0n,
    returned: 0,
    settlement: readSettlement(block, place),
  };
}

function readSettlement(block: RowBlock, place: number): Settlement {
  const { figures, figuresFrom, tariffs, lots } = block;
  const at = figuresFrom[place]!;
  const amount = figures[at]!;
  return {
    amount,
    spend: amount,
    merchant: figures[at + 1]!,
    platform: figures[at + 2]!,
    remainder: figures[at + 3]!,
    remainderTo: tariffs[place]!.remainder,
    dividends: figures[at + 4]!,
    commissions: readCommissions(block, place),
    origin: 0n,
    origins: NONE,
    pool: figures[at + 5]!,
    subsidies: NONE,
    lot: lots[place]!,
    referrer: block.referrers[place],
    recruiter: block.recruiters[place],
    lines: undefined,
    refunded: 0n,
  };
}

/** Places of a row's commissions among all of the block, and where they end. */
function commissionsIn({ figuresFrom, kinds }: RowBlock, place: number): readonly [number, number] {
  const next = figuresFrom[place + 1];
  const end = next === undefined ? kinds.length : next - (place + 1) * FIXED;
  return [figuresFrom[place]! - place * FIXED, end];
}

function readCommissions(block: RowBlock, place: number): readonly OrderCommission[] {
  const { figures, figuresFrom, kinds, receivers } = block;
  const from = figuresFrom[place]!;
  const [first, end] = commissionsIn(block, place);
  const commissions: OrderCommission[] = [];
  for (let index = first; index < end; index += 1) {
    const amount = figures[from + FIXED + index - first]!;
    commissions.push({ kind: kinds[index]!, memberId: receivers[index]!, amount });
  }
  return commissions;
}

/** Whether somebody is its buyer, referrer or recruiter or was paid of it; read in place, as a merge asks all rows. */
export function rowNames(rows: SettledRows, row: number, one: Member): boolean {
  const { block, place } = blockOf(rows, row);
  const { members, referrers, recruiters, receivers } = block;
  if (members[place] === one || referrers[place] === one || recruiters[place] === one) return true;
  const [first, end] = commissionsIn(block, place);
  for (let index = first; index < end; index += 1) if (receivers[index] === one.id) return true;
  return false;
}

export function rowLot(rows: SettledRows, row: number): Lot {
  const { block, place } = blockOf(rows, row);
  return block.lots[place]!;
}

/** When it was placed, and when it was due. */
export function rowTimes(rows: SettledRows, row: number): Pick<Order, 'placedAt' | 'due'> {
  const { block, place } = blockOf(rows, row);
  return { placedAt: block.placedAt[place]!, due: block.due[place]! };
}

function blockOf({ blocks }: SettledRows, row: number): { readonly block: RowBlock; readonly place: number } {
  return { block: blocks[row >> BLOCK_BITS]!, place: row % BLOCK_ROWS };
}
