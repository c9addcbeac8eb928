import { describe, expect, it } from 'vitest';
import { atRate, divideHalfEven, divideUp, mulDivDown } from './divide.ts';

describe('division', () => {
  it.each([
    [0n, 7n, 3n, 0n],
    [2n, 4n, 3n, 2n],
    [3n, 3n, 3n, 3n],
    [5n, 2n, 3n, 3n],
    [1n, 2n, 3n, 0n],
  ])('rounds %i × %i ÷ %i down to %i where nothing else is said', (a, b, c, result) => {
    expect(mulDivDown(a, b, c)).toBe(result);
  });

  it('takes a rate in ppm of an amount, down, also where the product is beyond 64 bits', () => {
    expect(atRate(1_000_000_000n, 3_000n)).toBe(3_000_000n);
    expect(atRate(333n, 3_000n)).toBe(0n);
    expect(atRate(334n, 3_000n)).toBe(1n);
    expect(atRate(10n ** 30n + 1n, 999_999n)).toBe(999_999n * 10n ** 24n);
  });

  it('multiplies before it divides, beyond 64 bits', () => {
    expect(mulDivDown(10n ** 30n + 1n, 10n ** 30n, 10n ** 30n)).toBe(10n ** 30n + 1n);
  });

  it.each([
    [0n, 3n, 0n],
    [1n, 3n, 1n],
    [2n, 3n, 1n],
    [3n, 3n, 1n],
    [4n, 3n, 2n],
    [6n, 3n, 2n],
  ])('rounds %i ÷ %i up to %i where it says so', (a, b, result) => {
    expect(divideUp(a, b)).toBe(result);
  });

  it.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [15n, 10n, 2n],
    [25n, 10n, 2n],
    [26n, 10n, 3n],
    [24n, 10n, 2n],
    [14n, 10n, 1n],
    [16n, 10n, 2n],
    [4n, 3n, 1n],
    [5n, 3n, 2n],
    [0n, 3n, 0n],
  ])('E16: for display %i ÷ %i goes to the nearest, ties to the even one: %i', (a, b, result) => {
    expect(divideHalfEven(a, b)).toBe(result);
  });
});
