import { accountOf, post } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type { DepositFunded, SplitRecorded, StoreEvent, StoreRegistered } from './events.ts';

export const STORE_EVOLVERS: Evolvers<StoreEvent> = {
  StoreRegistered: storeRegistered,
  DepositFunded: depositFunded,
  SplitRecorded: splitRecorded,
};

function storeRegistered(state: ProgramState, event: StoreRegistered): void {
  const id = event.storeId;
  state.stores.set(id, {
    id,
    kind: 'partner',
    owner: state.members.get(event.ownerId)!,
    tariff: event.tariff,
    region: event.region,
    recruiter: event.recruiterId === undefined ? undefined : state.members.get(event.recruiterId)!,
    credits: false,
    suspended: false,
    payable: accountOf(state, `store:${id}:payable`),
    atProvider: accountOf(state, `store:${id}:at-provider`),
    deposit: accountOf(state, `store:${id}:deposit`),
  });
}

function depositFunded(state: ProgramState, event: DepositFunded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, accountOf(state, `cash:${event.channel}`), store.deposit, event.amount, 'deposit');
}

function splitRecorded(state: ProgramState, event: SplitRecorded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, store.atProvider, accountOf(state, `cash:${event.channel}`), event.amount, 'split');
}
