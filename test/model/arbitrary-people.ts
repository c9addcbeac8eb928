import {
  aroundNow,
  fresh,
  head,
  type Memory,
  newId,
  officers,
  several,
  some,
  someone,
} from './arbitrary-memory.ts';
import { arbitraryAmount, formatFen, formatTime } from './arbitrary-values.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Tier } from './commands-people.ts';
import { DAY_MS } from './numbers.ts';

export function member(memory: Memory): Command {
  const { random, members, limits } = memory;
  const referrerId = random.chance(0.5) && members.length > 0 ? someone(memory) : undefined;
  const full = members.length >= limits.members;
  const memberId = full ? some(memory, members) : fresh(memory, 'mem-', members);
  return { ...head(memory), type: 'RegisterMember', memberId, ...(referrerId ? { referrerId } : {}) };
}

/** Somebody who is only there to leave again. */
export function guest(memory: Memory): Command {
  const { random, guests } = memory;
  const referrerId = random.chance(0.6) ? someone(memory) : undefined;
  const memberId = fresh(memory, 'mem-', guests);
  return { ...head(memory), type: 'RegisterMember', memberId, ...(referrerId ? { referrerId } : {}) };
}

export function binding(memory: Memory): Command {
  const { random, stores, owners } = memory;
  const storeId = random.chance(0.4) ? some(memory, stores) : undefined;
  const owner = storeId === undefined ? undefined : owners.get(storeId);
  return {
    ...{ ...head(memory), type: 'BindMember', memberId: someone(memory) },
    referrerId: owner !== undefined && random.chance(0.8) ? owner : someone(memory),
    via: random.pick(['store-qr', 'store-link', 'promoter-link', 'payment']),
    ...(storeId === undefined ? {} : { storeId }),
  };
}

export const unbind = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'UnbindMember', memberId: someone(memory) },
});

export function rebind(memory: Memory): Command {
  const { random, cases } = memory;
  const caseIds = cases.map((known) => known.caseId);
  return {
    ...{ ...head(memory), type: 'RebindMembers', memberIds: several(memory), referrerId: someone(memory) },
    ...(random.chance(0.3) ? { caseId: some(memory, caseIds) } : {}),
  };
}

/** Somebody who is to leave, mostly a guest; hardly any later command names him. */
function leaver(memory: Memory, guestChance: number): string {
  const { random, guests, members, gone } = memory;
  const list = guests.length > 0 && random.chance(guestChance) ? guests : members;
  if (random.chance(0.1) || (list === members && members.length < 5)) {
    return gone.length > 0 ? random.pick(gone) : 'nobody';
  }
  const index = random.below(list.length);
  const memberId = list[index]!;
  list.splice(index, 1);
  gone.push(memberId);
  return memberId;
}

export const end = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'EndMember', memberId: leaver(memory, 0.75) },
});

export function merge(memory: Memory): Command {
  const memberId = leaver(memory, 0.6);
  const into = memory.random.chance(0.05) ? memberId : someone(memory);
  return { ...head(memory), type: 'MergeMembers', memberId, into, ...officers(memory) };
}

export function freeze(memory: Memory): Command {
  const { random, frozen } = memory;
  const memberId = someone(memory);
  frozen.add(memberId);
  const amount = random.chance(0.4) ? { amount: formatFen(random, 1 + arbitraryAmount(random)) } : {};
  return { ...head(memory), type: 'FreezeMember', memberId, ...amount, reason: newId(memory, 'ref-') };
}

/** One of those who were frozen, mostly. */
export function unfreeze(memory: Memory): Command {
  const { random, frozen } = memory;
  const memberId = frozen.size > 0 && random.chance(0.9) ? random.pick([...frozen]) : someone(memory);
  frozen.delete(memberId);
  return { ...head(memory), type: 'UnfreezeMember', memberId };
}

export function rank(memory: Memory): Command {
  const { random, limits } = memory;
  const names = [...limits.ranks, ...limits.ranks, 'no-such-rank'];
  const named = random.chance(0.8) ? { rank: random.pick(names) } : {};
  return { ...head(memory), type: 'SetRank', memberId: someone(memory), ...named };
}

export const REGIONS = [
  ...['440106', '440106', '440104', '440305', '310101', '441900', '440100', '440000', '999999'],
];

