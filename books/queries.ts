import type { Instant, Micro } from '#engine';
import type { Detection, Detector, Window } from './detect/detection.ts';
import type {
  AccountPosting,
  AccountRecord,
  AgencyRecord,
  BindingRecord,
  CommissionKind,
  CommissionRecord,
  DayRecord,
  ExitRecord,
  InjectionRecord,
  LotRecord,
  MemberRecord,
  OrderRecord,
  OrderStatus,
  PerformanceRecord,
  PriceBucket,
  PricePoint,
  RedemptionRecord,
  RefundRecord,
  StoreRecord,
} from './records.ts';
import type { Moment, PastBalance, Statement, StatementRequest } from './statements.ts';

/** Every answer says up to which accepted command it is complete; it may already hold newer ones. */
export type AsOf = { readonly asOfSeq: number };
/** Newest first. `nextCursor` is opaque; undefined at the end. */
export type Page<Item> = AsOf & { readonly items: readonly Item[]; readonly nextCursor: string | undefined };
export type Found<Item> = AsOf & { readonly item: Item | undefined };

export const PAGE_LIMIT_MAX = 200;
export type PageRequest = {
  /** 1 to 200, 50 when left out. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
};
/** From included, to not. */
export type TimeRange = { readonly from?: Instant | undefined; readonly to?: Instant | undefined };

export type MemberFilter = PageRequest & {
  readonly idPrefix?: string | undefined;
  readonly referrerId?: string | undefined;
};
export type StoreFilter = PageRequest & {
  readonly idPrefix?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly region?: string | undefined;
};
export type OrderFilter = PageRequest &
  TimeRange & {
    readonly idPrefix?: string | undefined;
    readonly memberId?: string | undefined;
    readonly storeId?: string | undefined;
    readonly status?: OrderStatus | undefined;
    /** A district, a city or a province: all orders within it. */
    readonly region?: string | undefined;
    readonly minAmount?: Micro | undefined;
    readonly maxAmount?: Micro | undefined;
  };
export type CommissionFilter = PageRequest &
  TimeRange & {
    readonly memberId?: string | undefined;
    readonly kind?: CommissionKind | undefined;
    readonly orderId?: string | undefined;
  };
export type MovementFilter = PageRequest & TimeRange & { readonly memberId?: string | undefined };
export type RefundFilter = MovementFilter & {
  readonly orderId?: string | undefined;
  readonly storeId?: string | undefined;
};
export type AgencyFilter = PageRequest & {
  readonly memberId?: string | undefined;
  /** All agencies within this district, city or province. */
  readonly region?: string | undefined;
};
export type PriceHistoryRequest = TimeRange & { readonly points: number };

export type MemberDetail = {
  readonly member: MemberRecord;
  readonly lots: readonly LotRecord[];
  readonly bindings: readonly BindingRecord[];
  /** Members bound by somebody this member bound. */
  readonly indirectCount: number;
  readonly commissionTotals: readonly { readonly kind: CommissionKind; readonly amount: Micro }[];
  readonly agencies: readonly AgencyRecord[];
  readonly stores: readonly StoreRecord[];
};
export type OrderDetail = {
  readonly order: OrderRecord;
  readonly commissions: readonly CommissionRecord[];
  readonly refunds: readonly RefundRecord[];
};
export type BindingTree = {
  /** From the member's referrer upwards. */
  readonly ancestors: readonly MemberRecord[];
  readonly member: MemberRecord;
  readonly children: Page<MemberRecord>;
};

export type Totals = {
  readonly orders: number;
  readonly amount: Micro;
  readonly inflow: Micro;
  readonly commissions: Micro;
  readonly refunds: Micro;
  readonly redeemed: Micro;
  readonly exited: Micro;
};
export type Overview = AsOf & {
  /** Time of the last accepted command; "today" is its day in the program's zone. */
  readonly at: Instant | undefined;
  readonly members: number;
  readonly stores: number;
  readonly pendingOrders: number;
  readonly today: Totals;
  readonly last7Days: Totals;
  readonly last30Days: Totals;
  readonly allTime: Totals;
};

export type TrialBalance = AsOf & {
  readonly accounts: readonly AccountRecord[];
  /** Zero, or the books are wrong. */
  readonly sum: Micro;
  readonly nextCursor: string | undefined;
};

export type MentionFilter = PageRequest & {
  /** `case:<id>`, `product:<id>`, `policy:<version>`, … */
  readonly about: string;
};

export type PerformanceFilter = PageRequest & {
  /** `YYYY-MM` in the program's zone. */
  readonly month: string;
  readonly memberId?: string | undefined;
};

/** The last 60 days when no times are given. */
export type DetectionRequest = TimeRange & {
  readonly detector?: Detector | undefined;
  /** 1 to 200, 50 when left out. */
  readonly limit?: number | undefined;
  /** How long a binding holds by the policy; null: for ever. */
  readonly bindingDays: number | null;
};
/** The highest scores first; `found` counts those left out too. */
export type Detections = AsOf & Window & { readonly items: readonly Detection[]; readonly found: number };

/** Everything the books answer. All of it can be made again from the journal. */
export type BooksQueries = {
  members(filter: MemberFilter): Promise<Page<MemberRecord>>;
  member(id: string): Promise<Found<MemberDetail>>;
  memberLots(id: string, page: PageRequest): Promise<Page<LotRecord>>;
  bindingTree(id: string, page: PageRequest): Promise<Found<BindingTree>>;
  stores(filter: StoreFilter): Promise<Page<StoreRecord>>;
  store(id: string): Promise<Found<StoreRecord>>;
  agencies(filter: AgencyFilter): Promise<Page<AgencyRecord>>;
  /** Every agency that holds its region at a time; at most one a region. */
  agenciesHeldAt(at: Instant): Promise<AsOf & { readonly items: readonly AgencyRecord[] }>;
  orders(filter: OrderFilter): Promise<Page<OrderRecord>>;
  order(id: string): Promise<Found<OrderDetail>>;
  commissions(filter: CommissionFilter): Promise<Page<CommissionRecord>>;
  redemptions(filter: MovementFilter): Promise<Page<RedemptionRecord>>;
  exits(filter: MovementFilter): Promise<Page<ExitRecord>>;
  refunds(filter: RefundFilter): Promise<Page<RefundRecord>>;
  injections(page: PageRequest & TimeRange): Promise<Page<InjectionRecord>>;
  pricePoints(page: PageRequest & TimeRange): Promise<Page<PricePoint>>;
  priceHistory(request: PriceHistoryRequest): Promise<AsOf & { readonly buckets: readonly PriceBucket[] }>;
  overview(): Promise<Overview>;
  days(range: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
  }): Promise<AsOf & { readonly days: readonly DayRecord[] }>;
  account(name: string): Promise<Found<AccountRecord>>;
  accountPostings(name: string, page: PageRequest): Promise<Page<AccountPosting>>;
  /** Any balance at any moment of the past; 0 before the account was first used. */
  balanceAt(account: string, moment: Moment): Promise<PastBalance>;
  statement(request: StatementRequest): Promise<Statement>;
  trialBalance(page: PageRequest & { readonly prefix?: string | undefined }): Promise<TrialBalance>;
  /** The entries that tell the story of a thing, newest first. */
  mentions(filter: MentionFilter): Promise<Page<number>>;
  /** Members by id; those whom the month brought nothing are left out. */
  performance(filter: PerformanceFilter): Promise<Page<PerformanceRecord>>;
  /** Stores that somebody should look at. Reads the orders of the window, and of three before it. */
  detections(request: DetectionRequest): Promise<Detections>;
};
