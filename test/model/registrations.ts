import type {
  AppointAgent,
  BindMember,
  EndAgency,
  Refusal,
  RegisterMember,
  RegisterStore,
} from './commands.ts';
import { firstRefusal } from './commands.ts';
import { closesLoop, referrerOf, sitsOnTier } from './commissions.ts';
import { max, parseTime } from './numbers.ts';
import { exceedsDistribution, type Rates } from './policy.ts';
import type { Agency, Run } from './state.ts';

const bind = (run: Run, memberId: string, referrerId: string): void => {
  run.state.members.set(memberId, { binding: { referrerId, at: run.at } });
};

export function registerMember(run: Run, command: RegisterMember): Refusal | null {
  const { members } = run.state;
  const { memberId, referrerId } = command;
  const refusal = firstRefusal([
    [members.has(memberId), 'member_exists'],
    [referrerId !== undefined && !members.has(referrerId), 'member_not_found'],
  ]);
  if (refusal) return refusal;
  members.set(memberId, { binding: null });
  if (referrerId !== undefined) bind(run, memberId, referrerId);
  return null;
}

export function bindMember(run: Run, command: BindMember): Refusal | null {
  const { members, stores } = run.state;
  const { memberId, referrerId, storeId } = command;
  const refusal = firstRefusal([
    [!members.has(memberId), 'member_not_found'],
    [!members.has(referrerId), 'member_not_found'],
    [storeId !== undefined && !stores.has(storeId), 'store_not_found'],
    [referrerOf(run, memberId) !== null, 'already_bound'],
    [memberId === referrerId, 'self_binding'],
    [closesLoop(run, memberId, referrerId), 'binding_loop'],
  ]);
  if (!refusal) bind(run, memberId, referrerId);
  return refusal;
}

export function registerStore(run: Run, command: RegisterStore): Refusal | null {
  const { members, stores } = run.state;
  const { storeId, ownerId, recruiterId, region = null } = command;
  const tariff = command.tariff ?? run.policy.defaultTariff;
  const refusal = firstRefusal([
    [stores.has(storeId), 'store_exists'],
    [!members.has(ownerId), 'member_not_found'],
    [!run.policy.tariffs.has(tariff), 'tariff_not_found'],
    [recruiterId !== undefined && !members.has(recruiterId), 'member_not_found'],
  ]);
  if (refusal) return refusal;
  stores.set(storeId, { tariff, region, recruiterId: recruiterId ?? null });
  const free = referrerOf(run, ownerId) === null;
  if (recruiterId !== undefined && free && !closesLoop(run, ownerId, recruiterId)) {
    bind(run, ownerId, recruiterId);
  }
  return null;
}

export function appointAgent(run: Run, command: AppointAgent): Refusal | null {
  const { agencies, members } = run.state;
  const { agencyId, memberId, region, tier } = command;
  if (!sitsOnTier(run.policy, tier, region)) throw new Error(`malformed: ${region} is no ${tier}`);
  const agency: Agency = {
    memberId,
    region,
    tier,
    rate: command.ratePpm === undefined ? run.policy.regional[tier] : BigInt(command.ratePpm),
    from: parseTime(command.from),
    to: command.to === undefined ? Number.POSITIVE_INFINITY : parseTime(command.to),
  };
  const refusal = firstRefusal([
    [agencies.has(agencyId), 'agency_exists'],
    [!members.has(memberId), 'member_not_found'],
    [[...agencies.values()].some((other) => overlaps(agency, other)), 'agency_overlaps'],
    [exceedsDistribution(run.policy, ratesWith(run, agency)), 'commission_exceeds_distribution'],
  ]);
  if (!refusal) agencies.set(agencyId, agency);
  return refusal;
}

/** Same code and tier, and some instant that both cover. */
function overlaps(a: Agency, b: Agency): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return a.tier === b.tier && a.region === b.region && from < to;
}

/** Per tier the highest rate anybody can have from now on. */
function ratesWith(run: Run, added: Agency): Rates {
  const rates = { ...run.policy.regional };
  for (const agency of [...run.state.agencies.values(), added]) {
    const over = agency.to <= run.at && agency !== added;
    if (!over) rates[agency.tier] = max(rates[agency.tier], agency.rate);
  }
  return rates;
}

export function endAgency(run: Run, command: EndAgency): Refusal | null {
  const agency = run.state.agencies.get(command.agencyId);
  if (!agency) return 'agency_not_found';
  run.state.agencies.set(command.agencyId, { ...agency, to: Math.min(agency.to, run.at) });
  return null;
}
