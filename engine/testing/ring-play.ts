import { formatMoney } from '../amount/decimal.ts';
import type { Micro } from '../amount/quantity.ts';
import { heldIn } from '../ledger/account.ts';
import type { Event } from '../program/event.ts';
import type { Stage } from '../program/shape/choices.ts';
import { type Play, play } from './play.ts';
import { RING, ringSheet } from './ring-sheet.ts';

const REGION = '330106';
const AGENCIES = [
  [REGION, 'district'],
  ['330100', 'city'],
  ['330000', 'province'],
] as const;

/** A program with a ring in it beside the honest store `s`. */
export type RingPlay = Play & {
  /** `mal` buys, at the ring's own store unless told otherwise. */
  ringBuy(orderId: string, amount: string, more?: object): readonly Event[];
  sell(memberId: string, points?: string): readonly Event[];
  /** Lets the settlement delay pass: what was ordered is settled. */
  settle(): readonly Event[];
  /** Takes all whole fen of a balance of the ring out, approved and paid. */
  withdraw(from: 'wallet' | 'commission' | 'payable', memberId?: string): void;
  /** What an attack brings, by the ring's balance sheet before and after. */
  gain(attack: () => void): string;
};

/** `mal` buys; `ref` brought `mal`, `ref2` brought `ref`; `scout` recruited the store of `boss`; `agent` holds all tiers. */
export function ringPlay(policy: Parameters<typeof play>[0], stage: Stage = 'rehearsal'): RingPlay {
  const program = play(policy, undefined, stage);
  const { tariffs, defaultTariff } = program.state.policy;
  const days = tariffs.get(defaultTariff)!.settlementDelayDays;
  program.ok({ type: 'RegisterMember', memberId: 'ref2' });
  program.ok({ type: 'RegisterMember', memberId: 'ref', referrerId: 'ref2' });
  program.ok({ type: 'RegisterMember', memberId: 'mal', referrerId: 'ref' });
  for (const memberId of ['scout', 'boss', 'agent']) program.ok({ type: 'RegisterMember', memberId });
  const store = { storeId: RING.store, ownerId: 'boss', recruiterId: 'scout', region: REGION };
  program.ok({ type: 'RegisterStore', ...store });
  for (const [region, tier] of AGENCIES) {
    const agency = { agencyId: `agency_${tier}`, memberId: 'agent', region, tier };
    program.ok({ type: 'AppointAgent', ...agency, from: '2026-01-01T00:00:00+08:00' });
  }
  let serial = 0;
  return Object.assign(program, {
    ringBuy(orderId: string, amount: string, more: object = {}) {
      const funding = { mode: 'collect', channel: RING.channel };
      return program.buy(orderId, 'mal', amount, { storeId: RING.store, funding, ...more });
    },
    sell(memberId: string, points = 'all') {
      serial += 1;
      return program.ok({ type: 'RedeemPoints', redemptionId: `sale${serial}`, memberId, points });
    },
    settle: () => program.pass(days),
    withdraw(from: 'wallet' | 'commission' | 'payable', memberId = 'mal') {
      serial += 1;
      takeOut(program, `w${serial}`, from, memberId);
    },
    gain(attack: () => void) {
      const before = ringSheet(program.state).total;
      attack();
      return formatMoney(ringSheet(program.state).total - before);
    },
  });
}

function takeOut(
  program: Play,
  withdrawalId: string,
  from: 'wallet' | 'commission' | 'payable',
  memberId: string,
): void {
  const { members, stores } = program.state;
  const account = from === 'payable' ? stores.get(RING.store)!.payable : members.get(memberId)![from];
  const amount = wholeFen(heldIn(account));
  const holder = from === 'payable' ? { storeId: RING.store } : { memberId };
  program.ok({ type: 'RequestWithdrawal', withdrawalId, from, amount, channel: RING.channel, ...holder });
  program.ok({ type: 'ReviewWithdrawal', withdrawalId, decision: 'approve' });
  const payoutNumber = `pay-${withdrawalId}`;
  program.ok({ type: 'RecordPayout', withdrawalId, status: 'submitted', payoutNumber });
  program.ok({ type: 'RecordPayout', withdrawalId, status: 'paid' });
}

/** Yuan with two decimals, the way amounts go in; what is below a fen is left. */
export function wholeFen(value: Micro): string {
  return formatMoney(value).slice(0, -4);
}
