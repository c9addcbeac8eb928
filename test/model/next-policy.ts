import type { PolicyDocument } from './policy-document.ts';
import type { Random } from './random.ts';
import { randomPolicy } from './random-policy.ts';

/** What of a policy can be published later: another random policy with what is fixed taken from the first. */
export function nextPolicy(random: Random, today: PolicyDocument | undefined): unknown {
  const other = randomPolicy(1 + random.below(100_000));
  const { startPrice, genesis, utcOffsetMinutes, regions } = today ?? other;
  const next: PolicyDocument = {
    ...other,
    startPrice,
    ...(genesis === undefined ? {} : { genesis }),
    ...(regions === undefined ? {} : { regions }),
  };
  delete next.utcOffsetMinutes;
  if (utcOffsetMinutes !== undefined) next.utcOffsetMinutes = utcOffsetMinutes;
  switch (random.weighted({ fine: 80, invalid: 8, fixed: 6, fewer: 10 })) {
    case 'fine':
      return next;
    case 'invalid':
      return spoil(random, next);
    case 'fixed':
      return random.pick([
        { ...next, startPrice: '1.23' },
        { ...next, genesis: { amount: '77' } },
      ]);
    case 'fewer':
      return { ...next, tariffs: { store: next.tariffs.store } };
  }
}

function spoil(random: Random, policy: PolicyDocument): unknown {
  const store = policy.tariffs.store!;
  const short = { ...store, parts: { ...store.parts, merchant: 1 } };
  const generous = { ...policy.commission, direct: 999_999 };
  return random.pick<unknown>([
    {},
    { ...policy, surprise: true },
    { ...policy, defaultTariff: 'no-such-tariff' },
    { ...policy, tariffs: { ...policy.tariffs, store: short } },
    { ...policy, commission: generous },
    { ...policy, tariffs: { ...policy.tariffs, store: { ...store, creditShare: 1_000_000 } } },
  ]);
}
