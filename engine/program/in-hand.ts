import type { DueLot, Lot } from '../pool/lot.ts';
import type { Member } from './members/state.ts';
import type { Order } from './orders/state.ts';

/**
 * What the names in an event stand for. Who makes an event has it in hand, and gives it along, so that nobody
 * looks it up again among a hundred thousand others; replay has only the event and looks it up.
 */
export type InHand = {
  /** The order as it will be kept. */
  readonly OrderPlaced: Order;
  readonly OrderSettled: OrderPeople & { readonly order: Order };
  /** The lots it names, in its order. */
  readonly LotsExited: readonly Lot[];
  /** With their ranks, which cost as much as all the rest of queueing them. */
  readonly LotsQueued: readonly DueLot[];
};

/** The people an order's settlement names. */
export type OrderPeople = {
  /** Whom each of its commissions goes to, in their order. */
  readonly receivers: readonly Member[];
  readonly referrer: Member | undefined;
  readonly recruiter: Member | undefined;
};

/** What was given along with some event, if anything was. */
export type Handed = InHand[keyof InHand] | undefined;

export type InHandOf<Happened extends { readonly type: string }> = Happened['type'] extends keyof InHand
  ? InHand[Happened['type']]
  : undefined;
