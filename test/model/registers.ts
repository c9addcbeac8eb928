import { balance, subsidy } from './accounts.ts';
import { formatMoney } from './numbers.ts';
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
    rank: string | null;
    frozen: string | null;
    directSpend: string;
    recruitedTurnover: string;
    referrerId: string | null;
  }>;
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

/** Nothing, everything, or the amount that has to stay. */
const frozenOf = ({ frozen }: Member): string | null =>
  typeof frozen === 'bigint' ? formatMoney(frozen) : frozen;

export function registersOf(state: State): Registers {
  return {
    ...{ stage: state.stage, pauses: [...state.pauses].sort(), policyVersion: state.policyVersion },
    members: table(state.members, (member) => ({
      ...{ status: member.status, rank: member.rank, frozen: frozenOf(member) },
      directSpend: formatMoney(member.directSpend),
      recruitedTurnover: formatMoney(member.recruitedTurnover),
      referrerId: member.binding?.referrerId ?? null,
    })),
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
  return {
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
