import type { Funding } from './commands-orders.ts';
import type { StoreKind, Tier } from './commands-people.ts';
import type { CommissionRates, Policy, Tariff } from './policy.ts';
import type { RemainderTo } from './policy-document.ts';

/** Records are never changed in place: every change puts a new one under the same id. */

/** `made` is the number of the command that made it: who it was made by does not change when it is moved. */
export type Binding = Readonly<{
  referrerId: string;
  at: number;
  via: string;
  storeId: string | null;
  made: number;
}>;

/** A binding that was changed: until when it stood, and why (E27). */
export type EarlierBinding = Binding &
  Readonly<{ until: number; reason: string | null; caseId: string | null }>;

export type Member = Readonly<{
  binding: Binding | null;
  earlier: readonly EarlierBinding[];
  status: 'active' | 'ended' | 'merged';
  /** Who a merged member has become. */
  into: string | null;
  rank: string | null;
  frozen: 'all' | bigint | null;
  directSpend: bigint;
  recruitedTurnover: bigint;
}>;

export type Store = Readonly<{
  ownerId: string;
  tariff: string;
  region: string | null;
  recruiterId: string | null;
  kind: StoreKind;
  credits: boolean;
  suspended: boolean;
}>;

export type Agency = Readonly<{
  memberId: string;
  region: string;
  tier: Tier;
  /** Its own; null where the policy's counts. */
  rate: bigint | null;
  from: number;
  to: number;
}>;

export type Product = Readonly<{
  storeId: string;
  list: bigint;
  cost: bigint;
  tariff: string | null;
  counted: boolean;
  onSale: boolean;
  stock: number;
}>;

/** Credits given at once: by an order (`order:<id>`) or for a legacy claim (`claim:<id>`). */
export type Grant = Readonly<{
  memberId: string;
  /** The store of origin; null for a legacy claim. */
  origin: string | null;
  granted: bigint;
  left: bigint;
  /** What was left when its member went: nobody has spent it. */
  lapsed: bigint;
  at: number;
  spendableFrom: number;
}>;

export type Use = Readonly<{ grantId: string; amount: bigint }>;

export type Line = Readonly<{
  tariff: Tariff;
  eligible: boolean;
  productId: string | null;
  quantity: number;
  /** Whether placing took it from the product's stock, and how much of it is back. */
  stocked: boolean;
  returned: number;
  /** What is paid in money: what is left of it while the order waits, what was settled afterwards. */
  cash: bigint;
  /** What of the settled cash was refunded since. */
  refunded: bigint;
}>;

export type Earning = Readonly<{ receiver: string; kind: string; amount: bigint }>;
/** Where an earning went: to who earned it, on hold, or from the hold to the platform. */
export type Commission = Earning & Readonly<{ to: 'receiver' | 'hold' | 'platform' }>;

/** What a settlement paid to whom, kept because a refund takes the same parts back. */
export type Settlement = Readonly<{
  /** The cash of the eligible lines, and what of it was refunded since. */
  spend: bigint;
  spendRefunded: bigint;
  commissions: readonly Commission[];
  statistics: readonly Earning[];
  origins: readonly Readonly<{ storeId: string; amount: bigint }>[];
  remainder: bigint;
  remainderAccount: string;
  dividendPart: bigint;
  subsidies: readonly Readonly<{ campaignId: string; amount: bigint }>[];
  granted: bigint;
  /** Whose counters this order's spend was added to. */
  directTo: string | null;
  recruitedTo: string | null;
}>;

export type Order = Readonly<{
  orderId: string;
  memberId: string;
  storeId: string;
  /** Its own; null where the store's counts. */
  region: string | null;
  funding: Funding;
  dueAt: number;
  /** The policy of its placement: its tariffs and rates hold at settlement. */
  placedUnder: Policy;
  remainderTo: RemainderTo;
  rates: CommissionRates;
  lines: readonly Line[];
  /** Cash and credits when it was placed, and the cash refunded in all, before and after settlement. */
  cash: bigint;
  creditsUsed: bigint;
  cashBack: bigint;
  /** Which grants its credits came from, in the order they were taken, without what has come back. */
  uses: readonly Use[];
  status: 'pending' | 'settled' | 'cancelled';
  settlement: Settlement | null;
}>;

export type Lot = Readonly<{
  orderId: string;
  memberId: string;
  spend: bigint;
  minted: bigint;
  /** `minted` by the lines of the order. */
  linePoints: readonly bigint[];
  points: bigint;
  sold: bigint;
  realised: bigint;
  net: bigint;
  exited: boolean;
  /** Its own terms: what it was minted under or later rules that are better. */
  multiple: bigint;
  retention: bigint;
}>;

export type StreamEntry = Readonly<{ value: bigint; from: number; period: number; released: bigint }>;
export type Ratio = Readonly<{ pool: bigint; supply: bigint }>;
