import { budgetRegisters } from './budgets/registers.ts';
import type { Json } from './encode.ts';
import { memberRow } from './members/registers.ts';
import { shareRegisters } from './shares/registers.ts';
import type { ProgramState } from './state.ts';
import { withdrawalRegisters } from './withdrawals/registers.ts';

type Registers = { readonly [register: string]: Json };

/** What each area that keeps a state of its own shows of it. */
const AREA_REGISTERS: readonly ((state: ProgramState) => Registers)[] = [
  budgetRegisters,
  shareRegisters,
  withdrawalRegisters,
];

/**
 * Everything a program keeps beside its figures (`stateJson`), by register and id: who is bound to whom,
 * what is on sale, which cases are open. Money with 6 decimals.
 *
 * Source   contracts §3, `run --registers`.
 */
export function registersJson(state: ProgramState): Registers {
  return Object.assign(ownRegisters(state), ...AREA_REGISTERS.map((registers) => registers(state)));
}

function ownRegisters(state: ProgramState): Registers {
  const members = [...state.members.values()].map((member) => [member.id, memberRow(member)]);
  const stores = [...state.stores.values()].map((store) => [
    store.id,
    {
      ownerId: store.owner.id,
      tariff: store.tariff,
      region: store.region ?? null,
      recruiterId: store.recruiter?.id ?? null,
      kind: store.kind,
      credits: store.credits,
      suspended: store.suspended,
    },
  ]);
  const orders = [...state.orders.values()].map((order) => [
    order.id,
    { memberId: order.member.id, storeId: order.store.id, status: order.status },
  ]);
  return {
    stage: state.governance.stage,
    members: Object.fromEntries(members),
    stores: Object.fromEntries(stores),
    orders: Object.fromEntries(orders),
  };
}
