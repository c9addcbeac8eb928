import { BUDGET_REGISTERS } from './budgets/registers.ts';
import { CASE_REGISTERS } from './cases/registers.ts';
import { CREDIT_REGISTERS } from './credits/registers.ts';
import type { Json } from './encode.ts';
import { GOVERNANCE_REGISTERS, governanceJson } from './governance/registers.ts';
import { MALL_REGISTERS } from './mall/registers.ts';
import { memberRow } from './members/registers.ts';
import { ORDER_REGISTERS } from './orders/registers.ts';
import { type Register, type Registers, registerOf } from './register.ts';
import { SHARE_REGISTERS } from './shares/registers.ts';
import type { ProgramState } from './state.ts';
import { SETTLEMENT_REGISTERS } from './stores/registers.ts';
import { WITHDRAWAL_REGISTERS } from './withdrawals/registers.ts';

const OWN_REGISTERS = {
  members: registerOf((state) => state.members, memberRow),
  stores: registerOf(
    (state) => state.stores,
    (store) => ({
      ownerId: store.owner.id,
      tariff: store.tariff,
      region: store.region ?? null,
      recruiterId: store.recruiter?.id ?? null,
      kind: store.kind,
      credits: store.credits,
      suspended: store.suspended,
    }),
  ),
} satisfies Registers;

/** The registers of all areas, by name. */
export const REGISTERS = {
  ...OWN_REGISTERS,
  ...BUDGET_REGISTERS,
  ...CASE_REGISTERS,
  ...CREDIT_REGISTERS,
  ...GOVERNANCE_REGISTERS,
  ...MALL_REGISTERS,
  ...ORDER_REGISTERS,
  ...SETTLEMENT_REGISTERS,
  ...SHARE_REGISTERS,
  ...WITHDRAWAL_REGISTERS,
} as const;

export type RegisterName = keyof typeof REGISTERS;

/**
 * Everything a program keeps beside its figures (`stateJson`), by register and id: who is bound to whom,
 * what is on sale, which cases are open. Money with 6 decimals.
 *
 * Source   contracts §3, `run --registers`.
 */
export function registersJson(state: ProgramState): { readonly [register: string]: Json } {
  const rows = Object.entries<Register>(REGISTERS).map(([name, register]) => [name, rowsOf(state, register)]);
  return { ...governanceJson(state.governance), ...Object.fromEntries(rows) };
}

function rowsOf(state: ProgramState, register: Register): Json {
  const rows = [...register.ids(state)].map((id) => [id, register.row(state, id)!]);
  return Object.fromEntries(rows);
}
