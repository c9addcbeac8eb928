import { mulDivDown } from '../../amount/divide.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import type { SubsidyPaid } from '../budgets/subsidy.ts';
import { takenFrom } from './commission-account.ts';
import type { CommissionTaken, LineRefunded } from './events.ts';
import { settledLines } from './order-lines.ts';
import { originsAsked } from './origins.ts';
import type { OriginPaid, SettledLine, Settlement } from './state.ts';

/** What a refund asks of each part. */
export type PartsAsked = {
  /** The eligible part of the refund. */
  readonly spend: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly remainder: Micro;
  readonly dividends: Micro;
  readonly commissions: readonly CommissionTaken[];
  readonly origins: readonly OriginPaid[];
  /** Of the pool, what campaigns had added included. */
  readonly pool: Micro;
  readonly subsidies: readonly SubsidyPaid[];
  readonly points: Points;
  /** Credits the order had granted. */
  readonly credits: Micro;
};

/** What of a part is asked for: its share up to this refund less its share up to the last one. */
type Share = (part: bigint) => bigint;

/**
 * What a refund asks of each part of a settled order.
 *
 * Shape    (settlement, what each line gives back, credits granted) → the parts. Pure.
 * Formula  merchant, platform, origins, pool and points line by line: ⌊part × R' ÷ A⌋ − ⌊part × R ÷ A⌋ of the line's
 *          cash A; commissions, remainder, dividend part, subsidies and granted credits likewise of the eligible cash together. A remainder
 *          that went to the pool counts as pool part.
 * Rounds   down, part by part.
 * Source   economics §8, §13, §16 Refunds with lines, §17.
 */
export function partsAsked(
  settlement: Settlement,
  backs: readonly LineRefunded[],
  granted: Micro,
): PartsAsked {
  const lines = settledLines(settlement);
  const { spend, share } = eligibleShare(settlement.spend, lines, backs);
  const commissions: CommissionTaken[] = [];
  for (const commission of settlement.commissions) {
    const asked = share(commission.amount);
    if (asked > 0n) commissions.push(takenFrom(commission, asked));
  }
  return {
    spend,
    dividends: share(settlement.dividends),
    commissions,
    origins: originsBack(settlement, lines, backs),
    credits: share(granted),
    ...lineSums(lines, backs),
    ...pooled(settlement, lines, backs, share),
  };
}

function originsBack(
  { origin, origins }: Settlement,
  lines: readonly SettledLine[],
  backs: readonly LineRefunded[],
): readonly OriginPaid[] {
  if (origins.length === 0) return origins;
  let before = 0n;
  let after = 0n;
  for (const [place, line] of lines.entries()) {
    if (line.origin === 0n) continue;
    before += mulDivDown(line.origin, line.refunded, line.amount);
    after += mulDivDown(line.origin, line.refunded + backs[place]!.amount, line.amount);
  }
  return originsAsked(origins, origin, before, after);
}

/** The eligible part of a refund, and what it asks of a part that belongs to the eligible cash together. */
function eligibleShare(whole: Micro, lines: readonly SettledLine[], backs: readonly LineRefunded[]) {
  let before = 0n;
  let spend = 0n;
  for (const [place, { eligible, refunded }] of lines.entries()) {
    if (!eligible) continue;
    before += refunded;
    spend += backs[place]!.amount;
  }
  return { spend, share: shareOf(whole, before, spend) };
}

function shareOf(whole: Micro, before: Micro, refund: Micro): Share {
  if (refund === 0n) return () => 0n;
  const after = before + refund;
  return (part) => mulDivDown(part, after, whole) - mulDivDown(part, before, whole);
}

function lineSums(lines: readonly SettledLine[], backs: readonly LineRefunded[]) {
  const sums = { merchant: 0n, platform: 0n, points: 0n };
  for (const [place, line] of lines.entries()) {
    const share = shareOf(line.amount, line.refunded, backs[place]!.amount);
    sums.merchant += share(line.merchant);
    sums.platform += share(line.platform);
    sums.points += share(line.points);
  }
  return sums;
}

/** A remainder that went to the pool counts as pool part, floored by itself. */
function pooled(
  { remainder, remainderTo, subsidies }: Settlement,
  lines: readonly SettledLine[],
  backs: readonly LineRefunded[],
  share: Share,
) {
  const unearned = share(remainder);
  let pool = remainderTo === 'pool' ? unearned : 0n;
  for (const [place, line] of lines.entries()) {
    pool += shareOf(line.amount, line.refunded, backs[place]!.amount)(line.pool);
  }
  const subsidised: SubsidyPaid[] = [];
  for (const { campaignId, amount } of subsidies) {
    const asked = share(amount);
    pool += asked;
    subsidised.push({ campaignId, amount: asked });
  }
  return { pool, subsidies: subsidised, remainder: remainderTo === 'pool' ? 0n : unearned };
}
