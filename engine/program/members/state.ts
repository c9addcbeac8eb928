import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import type { Account } from '../../ledger/account.ts';
import type { Lot } from '../../pool/lot.ts';
import type { Grant } from '../credits/grant.ts';
import type { BindingVia } from './events.ts';

/** Who brought a member, since when, how, and through which store. */
export type Binding = {
  readonly referrer: Member;
  readonly at: Instant;
  readonly via: BindingVia;
  readonly storeId: string | undefined;
  /** The case whose ruling made it; undoing that ruling takes back no other. */
  readonly ruling: string | undefined;
};

/** A binding that holds no more: until when it was the newest, and why it was changed (E27). */
export type EarlierBinding = Binding & {
  readonly until: Instant;
  readonly reason: string | undefined;
  readonly caseId: string | undefined;
};

/** What an order needs of the people around it comes first, so that it lies together in memory. */
export type Member = {
  readonly id: string;
  /** Place among members in the order they were registered: who keeps something of each keeps it by this. */
  readonly number: number;
  /** The newest binding; whether it still holds depends on the time (`referrerAt`). */
  binding: Binding | undefined;
  status: 'active' | 'ended' | 'merged';
  /** Undefined until something is posted to it (`commissionOf`). */
  commission: Account | undefined;
  /** Spend of those whose referrer this member was when their orders settled, refunds taken off. */
  directSpend: Micro;
  /** Spend at stores this member has recruited, refunds taken off. */
  recruitedTurnover: Micro;
  points: Points;
  /** In the order they were settled. */
  lots: readonly Lot[];
  /** Lots before this place hold no points any more. */
  firstOpenLot: number;
  /** Undefined until something is posted to it (`walletOf`): most members have never sold. */
  wallet: Account | undefined;
  exits: number;
  /** Bindings that were replaced or undone, oldest first: the earlier binder is kept (E27). */
  earlierBindings: readonly EarlierBinding[];
  /** Credits given, in the order of grants. */
  grants: readonly Grant[];
  /** The member this one was merged into. */
  mergedInto: Member | undefined;
  /** Present while frozen; `amount` undefined: everything is. */
  frozen: { readonly amount: Micro | undefined } | undefined;
  rank: string | undefined;
};
