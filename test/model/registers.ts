import { balance, budget, subsidy } from './accounts.ts';
import { formatMoney, formatPoints } from './numbers.ts';
import type { Member } from './records.ts';
import type { State } from './state.ts';

type Table<Row> = Record<string, Row>;

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
    throughStoreId: string | null;
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
  orders: Table<{ memberId: string; storeId: string; status: string }>;
  products: Table<{ stock: number | null }>;
  grants: Table<{ memberId: string; origin: string | null; granted: string; left: string }>;
  conversions: Table<{ pointsPerShare: string; shares: number; taken: number }>;
  entitlements: Table<{ memberId: string; shares: number; released: number }>;
  campaigns: Table<{ left: string }>;
  withdrawals: Table<{ status: string; amount: string; tax: string }>;
  cases: Table<{ status: string }>;
  claims: Table<{ memberId: string; amount: string; released: string }>;
  overrides: Table<{ ruleId: string; until: string }>;
  shareholders: Table<number>;
};

const table = <Value, Row>(records: ReadonlyMap<string, Value>, row: (value: Value, id: string) => Row) =>
  Object.fromEntries([...records].map(([id, value]) => [id, row(value, id)]));

function memberRow({ status, into, rank, frozen, binding, ...counters }: Member) {
  return {
    ...{ status, mergedInto: into, rank, frozen: frozen !== null },
    frozenAmount: typeof frozen === 'bigint' ? formatMoney(frozen) : null,
    directSpend: formatMoney(counters.directSpend),
    recruitedTurnover: formatMoney(counters.recruitedTurnover),
    referrerId: binding?.referrerId ?? null,
    boundAt: binding ? new Date(binding.at).toISOString() : null,
    throughStoreId: binding?.storeId ?? null,
  };
}

export function registersOf(state: State): Registers {
  return {
    ...{ stage: state.stage, pauses: [...state.pauses].sort(), policyVersion: state.policyVersion },
    members: table(state.members, memberRow),
    stores: table(state.stores, (store) => ({ ...store })),
    orders: table(state.orders, ({ memberId, storeId, status }) => ({ memberId, storeId, status })),
    products: table(state.products, ({ counted, stock }) => ({ stock: counted ? stock : null })),
    grants: table(state.grants, ({ memberId, origin, granted, left }) => ({
      ...{ memberId, origin, granted: formatMoney(granted), left: formatMoney(left) },
    })),
    ...fundsOf(state),
  };
}

function fundsOf(state: State) {
  const budgets = new Map(
    [...state.budgets].map((id) => [id, { left: formatMoney(balance(state, budget(id))) }]),
  );
  return {
    budgets: Object.fromEntries(budgets),
    conversions: table(state.conversions, ({ pointsPerShare, shares, left }) => ({
      ...{
        pointsPerShare: formatPoints(pointsPerShare),
        shares: Number(shares),
        taken: Number(shares - left),
      },
    })),
    entitlements: table(state.entitlements, ({ memberId, shares, released }) => ({
      ...{ memberId, shares: Number(shares), released: Number(released) },
    })),
    campaigns: table(state.campaigns, (_, id) => ({ left: formatMoney(balance(state, subsidy(id))) })),
    withdrawals: table(state.withdrawals, ({ status, amount, tax }) => ({
      ...{ status, amount: formatMoney(amount), tax: formatMoney(tax) },
    })),
    cases: table(state.cases, ({ status }) => ({ status })),
    claims: table(state.claims, ({ memberId, amount, released }) => ({
      ...{ memberId, amount: formatMoney(amount), released: formatMoney(released) },
    })),
    overrides: table(state.overrides, ({ ruleId, until }) => ({
      ...{ ruleId, until: new Date(until).toISOString() },
    })),
    shareholders: table(state.shareholders, Number),
  };
}
