import type { Instant } from '../../amount/instant.ts';
import { accountOf, cashOf, post } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import { goOverTo } from '../members/set-binding.ts';
import type { ProgramState } from '../state.ts';
import type {
  DepositFunded,
  SettlementRecorded,
  SplitRecorded,
  StoreEvent,
  StoreRegistered,
  StoreResumed,
  StoreSettled,
  StoreSettlementReserved,
  StoreSuspended,
  StoreUpdated,
} from './events.ts';
import type { Settlement, SettlementStatus } from './settlement.ts';

export const STORE_EVOLVERS: Evolvers<StoreEvent> = {
  StoreRegistered: storeRegistered,
  StoreUpdated: storeUpdated,
  StoreSuspended: storeSuspended,
  StoreResumed: storeResumed,
  DepositFunded: depositFunded,
  SplitRecorded: splitRecorded,
  StoreSettled: storeSettled,
  StoreSettlementReserved: storeSettlementReserved,
  SettlementRecorded: settlementRecorded,
};

function storeRegistered(state: ProgramState, event: StoreRegistered): void {
  const id = event.storeId;
  state.stores.set(id, {
    id,
    kind: event.kind ?? 'partner',
    owner: state.members.get(event.ownerId)!,
    tariff: event.tariff,
    region: event.region,
    recruiter: event.recruiterId === undefined ? undefined : state.members.get(event.recruiterId)!,
    credits: event.credits ?? false,
    suspended: false,
    payable: accountOf(state, `store:${id}:payable`),
    atProvider: accountOf(state, `store:${id}:at-provider`),
    deposit: accountOf(state, `store:${id}:deposit`),
  });
}

function storeUpdated(state: ProgramState, event: StoreUpdated, at: Instant): void {
  const store = state.stores.get(event.storeId)!;
  const { ownerId, tariff, region, recruiterId, credits } = event;
  if (ownerId !== undefined) store.owner = state.members.get(ownerId)!;
  if (tariff !== undefined) store.tariff = tariff;
  if (region !== undefined) store.region = region;
  if (recruiterId !== undefined) store.recruiter = state.members.get(recruiterId)!;
  if (credits !== undefined) store.credits = credits;
  for (const memberId of event.rebound) goOverTo(state.members.get(memberId)!, store.owner, at, event);
}

function storeSuspended(state: ProgramState, event: StoreSuspended): void {
  state.stores.get(event.storeId)!.suspended = true;
}

function storeResumed(state: ProgramState, event: StoreResumed): void {
  state.stores.get(event.storeId)!.suspended = false;
}

function depositFunded(state: ProgramState, event: DepositFunded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, cashOf(state, event.channel), store.deposit, event.amount, 'deposit');
}

function splitRecorded(state: ProgramState, event: SplitRecorded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, store.atProvider, cashOf(state, event.channel), event.amount, 'split');
}

function storeSettled(state: ProgramState, event: StoreSettled, at: Instant): void {
  const { store } = addSettlement(state, event, at, 'paid');
  post(state, store.payable, cashOf(state, event.channel), event.amount, 'settlement');
}

function storeSettlementReserved(state: ProgramState, event: StoreSettlementReserved, at: Instant): void {
  const { store } = addSettlement(state, event, at, 'reserved');
  post(state, store.payable, accountOf(state, 'settlements'), event.amount, 'settlement');
}

function addSettlement(
  state: ProgramState,
  event: StoreSettled | StoreSettlementReserved,
  at: Instant,
  status: SettlementStatus,
): Settlement {
  const { settlementId: id, amount, channel, reference } = event;
  const store = state.stores.get(event.storeId)!;
  const times = { at, changedAt: at };
  const settlement: Settlement = {
    ...{ id, store, amount, channel, reference, ...times, status },
    payoutNumber: undefined,
  };
  state.settlements.set(id, settlement);
  return settlement;
}

function settlementRecorded(state: ProgramState, event: SettlementRecorded, at: Instant): void {
  const { settlementId, status, payoutNumber } = event;
  const settlement = state.settlements.get(settlementId)!;
  const { store, amount, channel } = settlement;
  settlement.status = status;
  settlement.changedAt = at;
  settlement.payoutNumber ??= payoutNumber;
  const waiting = accountOf(state, 'settlements');
  if (status === 'paid') post(state, waiting, cashOf(state, channel), amount, 'payout');
  if (status === 'failed' || status === 'cancelled')
    post(state, waiting, store.payable, amount, 'settlement');
}
