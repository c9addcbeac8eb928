import type { Account } from '../ledger/account.ts';
import type { Lot } from '../pool/lot.ts';
import type { Binding, Member } from './members/state.ts';
import type { CommissionPaid } from './orders/events.ts';
import type { Order, Settlement } from './orders/state.ts';

type Fields<Thing> = Readonly<Record<keyof Thing, unknown>>;

const NONE: readonly never[] = [];

/**
 * Makes an empty one of each record of which a program has very many, with the fields in the order in which the
 * engine makes them. Who reads a state back starts from these: a literal is made faster than a copy, and is to V8
 * of one kind with what the engine makes itself. The values say nothing.
 */
export const BLANKS: readonly (() => Record<string, unknown>)[] = [
  () => ({ name: '', memberId: undefined, balance: 0n, used: false }) satisfies Fields<Account>,
  () =>
    ({
      id: '',
      number: 0,
      binding: undefined,
      status: 'active',
      commission: undefined,
      directSpend: 0n,
      recruitedTurnover: 0n,
      points: 0n,
      lots: NONE,
      firstOpenLot: 0,
      wallet: undefined,
      exits: 0,
      earlierBindings: NONE,
      grants: NONE,
      mergedInto: undefined,
      frozen: undefined,
      rank: undefined,
    }) satisfies Fields<Member>,
  () =>
    ({
      referrer: undefined,
      at: 0,
      via: '',
      storeId: undefined,
      ruling: undefined,
    }) satisfies Fields<Binding>,
  () =>
    ({
      id: '',
      member: undefined,
      store: undefined,
      amount: 0n,
      cash: 0n,
      credits: NONE,
      funding: undefined,
      payer: undefined,
      region: undefined,
      tariff: undefined,
      policy: undefined,
      lines: undefined,
      placedAt: 0,
      due: 0,
      place: 0,
      status: 'settled',
      heapIndex: 0,
      refundedPending: 0n,
      returned: 0,
      settlement: undefined,
    }) satisfies Fields<Order>,
  () =>
    ({
      amount: 0n,
      spend: 0n,
      merchant: 0n,
      platform: 0n,
      remainder: 0n,
      remainderTo: 'platform',
      dividends: 0n,
      commissions: NONE,
      origin: 0n,
      origins: NONE,
      pool: 0n,
      subsidies: NONE,
      lot: undefined,
      referrer: undefined,
      recruiter: undefined,
      lines: undefined,
      refunded: 0n,
    }) satisfies Fields<Settlement>,
  () =>
    ({
      orderId: '',
      holder: undefined,
      place: 0,
      spend: 0n,
      minted: 0n,
      points: 0n,
      sold: 0n,
      realised: 0n,
      net: 0n,
      multiple: 0n,
      retention: 0n,
      heapIndex: 0,
      queued: false,
    }) satisfies Fields<Lot>,
  () => ({ kind: '', memberId: '', amount: 0n }) satisfies Omit<Fields<CommissionPaid>, 'withheld'>,
];
