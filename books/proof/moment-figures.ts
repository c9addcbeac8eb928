import { mulDivDown, PPM, type ProgramState, shownBalance } from '#engine';

const CASH = 'cash:';

/** What there was at a moment, beside what everybody was owed. */
export type MomentFigures = {
  readonly seq: number;
  readonly pool: bigint;
  readonly supply: bigint;
  readonly memberPoints: bigint;
  /** Of all members’ points at the price then, less the retention; rounded down. */
  readonly payout: bigint;
  readonly stream: bigint;
  readonly cash: readonly (readonly [channel: string, amount: bigint])[];
};

export function figuresOf(state: ProgramState): MomentFigures {
  const { seq, pool, supply, memberPoints, stream, policy } = state;
  const kept = PPM - policy.redemption.retention;
  const cash = [...state.accounts.values()]
    .filter(({ name, used }) => used && name.startsWith(CASH))
    .map((account) => [account.name.slice(CASH.length), shownBalance(account)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...{ seq, pool: pool.balance, supply, memberPoints, stream: stream.balance, cash },
    payout: supply === 0n ? 0n : mulDivDown(pool.balance * memberPoints, kept, supply * PPM),
  };
}
