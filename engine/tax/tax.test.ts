import { describe, expect, it } from 'vitest';
import { MICRO_PER_FEN, MICRO_PER_YUAN } from '../amount/quantity.ts';
import { aboveSpendWithholding, incidentalWithholding } from './incidental.ts';
import { perPaymentWithholding } from './per-payment.ts';
import { quoteTax, TAX_CLASSES, type TaxBasis, type TaxClass } from './quote-tax.ts';
import { ANNUAL_TABLE, PER_PAYMENT_TABLE, taxByTable } from './rate-table.ts';

const JANUARY = 2026 * 12;

function yuan(amount: number): bigint {
  return BigInt(Math.round(amount * 100)) * MICRO_PER_FEN;
}

describe('the older method, payment by payment', () => {
  it.each([
    [800, 0],
    [1_000, 40],
    [3_000, 440],
    [4_000, 640],
    [4_001, 640.16],
    [5_000, 800],
    [25_000, 4_000],
    [30_000, 5_200],
    [62_500, 13_000],
    [80_000, 18_600],
  ])('G8: %d bears %d', (gross, tax) => {
    expect(perPaymentWithholding(0n, 0n, yuan(gross)).tax).toBe(yuan(tax));
  });

  it("G8: it would keep back 1 280, 1 920 and 5 200 of Li's income, 8 400 in sum", () => {
    const months = [8_000, 12_000, 30_000].map((gross) => perPaymentWithholding(0n, 0n, yuan(gross)).tax);
    expect(months).toEqual([yuan(1_280), yuan(1_920), yuan(5_200)]);
  });

  it('the payments of a month are joined', () => {
    // 3 000 and 1 001 are 4 001, of which 640.16 are due, 440 of them already kept back.
    expect(perPaymentWithholding(yuan(3_000), yuan(440), yuan(1_001)).tax).toBe(yuan(200.16));
  });
});

describe('incidental income', () => {
  it('89.60 bears 17.92 and leaves 71.68', () => {
    expect(incidentalWithholding(yuan(89.6))).toEqual({
      taxable: yuan(89.6),
      tax: yuan(17.92),
      net: yuan(71.68),
    });
  });

  it.each([
    [24_999n, 0n],
    [25_000n, MICRO_PER_FEN],
    [74_999n, MICRO_PER_FEN],
    [75_000n, 2n * MICRO_PER_FEN],
    [1n, 0n],
    [0n, 0n],
  ])('half a fen counts as one: of %d micro-yuan %d are kept back', (gross, tax) => {
    expect(incidentalWithholding(gross).tax).toBe(tax);
  });

  it.each([
    ['below the spend', 1_000, 0, 89.6, 0, 0],
    ['up to the spend', 1_000, 900, 100, 0, 0],
    ['across the spend', 1_000, 950, 100, 50, 10],
    ['above the spend', 1_000, 1_000, 100, 100, 20],
    ['after a refund took spend away', 500, 800, 100, 100, 20],
  ])('above the spend 20 %%: %s', (_, spend, paidBefore, gross, taxable, tax) => {
    const quote = aboveSpendWithholding({
      spend: yuan(spend),
      paidBefore: yuan(paidBefore),
      gross: yuan(gross),
    });
    expect(quote).toEqual({ taxable: yuan(taxable), tax: yuan(tax), net: yuan(gross - tax) });
  });
});

describe('the tables', () => {
  it.each([
    ...[36_000, 144_000, 300_000, 420_000, 660_000, 960_000].map((edge) => [ANNUAL_TABLE, edge] as const),
    ...[20_000, 50_000].map((edge) => [PER_PAYMENT_TABLE, edge] as const),
  ])('steps meet without a jump: case %#', (table, edge) => {
    const rise = taxByTable(table, yuan(edge) + MICRO_PER_YUAN) - taxByTable(table, yuan(edge));
    const next = table.steps.find(({ upTo }) => upTo > yuan(edge)) ?? table.above;
    expect(rise).toBe(next.rate);
  });

  it.each([
    [36_000, 1_080],
    [144_000, 11_880],
    [300_000, 43_080],
    [420_000, 73_080],
    [660_000, 145_080],
    [960_000, 250_080],
    [1_000_000, 268_080],
  ])('%d of the year are taxed %d', (base, tax) => {
    expect(taxByTable(ANNUAL_TABLE, yuan(base))).toBe(yuan(tax));
  });
});

describe('one question for every class', () => {
  const basis: TaxBasis = {
    gross: yuan(12_000),
    month: JANUARY + 1,
    records: [
      { month: JANUARY, income: yuan(8_000), withheld: yuan(42) },
      { month: JANUARY + 1, income: yuan(1_000), withheld: yuan(0) },
    ],
    spend: yuan(10_000),
    paidBefore: yuan(9_000),
  };
  const expected: Readonly<Record<TaxClass, readonly [taxable: number, tax: number]>> = {
    none: [0, 0],
    incidental: [12_000, 2_400],
    'above-spend': [11_000, 2_200],
    // 21 000 × 80 % − 10 000 = 6 800; 204 less 42.
    cumulative: [6_800, 162],
    // 13 000 × 80 % × 20 %.
    'per-payment': [10_400, 2_080],
  };

  it.each(TAX_CLASSES)('%s', (taxClass) => {
    const [taxable, tax] = expected[taxClass];
    expect(quoteTax(taxClass, basis)).toEqual({
      taxable: yuan(taxable),
      tax: yuan(tax),
      net: yuan(12_000 - tax),
    });
  });

  it('a month without a record counts as one without income', () => {
    const fresh = { ...basis, month: JANUARY + 3 };
    expect(quoteTax('per-payment', fresh).tax).toBe(yuan(1_920));
    expect(quoteTax('cumulative', fresh).taxable).toBe(yuan(4_600));
  });

  it.each(TAX_CLASSES)('%s of a negative payout is a fault', (taxClass) => {
    expect(() => quoteTax(taxClass, { ...basis, records: [], gross: -1n })).toThrow();
  });
});
