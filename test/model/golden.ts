import type { Command } from './commands.ts';
import { createModel, type Model, type ModelOptions, type Outcome } from './model.ts';
import type { PolicyDocument } from './policy-document.ts';

const V1: NonNullable<PolicyDocument['commission']> = {
  ...{ direct: 3000, indirect: 2000, recruiting: 5000 },
  regional: { mode: 'differential', district: 1000, city: 2000, province: 3000 },
};

/** The preset of the documents for stores, written out once more from economics.md §3. */
export function localLife(change: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    name: 'local-life',
    startPrice: '1',
    tariffs: {
      store: {
        parts: { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 },
        mintRatio: 700_000,
      },
    },
    defaultTariff: 'store',
    redemption: { retention: 200_000, to: 'pool' },
    exit: { multiple: 1_200_000, retentionTo: 'pool', streamDays: 7 },
    commission: V1,
    ...change,
  };
}

/** The preset of the documents for the mall. */
export function mall(change: Partial<PolicyDocument> = {}): PolicyDocument {
  const parts = { merchant: 300_000, platform: 100_000, distribution: 300_000, pool: 300_000 };
  return localLife({
    name: 'mall',
    tariffs: { store: { parts, mintRatio: 700_000 } },
    exit: exitAt(3_000_000),
    ...change,
  });
}

export const exitAt = (multiple: number): PolicyDocument['exit'] => ({
  ...{ multiple, retentionTo: 'pool', streamDays: 7 },
});

/** Delayed settlement for the one tariff of a policy. */
export function delayed(policy: PolicyDocument, settlementDelayDays: number): PolicyDocument {
  return { ...policy, tariffs: { store: { ...policy.tariffs.store!, settlementDelayDays } } };
}

type Fields = Record<string, unknown>;
export type Play = {
  model: Model;
  /** Applies a command with an id of its own at the current time. */
  send(type: Command['type'], fields?: Fields): Outcome;
  /** An order of a member at the store; names it after the number of orders so far. */
  buy(memberId: string, amount: string, fields?: Fields): Outcome;
  /** The same as `send`; answers with the refusal's code, or `accepted`. */
  try(type: Command['type'], fields?: Fields): string;
  pass(days: number): Outcome;
  /** So many days from now, as a command says it. */
  on(day: number): string;
};

export const codeOf = (outcome: Outcome): string => ('code' in outcome ? outcome.code : 'accepted');

/** A model with members a, b, c (a refers b, b refers c), a store owned by a. */
export function play(policy: PolicyDocument, options: ModelOptions = {}): Play {
  const model = createModel(policy, options);
  let now = Date.parse('2026-01-01T00:00:00Z');
  let sent = 0;
  let orders = 0;
  const send = (type: string, fields: Fields = {}) => {
    sent += 1;
    return model.apply({ id: `c${sent}`, at: new Date(now).toISOString(), type, ...fields });
  };
  send('RegisterMember', { memberId: 'a' });
  send('RegisterMember', { memberId: 'b', referrerId: 'a' });
  send('RegisterMember', { memberId: 'c', referrerId: 'b' });
  send('RegisterStore', { storeId: 's', ownerId: 'a', region: '440106' });
  return {
    model,
    send,
    buy: (memberId, amount, fields = {}) => {
      orders += 1;
      return send('PlaceOrder', { orderId: `o${orders}`, memberId, storeId: 's', amount, ...fields });
    },
    try: (type, fields = {}) => codeOf(send(type, fields)),
    pass: (days) => {
      now += days * 86_400_000;
      return send('Tick');
    },
    on: (day) => new Date(now + day * 86_400_000).toISOString(),
  };
}
