import { expect, test } from 'vitest';
import type { PoolFigures } from '#contract';
import { formatPoints, PRESETS } from '#engine';
import { estimateOrder } from './estimate.ts';

const LOCAL_LIFE = PRESETS.get('local-life')!;

const figures = (pool: string, supply: string): PoolFigures =>
  ({
    pool,
    supply,
    stream: '0.000000',
    price: { pool: '1.000000', supply: '1.000000000000000000', display: '1.0000' },
  }) as PoolFigures;

test('the estimate is the golden table: 112 points first, 78.4 next', () => {
  const first = estimateOrder(LOCAL_LIFE, figures('0.000000', '0.000000000000000000'), 'store', '1000.00');
  expect(formatPoints(first!.points)).toBe('112.000000000000000000');
  expect(first!.net).toBe('128.000000');
  expect(first!.parts.map(({ amount }) => amount)).toEqual([
    '800.000000',
    '20.000000',
    '20.000000',
    '160.000000',
  ]);
  const next = estimateOrder(LOCAL_LIFE, figures('160.000000', '112.000000000000000000'), 'store', '1000');
  expect(formatPoints(next!.points)).toBe('78.400000000000000000');
});

test('what cannot be told is not guessed', () => {
  const empty = figures('0.000000', '0.000000000000000000');
  expect(estimateOrder(LOCAL_LIFE, empty, 'unknown', '1000')).toBeUndefined();
  expect(estimateOrder(LOCAL_LIFE, empty, 'store', '1.234')).toBeUndefined();
});
