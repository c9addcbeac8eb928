import { DAY_MS, type Member, mulDivDown, type ProgramState, quoteRedemption, redeemableOf } from '#engine';
import { badInput } from '../exit.ts';

/** What the people of a backtest do with their points; they look once a day, at midnight. */
export type Behaviour = {
  readonly name: string;
  /** Points a member sells now. */
  sells(state: ProgramState, member: Member, now: number): bigint;
};

/**
 * `hold`: nobody sells. `sell-after:30d`: points are sold 30 days after their order settled.
 * `sell-at:1.5`: a member sells everything when the net payout of everything reaches 1.5 x its value at
 * minting.
 */
export function parseBehaviour(text: string): Behaviour {
  if (text === 'hold') return { name: text, sells: () => 0n };
  const days = /^sell-after:(\d{1,5})d$/.exec(text);
  if (days)
    return {
      name: text,
      sells: (state, member, now) => olderThan(state, member, now - Number(days[1]) * DAY_MS),
    };
  const times = /^sell-at:(\d{1,4}(?:\.\d{1,6})?)$/.exec(text);
  if (times) {
    const goal = BigInt(Math.round(Number(times[1]) * 1_000_000));
    return { name: text, sells: (state, member) => atGain(state, member, goal) };
  }
  throw badInput(
    `不认识的行为 ${text}；可用：hold、sell-after:30d、sell-at:1.5`,
    `unknown behaviour ${text}; use hold, sell-after:30d or sell-at:1.5`,
  );
}

function olderThan(state: ProgramState, member: Member, settledBy: number): bigint {
  let points = 0n;
  for (let place = member.firstOpenLot; place < member.lots.length; place += 1) {
    const lot = member.lots[place]!;
    if (lot.queued || lot.points === 0n) continue;
    const order = state.orders.get(lot.orderId)!;
    if (Math.max(order.due, order.placedAt) > settledBy) break;
    points += lot.points;
  }
  return points;
}

function atGain(state: ProgramState, member: Member, goalPpm: bigint): bigint {
  const held = redeemableOf(state, member);
  if (held === 0n) return 0n;
  let minted = 0n;
  for (let place = member.firstOpenLot; place < member.lots.length; place += 1) {
    const lot = member.lots[place]!;
    if (lot.queued || lot.points === 0n) continue;
    minted += mulDivDown(mintedValue(state, lot.orderId), lot.points, lot.minted);
  }
  const { net } = quoteRedemption(member, held, { pool: state.pool.balance, supply: state.supply });
  return net * 1_000_000n >= goalPpm * minted ? held : 0n;
}

/** What a lot's points were worth when they were made: pool part × mint ratio. */
function mintedValue(state: ProgramState, orderId: string): bigint {
  const order = state.orders.get(orderId)!;
  return mulDivDown(order.settlement!.pool, order.tariff.mintRatio, 1_000_000n);
}