export function store(memory: Memory): Command {
  const { random, members, stores, limits, owners } = memory;
  const tariffs = [...limits.tariffs, ...limits.tariffs, 'no-such-tariff'];
  const full = stores.length >= limits.stores;
  const storeId = full ? some(memory, stores) : fresh(memory, 'sto-', stores);
  const ownerId = stores.length < 2 ? members[0]! : someone(memory);
  if (!owners.has(storeId)) owners.set(storeId, ownerId);
  const tariff = random.chance(0.7) && stores.length > 1 ? random.pick(tariffs) : undefined;
  if (!memory.tariffs.has(storeId)) memory.tariffs.set(storeId, tariff ?? limits.tariffs[0] ?? '');
  return {
    ...{ ...head(memory), type: 'RegisterStore', storeId, ownerId },
    ...(tariff === undefined ? {} : { tariff }),
    ...(random.chance(0.7) ? { region: random.pick(REGIONS) } : {}),
    ...(random.chance(0.6) && stores.length > 1 ? { recruiterId: someone(memory) } : {}),
    ...(random.chance(0.3) ? { kind: random.pick(['partner', 'own'] as const) } : {}),
    ...(random.chance(0.8) ? { credits: random.chance(0.8) } : {}),
  };
}

export function updateStore(memory: Memory): Command {
  const { random, stores, limits, owners } = memory;
  const storeId = some(memory, stores);
  const tariffs = [...limits.tariffs, ...limits.tariffs, 'no-such-tariff'];
  const ownerId = random.chance(0.5) ? someone(memory) : undefined;
  const tariff = random.chance(0.3) ? random.pick(tariffs) : undefined;
  if (ownerId !== undefined && owners.has(storeId)) owners.set(storeId, ownerId);
  if (tariff !== undefined && limits.tariffs.includes(tariff)) memory.tariffs.set(storeId, tariff);
  return {
    ...{ ...head(memory), type: 'UpdateStore', storeId },
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(tariff === undefined ? {} : { tariff }),
    ...(random.chance(0.3) ? { region: random.pick(REGIONS) } : {}),
    ...(random.chance(0.3) ? { recruiterId: someone(memory) } : {}),
    ...(random.chance(0.3) ? { credits: random.chance(0.8) } : {}),
    ...(ownerId !== undefined && random.chance(0.7) ? { moveBindings: random.chance(0.85) } : {}),
  };
}

export function suspend(memory: Memory): Command {
  const { random, stores, suspended, cases } = memory;
  const storeId = some(memory, stores);
  suspended.add(storeId);
  const caseIds = cases.map((known) => known.caseId);
  const about = random.chance(0.3) ? { caseId: some(memory, caseIds) } : {};
  return { ...head(memory), type: 'SuspendStore', storeId, ...about, reason: newId(memory, 'ref-') };
}

export function resumeStore(memory: Memory): Command {
  const { random, stores, suspended } = memory;
  const known = suspended.size > 0 && random.chance(0.9);
  const storeId = known ? random.pick([...suspended]) : some(memory, stores);
  suspended.delete(storeId);
  return { ...head(memory), type: 'ResumeStore', storeId };
}

const AREAS = { district: ['440106', '310101'], city: ['440100', '441900'], province: ['440000', '310000'] };

export function agent(memory: Memory): CommandOf<'AppointAgent'> {
  const { random, limits, agencies } = memory;
  const { greater } = limits;
  const areas: Record<Tier, string[]> = { ...AREAS, greater };
  const named: Tier[] = greater.length > 0 ? ['greater'] : [];
  const tier = random.pick<Tier>(['district', 'city', 'province', ...named]);
  const from = memory.at + random.pick([-30, -1, 0, 0, 1, 20]) * DAY_MS;
  const days = random.pick([undefined, 1, 5, 30, 200]);
  return {
    ...{ ...head(memory), type: 'AppointAgent', agencyId: fresh(memory, 'agy-', agencies) },
    ...{ memberId: someone(memory), region: random.pick(areas[tier]), tier },
    ...(random.chance(0.4) ? { ratePpm: random.pick([0, 500, 1500, 2500, 7000, 400_000]) } : {}),
    ...(random.chance(0.2) ? { fee: random.pick(['0', '1000', '29800.00']) } : {}),
    from: formatTime(random, from),
    ...(days === undefined ? {} : { to: formatTime(random, from + days * DAY_MS) }),
  };
}

export const endAgency = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'EndAgency', agencyId: some(memory, memory.agencies) },
});

export const shareholder = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'SetShareholder', memberId: someone(memory) },
  weight: memory.random.pick([0, 1, 1, 2, 7, 100]),
});

export const lastsUntil = (memory: Memory): { from: string; to?: string } => {
  const { random } = memory;
  const days = random.pick([undefined, undefined, undefined, 5, 90, 0.5]);
  const from = random.pick([-5, -1, 0, 0, 0, 0, 0, 0, 3]);
  return {
    from: aroundNow(memory, from),
    ...(days === undefined ? {} : { to: aroundNow(memory, from + days) }),
  };
};
