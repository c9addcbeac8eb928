import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Grant } from './grant.ts';

export const CREDIT_REGISTERS = {
  grants: registerOf((state) => state.credits.grants, grantRow),
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
