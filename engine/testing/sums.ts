import { heldIn } from '../ledger/account.ts';
import type { Member } from '../program/members/state.ts';
import type { ProgramState } from '../program/state.ts';

function sumOver(state: ProgramState, of: (member: Member) => bigint): bigint {
  return [...state.members.values()].reduce((sum, member) => sum + of(member), 0n);
}

/** Everything a merge moves about and must not change in sum. */
export function sumsOf(state: ProgramState) {
  const lots = (of: 'points' | 'spend' | 'minted' | 'sold' | 'realised' | 'net') =>
    sumOver(state, (member) => member.lots.reduce((sum, lot) => sum + lot[of], 0n));
  return {
    points: sumOver(state, ({ points }) => points),
    wallets: sumOver(state, ({ wallet }) => heldIn(wallet)),
    commissions: sumOver(state, ({ commission }) => heldIn(commission)),
    exits: sumOver(state, ({ exits }) => BigInt(exits)),
    directSpend: sumOver(state, ({ directSpend }) => directSpend),
    recruitedTurnover: sumOver(state, ({ recruitedTurnover }) => recruitedTurnover),
    lots: [lots('points'), lots('spend'), lots('minted'), lots('sold'), lots('realised'), lots('net')],
    lotCount: sumOver(state, (member) => BigInt(member.lots.length)),
    pool: [state.pool.balance, state.supply, state.genesis, state.memberPoints],
    owners: state.stores.size,
  };
}
