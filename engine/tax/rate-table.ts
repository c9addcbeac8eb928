import { atRate } from '../amount/divide.ts';
import { MICRO_PER_YUAN, type Micro, type Ppm } from '../amount/quantity.ts';

/** One step of a progressive table: a rate on the whole base, less the quick deduction that joins the steps. */
export type RateStep = { readonly upTo: Micro; readonly rate: Ppm; readonly quickDeduction: Micro };
export type RateTable = { readonly steps: readonly RateStep[]; readonly above: Omit<RateStep, 'upTo'> };

/** Taxable income of the year so far. */
export const ANNUAL_TABLE: RateTable = {
  steps: [
    step(36_000, 3, 0),
    step(144_000, 10, 2_520),
    step(300_000, 20, 16_920),
    step(420_000, 25, 31_920),
    step(660_000, 30, 52_920),
    step(960_000, 35, 85_920),
  ],
  above: { rate: percent(45), quickDeduction: yuan(181_920) },
};

/** Taxable income of one payment, the payments of a month taken as one. */
export const PER_PAYMENT_TABLE: RateTable = {
  steps: [step(20_000, 20, 0), step(50_000, 30, 2_000)],
  above: { rate: percent(40), quickDeduction: yuan(7_000) },
};

/**
 * Tax by a progressive table.
 *
 * Shape    (table, base ≥ 0) → tax. Pure.
 * Units    micro-yuan.
 * Formula  ⌊ base × rate ÷ 10^6 ⌋ − quick deduction, of the first step that reaches the base.
 * Rounds   down to the micro, where a base in whole fen loses nothing.
 */
export function taxByTable(table: RateTable, base: Micro): Micro {
  const { rate, quickDeduction } = table.steps.find(({ upTo }) => base <= upTo) ?? table.above;
  return atRate(base, rate) - quickDeduction;
}

function step(upTo: number, rate: number, quickDeduction: number): RateStep {
  return { upTo: yuan(upTo), rate: percent(rate), quickDeduction: yuan(quickDeduction) };
}

function yuan(whole: number): Micro {
  return BigInt(whole) * MICRO_PER_YUAN;
}

function percent(whole: number): Ppm {
  return BigInt(whole) * 10_000n;
}
