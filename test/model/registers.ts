import { balance, budget, subsidy } from './accounts.ts';
import { DAY_MS, formatMoney, formatPoints } from './numbers.ts';
import type { Member, Order } from './records.ts';
import type { ReleasePlan } from './records-funds.ts';
import type { State } from './state.ts';

type Table<Row> = Record<string, Row>;
/** What stays as a command said it. */
type More = Readonly<Record<string, unknown>>;

/** What the program keeps beside pool, points and balances, as plain data. */
export type Registers = {
  stage: string;
  pauses: string[];
  policyVersion: number;
  members: Table<{
    status: string;
    mergedInto: string | null;
    rank: string | null;
    frozen: boolean;
    /** What has to stay where not everything is frozen. */
    frozenAmount: string | null;
    directSpend: string;
    recruitedTurnover: string;
    referrerId: string | null;
    boundAt: string | null;
    via: string | null;
    throughStoreId: string | null;
    earlierBindings: object[];
  }>;
  budgets: Table<{ left: string }>;
  stores: Table<{
    ownerId: string;
    tariff: string;
    region: string | null;
    recruiterId: string | null;
    kind: string;
    credits: boolean;
    suspended: boolean;
  }>;
  orders: Table<{ memberId: string; storeId: string; status: string; refunded: string } & More>;
  products: Table<{ stock: number | null } & More>;
  grants: Table<{ memberId: string; origin: string | null; granted: string; left: string } & More>;
  conversions: Table<{ pointsPerShare: string; shares: number; taken: number } & More>;
  entitlements: Table<{ memberId: string; shares: number; released: number } & More>;
  campaigns: Table<{ left: string } & More>;
  settlements: Table<{ storeId: string; status: string; amount: string } & More>;
  withdrawals: Table<{ status: string; amount: string; tax: string } & More>;
  cases: Table<{ status: string } & More>;
  claims: Table<{ memberId: string; amount: string; released: string } & More>;
  overrides: Table<{ ruleId: string; until: string } & More>;
  shareholders: Table<number>;
};

const table = <Value, Row>(records: ReadonlyMap<string, Value>, row: (value: Value, id: string) => Row) =>
  Object.fromEntries([...records].map(([id, value]) => [id, row(value, id)]));

const time = (at: number): string => new Date(at).toISOString();
const moneyOrNull = (amount: bigint | null): string | null => (amount === null ? null : formatMoney(amount));

function memberRow({ status, into, rank, frozen, binding, earlier, ...counters }: Member) {
  return {
    ...{ status, mergedInto: into, rank, frozen: frozen !== null },
    frozenAmount: typeof frozen === 'bigint' ? formatMoney(frozen) : null,
    directSpend: formatMoney(counters.directSpend),
    recruitedTurnover: formatMoney(counters.recruitedTurnover),
    referrerId: binding?.referrerId ?? null,
    boundAt: binding ? time(binding.at) : null,
    via: binding?.via ?? null,
    throughStoreId: binding?.storeId ?? null,
    earlierBindings: earlier.map(({ referrerId, at, via, until, reason, caseId }) => ({
      ...{ referrerId, boundAt: time(at), via, until: time(until), reason, caseId },
    })),
  };
}

export function registersOf(state: State): Registers {
  return {
    ...{ stage: state.stage, pauses: [...state.pauses].sort(), policyVersion: state.policyVersion },
    members: table(state.members, memberRow),
    stores: table(state.stores, (store) => ({ ...store })),
    orders: table(state.orders, orderRow),
    products: table(state.products, ({ list, cost, stock, ...product }) => ({
      ...{ ...product, list: formatMoney(list), cost: formatMoney(cost) },
      stock: product.counted ? stock : null,
    })),
    grants: table(state.grants, ({ memberId, origin, granted, left, lapsed, at, spendableFrom }) => ({
      ...{ memberId, origin, granted: formatMoney(granted), left: formatMoney(left) },
      ...{ lapsed: formatMoney(lapsed), grantedAt: time(at), spendableFrom: time(spendableFrom) },
    })),
    cases: table(state.cases, ({ status, kind, reporterId, storeId, memberId }) => ({
      ...{ status, kind, reporterId, storeId, memberId },
    })),
    overrides: table(state.overrides, ({ ruleId, recordedAt, until }) => ({
      ...{ ruleId, recordedAt: time(recordedAt), until: time(until) },
    })),
    ...fundsOf(state),
    ...sharesOf(state),
  };
}

function orderRow({ memberId, storeId, status, region, cash, creditsUsed, cashBack, dueAt }: Order) {
  return {
    ...{ memberId, storeId, status, region, due: time(dueAt), refunded: formatMoney(cashBack) },
    amount: formatMoney(cash + creditsUsed),
    ...{ cash: formatMoney(cash), creditsUsed: formatMoney(creditsUsed) },
  };
}

function fundsOf(state: State) {
  const budgets = new Map(
    [...state.budgets].map((id) => [id, { left: formatMoney(balance(state, budget(id))) }]),
  );
  return {
    budgets: Object.fromEntries(budgets),
    campaigns: table(state.campaigns, ({ ppm, capPerOrder, from, to, ...campaign }, id) => ({
      ...{ ...campaign, left: formatMoney(balance(state, subsidy(id))), ppm: Number(ppm) },
      ...{ capPerOrder: moneyOrNull(capPerOrder), from: time(from), to: time(to) },
    })),
    settlements: table(state.settlements, ({ amount, at, changedAt, ...settlement }) => ({
      ...{ ...settlement, amount: formatMoney(amount), at: time(at), changedAt: time(changedAt) },
    })),
    withdrawals: table(state.withdrawals, ({ holder, holderId, amount, tax, at, ...withdrawal }) => ({
      memberId: holder === 'member' ? holderId : null,
      storeId: holder === 'store' ? holderId : null,
      ...{ source: withdrawal.from, status: withdrawal.status, channel: withdrawal.channel },
      ...{ amount: formatMoney(amount), tax: formatMoney(tax), net: formatMoney(amount - tax) },
      ...{ payoutNumber: withdrawal.payoutNumber, requestedAt: time(at) },
    })),
    claims: table(state.claims, ({ memberId, amount, released, at }) => ({
      ...{ memberId, amount: formatMoney(amount), released: formatMoney(released), importedAt: time(at) },
    })),
  };
}

const releasesOf = ({ releases, everyMs }: ReleasePlan) => ({
  ...{ releases: Number(releases), everyDays: everyMs / DAY_MS },
});

function sharesOf(state: State) {
  return {
    conversions: table(state.conversions, ({ pointsPerShare, shares, left, from, to, plan }) => ({
      ...{
        pointsPerShare: formatPoints(pointsPerShare),
        shares: Number(shares),
        taken: Number(shares - left),
      },
      ...{ from: time(from), to: Number.isFinite(to) ? time(to) : null },
      ...{ lockDays: plan.lockMs / DAY_MS, ...releasesOf(plan) },
    })),
    entitlements: table(state.entitlements, ({ memberId, shares, released, at, plan }) => ({
      ...{ memberId, shares: Number(shares), released: Number(released), at: time(at) },
      ...{ lockEnd: time(at + plan.lockMs), ...releasesOf(plan) },
    })),
    shareholders: table(state.shareholders, Number),
  };
}
