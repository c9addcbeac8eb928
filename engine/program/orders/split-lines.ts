import { atRate } from '../../amount/divide.ts';
import type { Micro, Points } from '../../amount/quantity.ts';
import { splitAmount } from '../../amount/split.ts';
import { quotePoints } from '../../pool/mint.ts';
import type { PartName, Tariff } from '../../rules/policy.ts';
import type { ProgramState } from '../state.ts';

export type Parts = Readonly<Record<PartName, Micro>>;

/** An amount split by a tariff, by name. */
export function partsOf(tariff: Tariff, amount: Micro): Parts {
  const { names, shares } = tariff;
  const values = splitAmount(amount, shares);
  const parts = nothing();
  for (let place = 0; place < values.length; place += 1) addPart(parts, names[place]!, values[place]!);
  return parts;
}

function nothing(): Record<PartName, Micro> {
  return { merchant: 0n, platform: 0n, distribution: 0n, pool: 0n, origin: 0n };
}

/** Each name written out: to the machine a field whose name is only known when it runs is a search. */
function addPart(parts: Record<PartName, Micro>, name: PartName, value: Micro): void {
  switch (name) {
    case 'merchant':
      parts.merchant = value;
      return;
    case 'platform':
      parts.platform = value;
      return;
    case 'distribution':
      parts.distribution = value;
      return;
    case 'pool':
      parts.pool = value;
      return;
    case 'origin':
      parts.origin = value;
  }
}

/** What splitting needs to know of a line. */
export type CashLine = { readonly tariff: Tariff; readonly eligible: boolean; readonly cash: Micro };

/** A line's cash by parts; one that is not eligible goes to the merchant whole. */
export function splitLine({ tariff, eligible, cash }: CashLine): Parts {
  if (eligible) return partsOf(tariff, cash);
  const parts = nothing();
  parts.merchant = cash;
  return parts;
}

/** A line split: its cash, the parts of it, and the value its points are made from, before the price. */
export type LineSplit = { readonly amount: Micro; readonly parts: Parts; readonly minted: Micro };

export type Split = LineSplit & {
  /** The eligible part of the amount. */
  readonly spend: Micro;
  /** What the minted value makes at the price before it. */
  readonly points: Points;
  /** Undefined: one line, and these figures are its own. */
  readonly lines: readonly LineSplit[] | undefined;
};

/**
 * Splits an order line by line, and quotes the points of all of them together.
 *
 * Formula  each part is the sum of the lines' parts; minted value v = Σ ⌊ pool part × mint ratio ÷ 10^6 ⌋;
 *          points as in `quotePoints`.
 * Rounds   each line by itself, largest remainder; v down.
 * Source   economics §3.1, §16.
 */
export function splitLines(state: ProgramState, lines: readonly CashLine[]): Split {
  if (lines.length === 1) {
    const line = lines[0]!;
    const { eligible, cash } = line;
    const parts = splitLine(line);
    const minted = mintedBy(line, parts);
    const points = pointsOf(state, minted);
    return { amount: cash, parts, minted, spend: eligible ? cash : 0n, points, lines: undefined };
  }
  const splits = lines.map(splitAndMint);
  const { amount, parts, minted } = sumOf(splits);
  return { amount, parts, minted, spend: spendOf(lines), points: pointsOf(state, minted), lines: splits };
}

/** Whether a settlement mints nothing although money enters the pool. */
export function mintsNothing({ parts, points }: Split): boolean {
  return parts.pool > 0n && points === 0n;
}

function splitAndMint(line: CashLine): LineSplit {
  const parts = splitLine(line);
  return { amount: line.cash, parts, minted: mintedBy(line, parts) };
}

function pointsOf({ pool, supply, stream, last }: ProgramState, minted: Micro): Points {
  return quotePoints({ pool: pool.balance, supply, streamed: stream.balance, last }, minted);
}

function mintedBy({ tariff }: CashLine, { pool }: Parts): Micro {
  return atRate(pool, tariff.mintRatio);
}

function sumOf(splits: readonly LineSplit[]): LineSplit {
  const sum = nothing();
  let cash = 0n;
  let value = 0n;
  for (const { amount, parts, minted } of splits) {
    cash += amount;
    sum.merchant += parts.merchant;
    sum.platform += parts.platform;
    sum.distribution += parts.distribution;
    sum.pool += parts.pool;
    sum.origin += parts.origin;
    value += minted;
  }
  return { amount: cash, parts: sum, minted: value };
}

function spendOf(lines: readonly CashLine[]): Micro {
  let spend = 0n;
  for (const { cash, eligible } of lines) if (eligible) spend += cash;
  return spend;
}

/** What does not stay with the merchant. */
export function takeOf(lines: readonly CashLine[]): Micro {
  let take = 0n;
  for (const line of lines) take += line.cash - splitLine(line).merchant;
  return take;
}
