import { mulDivDown } from '../../amount/divide.ts';
import { type Micro, PPM } from '../../amount/quantity.ts';
import { splitAmount } from '../../amount/split.ts';
import type { PartName, Tariff } from '../../rules/policy.ts';

export type Parts = Readonly<Record<PartName, Micro>>;

/** An amount split by a tariff, by name. */
export function partsOf(tariff: Tariff, amount: Micro): Parts {
  const { names, shares } = tariff;
  const values = splitAmount(amount, shares);
  const parts = nothing();
  for (let place = 0; place < values.length; place += 1) parts[names[place]!] = values[place]!;
  return parts;
}

function nothing(): Record<PartName, Micro> {
  return { merchant: 0n, platform: 0n, distribution: 0n, pool: 0n, origin: 0n };
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

/** A line split: its parts, and the value its points are made from, before the price. */
export type LineSplit = { readonly parts: Parts; readonly minted: Micro };

export type Split = LineSplit & {
  readonly amount: Micro;
  /** The eligible part of the amount. */
  readonly spend: Micro;
  readonly lines: readonly LineSplit[];
};

/**
 * Splits an order line by line.
 *
 * Formula  each part is the sum of the lines' parts; minted value v = Σ ⌊ pool part × mint ratio ÷ 10^6 ⌋.
 * Rounds   each line by itself, largest remainder; v down.
 * Source   economics §3.1, §16.
 */
export function splitLines(lines: readonly CashLine[]): Split {
  const [line] = lines;
  if (lines.length === 1 && line) {
    const split = splitAndMint(line);
    const { parts, minted } = split;
    return { parts, minted, amount: line.cash, spend: line.eligible ? line.cash : 0n, lines: [split] };
  }
  const splits = lines.map(splitAndMint);
  return { ...sumOf(splits), ...cashOf(lines), lines: splits };
}

function splitAndMint(line: CashLine): LineSplit {
  const parts = splitLine(line);
  return { parts, minted: mulDivDown(parts.pool, line.tariff.mintRatio, PPM) };
}

function sumOf(splits: readonly LineSplit[]): LineSplit {
  const sum = nothing();
  let value = 0n;
  for (const { parts, minted } of splits) {
    sum.merchant += parts.merchant;
    sum.platform += parts.platform;
    sum.distribution += parts.distribution;
    sum.pool += parts.pool;
    sum.origin += parts.origin;
    value += minted;
  }
  return { parts: sum, minted: value };
}

function cashOf(lines: readonly CashLine[]) {
  let amount = 0n;
  let spend = 0n;
  for (const { cash, eligible } of lines) {
    amount += cash;
    if (eligible) spend += cash;
  }
  return { amount, spend };
}

/** What does not stay with the merchant. */
export function takeOf(lines: readonly CashLine[]): Micro {
  let take = 0n;
  for (const line of lines) take += line.cash - splitLine(line).merchant;
  return take;
}
