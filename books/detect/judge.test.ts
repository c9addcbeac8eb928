import { describe, expect, it } from 'vitest';
import type { Candidate } from './detection.ts';
import { judge } from './judge.ts';

const WINDOW = { from: 0, to: 1 };
const candidate = (figures: Candidate['figures']): Candidate => ({
  storeId: 's',
  memberIds: ['a'],
  turnover: 1n,
  figures,
});
const judged = (figures: Candidate['figures']) => judge('sybil-binding', candidate(figures), WINDOW);

describe('judging a store', () => {
  it('S69, S71: takes two families, one of them the graph', () => {
    expect(judged({ 'binds-for-one-store': 1_000_000 })).toBeUndefined();
    expect(judged({ 'own-share-fell': 0, 'bound-without-orders': 9 })).toBeUndefined();
    expect(judged({ 'commission-kept': 1_000_000, 'registered-in-bursts': 1_000_000 })).toBeUndefined();
    const both = judged({ 'binds-for-one-store': 1_000_000, 'commission-kept': 1_000_000 });
    expect(both?.signals.map(({ family, name }) => [family, name])).toEqual([
      ['graph', 'binds-for-one-store'],
      ['value', 'commission-kept'],
    ]);
  });

  it('a figure on its threshold does not tell, nor does one that is missing', () => {
    expect(judged({ 'binds-for-one-store': 800_000, 'commission-kept': 1_000_000 })).toBeUndefined();
    expect(judged({ 'binds-for-one-store': 1_000_000, 'commission-kept': 500_000 })).toBeUndefined();
    expect(judged({ 'indirect-income': 100_000, 'bound-to-leaves': 500_001 })).toBeUndefined();
    expect(judged({ 'binds-for-one-store': null, 'commission-kept': 1_000_000 })).toBeUndefined();
    expect(judged({ 'binds-for-one-store': 800_001, 'commission-kept': 500_001 })).toBeDefined();
  });

  it('scores by how far the strongest figure of each family lies from its threshold', () => {
    expect(judged({ 'indirect-income': 0, 'bound-to-leaves': 1_000_000 })?.score).toBe(750_000);
    expect(judged({ 'indirect-income': 25_000, 'bound-to-leaves': 1_000_000 })?.score).toBe(625_000);
    expect(judged({ 'turnover-fell': 0, 'own-share-fell': 49_999, 'bound-without-orders': 8 })?.score).toBe(
      750_000,
    );
  });

  it('names the store, the accounts, the window and every figure with its threshold, and no verdict', () => {
    const detection = judge(
      'silent-recruiter',
      candidate({ 'indirect-income': 1, 'bound-to-leaves': 600_000 }),
      {
        from: 5,
        to: 9,
      },
    );
    expect(detection).toEqual({
      detector: 'silent-recruiter',
      storeId: 's',
      memberIds: ['a'],
      from: 5,
      to: 9,
      turnover: 1n,
      signals: [
        {
          name: 'indirect-income',
          family: 'value',
          unit: 'ppm',
          side: 'below',
          threshold: 100_000,
          figure: 1,
        },
        {
          ...{ name: 'bound-to-leaves', family: 'graph', unit: 'ppm', side: 'above' },
          ...{ threshold: 500_000, figure: 600_000 },
        },
      ],
      score: 583_328,
    });
  });
});
