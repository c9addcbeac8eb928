import type { Instant } from '../../amount/instant.ts';
import { accountOf, post } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import { goOverTo } from '../members/set-binding.ts';
import type { ProgramState } from '../state.ts';
import type {
  DepositFunded,
  SplitRecorded,
  StoreEvent,
  StoreRegistered,
  StoreResumed,
  StoreSettled,
  StoreSuspended,
  StoreUpdated,
} from './events.ts';

export const STORE_EVOLVERS: Evolvers<StoreEvent> = {
  StoreRegistered: storeRegistered,
  StoreUpdated: storeUpdated,
  StoreSuspended: storeSuspended,
  StoreResumed: storeResumed,
  DepositFunded: depositFunded,
  SplitRecorded: splitRecorded,
  StoreSettled: storeSettled,
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
  post(state, accountOf(state, `cash:${event.channel}`), store.deposit, event.amount, 'deposit');
}

function splitRecorded(state: ProgramState, event: SplitRecorded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, store.atProvider, accountOf(state, `cash:${event.channel}`), event.amount, 'split');
}

function storeSettled(state: ProgramState, event: StoreSettled): void {
  const store = state.stores.get(event.storeId)!;
  state.settlements.add(event.settlementId);
  post(state, store.payable, accountOf(state, `cash:${event.channel}`), event.amount, 'settlement');
}
