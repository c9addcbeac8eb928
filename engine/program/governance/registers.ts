import { formatMoney, formatPoints } from '../../amount/decimal.ts';
import { formatInstant, type Instant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { GovernanceState, Override, Publication, WindDown } from './state.ts';

export const GOVERNANCE_REGISTERS = {
  overrides: registerOf((state) => state.governance.overrides, overrideJson),
  /** What is paused, and the notice that says why. */
  notices: registerOf<{ readonly reason: string; readonly since: Instant }>(
    (state) => state.governance.pauses,
    ({ reason, since }) => ({ reason, since: formatInstant(since) }),
  ),
  /** Policies that were published, by version; the one the program was opened with is in the opening. */
  publications: {
    ids: (state) => state.governance.publications.map(({ version }) => String(version)),
    row(state, id) {
      const found = state.governance.publications.find(({ version }) => String(version) === id);
      return found && publicationJson(state.governance, found);
    },
  },
} satisfies Registers;

/** What there is only one of: the stage, what is paused, the version in force, the winding down. */
export function governanceJson(governance: GovernanceState): { readonly [name: string]: Json } {
  const { stage, pauses, policyVersion, windDown } = governance;
  return {
    stage,
    pauses: [...pauses.keys()].sort(),
    policyVersion,
    windDown: windDown ? windDownJson(windDown) : null,
  };
}

function overrideJson(override: Override): Json {
  const { ruleId, ruleVersion, officers, sentence, reason, recordedAt, expiresAt, until } = override;
  return {
    ruleId,
    ruleVersion,
    officers,
    sentence,
    reason,
    recordedAt: formatInstant(recordedAt),
    expiresAt: formatInstant(expiresAt),
    until: formatInstant(until),
  };
}

function publicationJson({ policyVersion, waiting }: GovernanceState, publication: Publication): Json {
  const { version, officers, publishedAt, effectiveAt, activatedAt, policy, document } = publication;
  const standing = version === policyVersion ? 'in-force' : publication === waiting ? 'waiting' : 'replaced';
  return {
    name: policy.name,
    status: standing,
    officers,
    publishedAt: formatInstant(publishedAt),
    effectiveAt: formatInstant(effectiveAt),
    activatedAt: timeOrNull(activatedAt),
    document: JSON.parse(document) as Json,
  };
}

function windDownJson({ reason, officers, begunAt, genesis, price, paid, rounding }: WindDown): Json {
  return {
    reason,
    officers,
    begunAt: formatInstant(begunAt),
    genesis: formatPoints(genesis),
    price: price ? { pool: formatMoney(price.pool), supply: formatPoints(price.supply) } : null,
    paid: formatMoney(paid),
    rounding: rounding === undefined ? null : formatMoney(rounding),
  };
}

function timeOrNull(at: Instant | undefined): string | null {
  return at === undefined ? null : formatInstant(at);
}
