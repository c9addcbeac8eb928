import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { ProgramState } from '../state.ts';
import { type Claim, releasedOfClaim } from './claim.ts';
import type { Grant } from './grant.ts';

export const CREDIT_REGISTERS = {
  grants: registerOf((state) => state.credits.grants, grantRow),
  claims: registerOf((state) => state.credits.claims, claimRow),
} satisfies Registers;

function grantRow(grant: Grant): Json {
  return {
    memberId: grant.memberId,
    origin: grant.originId ?? null,
    granted: formatMoney(grant.granted),
    left: formatMoney(grant.left),
    used: formatMoney(grant.used),
    taken: formatMoney(grant.taken),
    lapsed: formatMoney(grant.lapsed),
    grantedAt: formatInstant(grant.at),
    spendableFrom: formatInstant(grant.from),
  };
}

function claimRow(claim: Claim, state: ProgramState): Json {
  const { terms } = claim;
  return {
    memberId: claim.member.id,
    amount: formatMoney(claim.amount),
    released: formatMoney(claim.released),
    releasable: formatMoney(releasedOfClaim(claim, state.at, state.pool.balance) - claim.released),
    reference: claim.reference ?? null,
    importedAt: formatInstant(claim.at),
    terms: terms.mode === 'growth' ? { mode: terms.mode, target: formatMoney(terms.target) } : { ...terms },
  };
}
