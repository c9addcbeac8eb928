import { accountName } from '../ledger/account.ts';
import type { Lot } from '../pool/lot.ts';
import { accountsOf } from './accounts.ts';
import { budgetLines } from './budgets/lines.ts';
import { caseLines } from './cases/lines.ts';
import { creditLines } from './credits/lines.ts';
import { governanceLines } from './governance/lines.ts';
import { mallLines } from './mall/lines.ts';
import type { Binding, Member } from './members/state.ts';
import { orderLines } from './orders/lines.ts';
import { dayLines } from './points/lines.ts';
import { shareLines } from './shares/lines.ts';
import type { ProgramState } from './state.ts';
import { settlementLines } from './stores/lines.ts';
import { withdrawalLines } from './withdrawals/lines.ts';

/** Raised whenever the lines below change: a hash is comparable within one version. */
export const STATE_VERSION = 4;

/** The lines of each area that keeps a state of its own. */
const AREA_LINES: readonly ((state: ProgramState) => Iterable<string>)[] = [
  budgetLines,
  caseLines,
  creditLines,
  dayLines,
  governanceLines,
  mallLines,
  settlementLines,
  shareLines,
  withdrawalLines,
];

/**
 * The whole state as canonical lines, in an order that does not depend on how it was reached: what the
 * state hash is taken over. Whoever hashes brings the hash function.
 *
 * Source   economics §11.8.
 */
export function* stateLines(state: ProgramState): Generator<string> {
  const { last } = state;
  yield `state ${STATE_VERSION} ${state.seq} ${state.at} ${state.supply} ${state.genesis} ${last.pool} ${last.supply}`;
  for (const entry of state.streamEntries) {
    yield `stream ${entry.value} ${entry.from} ${entry.periodMs} ${entry.released}`;
  }
  for (const { id, balance } of sortedBy(usedAccounts(state), idOf)) yield `account ${id} ${balance}`;
  for (const member of sortedBy(state.members.values(), idOf)) yield* memberLines(member);
  for (const store of sortedBy(state.stores.values(), idOf)) {
    const { id, kind, owner, tariff, region, recruiter, credits, suspended } = store;
    yield `store ${id} ${kind} ${owner.id} ${tariff} ${region ?? '-'} ${recruiter?.id ?? '-'} ${credits} ${suspended}`;
  }
  for (const id of [...state.orders.keys()].sort()) yield* orderLines(state.orders.get(id)!);
  for (const agency of sortedBy(state.agencies.values(), idOf)) {
    const { id, member, region, tier, rate, from, to } = agency;
    yield `agency ${id} ${member.id} ${region} ${tier} ${rate ?? '-'} ${from} ${to ?? '-'}`;
  }
  yield `queue ${state.exitQueue.map(({ lot }) => lot.orderId).join(' ')}`;
  yield* setLines('redemption', state.redemptions);
  yield* setLines('refund', state.refunds);
  yield* setLines('injection', state.injections);
  for (const lines of AREA_LINES) yield* lines(state);
}

function* memberLines(member: Member): Generator<string> {
  const { frozen, rank, directSpend, recruitedTurnover } = member;
  const standing = `${member.status} ${member.mergedInto?.id ?? '-'} ${frozen ? (frozen.amount ?? 'all') : '-'}`;
  yield `member ${member.id} ${member.points} ${member.exits} ${standing} ${rank ?? '-'} ${directSpend} ${recruitedTurnover}`;
  for (const earlier of member.earlierBindings) {
    const { until, reason, caseId } = earlier;
    yield `earlier ${bindingLine(earlier)} ${until} ${reason ?? '-'} ${caseId ?? '-'}`;
  }
  if (member.binding) yield `binding ${bindingLine(member.binding)}`;
  for (const lot of member.lots) yield lotLine(lot);
}

function bindingLine({ referrer, at, via, storeId, ruling }: Binding): string {
  return `${referrer.id} ${at} ${via} ${storeId ?? '-'} ${ruling ?? '-'}`;
}

function lotLine(lot: Lot): string {
  const terms = `${lot.multiple} ${lot.retention} ${lot.queued}`;
  return `lot ${lot.orderId} ${lot.place} ${lot.spend} ${lot.minted} ${lot.points} ${lot.sold} ${lot.realised} ${lot.net} ${terms}`;
}

function* usedAccounts(state: ProgramState) {
  for (const account of accountsOf(state)) {
    if (account.used) yield { id: accountName(account), balance: account.balance };
  }
}

function* setLines(name: string, ids: ReadonlySet<string>): Generator<string> {
  for (const id of [...ids].sort()) yield `${name} ${id}`;
}

function idOf(thing: { readonly id: string }): string {
  return thing.id;
}

function sortedBy<Thing>(things: Iterable<Thing>, key: (thing: Thing) => string): Thing[] {
  return [...things].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
