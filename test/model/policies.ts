import { poolOf } from './accounts.ts';
import { ratesWith } from './agencies.ts';
import type { CommandOf } from './commands.ts';
import { DAY_MS, displayUnits, max, min, parseTime } from './numbers.ts';
import { type Policy, PolicyProblem, readPolicy } from './policy.ts';
import { scale } from './pool.ts';
import { exceedsDistribution } from './rates.ts';
import { type Refusal, when } from './refusals.ts';
import { brokenBy, officersRefuse, rulesRefuse } from './rules.ts';
import { change, type Run } from './state.ts';
import { campaignsExceedTake } from './take.ts';

const NOTICE_MS = 7 * DAY_MS;

function tryRead(json: unknown): Policy | null {
  try {
    return readPolicy(json);
  } catch (problem) {
    if (problem instanceof PolicyProblem) return null;
    throw problem;
  }
}

export function publishPolicy(run: Run, command: CommandOf<'PublishPolicy'>): Refusal | null {
  const { state } = run;
  const policy = tryRead(command.policy);
  if (!policy) return 'policy_invalid';
  const wanted = command.effectiveAt === undefined ? run.at : parseTime(command.effectiveAt);
  const effectiveAt = Math.max(wanted, run.at);
  const refusal =
    when(changesWhatIsFixed(state.policy, policy), 'policy_fixed') ??
    unfit(run, policy) ??
    when(state.live && effectiveAt < run.at + NOTICE_MS, 'effective_too_soon') ??
    rulesRefuse(run, brokenBy(policy)) ??
    officersRefuse(run, command.officers);
  if (refusal) return refusal;
  state.publications += 1;
  state.waitingPolicy = { policy, version: state.publications, effectiveAt };
  activateWhenDue(run);
  return null;
}

const changesWhatIsFixed = (today: Policy, next: Policy): boolean =>
  today.startPrice !== next.startPrice || today.genesis !== next.genesis || today.offsetMs !== next.offsetMs;

/** Whether the program as it stands cannot go on under a policy. */
const unfit = (run: Run, policy: Policy): Refusal | null =>
  when(!tariffsInUse(run).every((name) => policy.tariffs.has(name)), 'tariff_in_use') ??
  when(exceedsDistribution(policy, ratesWith(run, policy)), 'commission_exceeds_distribution') ??
  when(campaignsExceedTake(run, policy, ratesWith(run, policy)), 'subsidy_exceeds_take');

function tariffsInUse({ state }: Run): string[] {
  const stores = [...state.stores.values()].map((store) => store.tariff);
  const products = [...state.products.values()].flatMap(({ tariff }) => (tariff === null ? [] : [tariff]));
  return [...stores, ...products];
}

/** A published policy takes effect where it fits: what was earned keeps its terms where they are better (G14). */
export function activateWhenDue(run: Run): void {
  const { state } = run;
  const waiting = state.waitingPolicy;
  if (!waiting || waiting.effectiveAt > run.at || unfit(run, waiting.policy)) return;
  const { policy, version } = waiting;
  state.waitingPolicy = null;
  state.policy = policy;
  state.policyVersion = version;
  for (const [orderId, lot] of state.lots) {
    if (lot.points === 0n) continue;
    change(state.lots, orderId, {
      multiple: max(lot.multiple, policy.exitMultiple),
      retention: min(lot.retention, policy.retention),
    });
  }
}

const HIGHEST_SHOWN = 10_000n * 10_000n;

/** A price that can no longer be read is divided by a power of ten. */
export function redenominate(run: Run, { digits }: CommandOf<'Redenominate'>): Refusal | null {
  const { state } = run;
  const { pool, supply } = state.supply > 0n ? { pool: poolOf(state), supply: state.supply } : state.last;
  if (displayUnits(pool, supply) <= HIGHEST_SHOWN) return 'redenomination_not_needed';
  scale(state, 10n ** BigInt(digits));
  return null;
}
