import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../amount/quantity.ts';
import { play } from '../testing/play.ts';
import { closesLoop, referrerAt } from './binding.ts';

/** a was brought by b on the first day, b by c ten days later. */
function chain() {
  const program = play('local-life');
  for (const memberId of ['a', 'b', 'c', 'd']) program.ok({ type: 'RegisterMember', memberId });
  const start = program.now;
  program.ok({ type: 'BindMember', memberId: 'a', referrerId: 'b', via: 'store-qr' });
  program.pass(10);
  program.ok({ type: 'BindMember', memberId: 'b', referrerId: 'c', via: 'store-qr' });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => program.state.members.get(id)!);
  return { start, a: a!, b: b!, c: c!, d: d! };
}

describe('who a member’s referrer is', () => {
  it('S52: the one who bound them, until the days are over', () => {
    const { start, a, b } = chain();
    expect(referrerAt(a, start, 180)).toBe(b);
    expect(referrerAt(a, start + 180 * DAY_MS - 1, 180)).toBe(b);
    expect(referrerAt(a, start + 180 * DAY_MS, 180)).toBeUndefined();
    expect(referrerAt(a, start + 180 * DAY_MS + 1, 180)).toBeUndefined();
  });

  it('S1: without a number of days it holds for ever; of no days, never', () => {
    const { start, a, b } = chain();
    expect(referrerAt(a, start + 100_000 * DAY_MS, null)).toBe(b);
    expect(referrerAt(a, start, 0)).toBeUndefined();
  });

  it('nobody, once the one who bound them has ended (economics §15)', () => {
    const { start, a, b } = chain();
    for (const status of ['ended', 'merged'] as const) {
      b.status = status;
      expect(referrerAt(a, start, null)).toBeUndefined();
    }
  });

  it('nobody, where nobody bound them', () => {
    const { start, c } = chain();
    expect(referrerAt(c, start, null)).toBeUndefined();
    expect(referrerAt(c, start, 180)).toBeUndefined();
  });
});

describe('a loop of bindings', () => {
  it('would be closed by any of those above, at any distance, and by oneself', () => {
    const { start, a, b, c, d } = chain();
    expect(closesLoop(c, a, start, null)).toBe(true);
    expect(closesLoop(c, b, start, null)).toBe(true);
    expect(closesLoop(b, a, start, null)).toBe(true);
    expect(closesLoop(d, d, start, null)).toBe(true);
  });

  it('is not closed by those below, nor by strangers', () => {
    const { start, a, c, d } = chain();
    expect(closesLoop(a, c, start, null)).toBe(false);
    expect(closesLoop(d, a, start, null)).toBe(false);
    expect(closesLoop(a, d, start, null)).toBe(false);
  });

  it('is not closed over a binding that has run out', () => {
    const { start, a, c } = chain();
    expect(closesLoop(c, a, start + 30 * DAY_MS - 1, 30)).toBe(true);
    expect(closesLoop(c, a, start + 30 * DAY_MS, 30)).toBe(false);
  });

  it('is looked for in the bindings as they will be, where some are planned', () => {
    const { start, a, b, c, d } = chain();
    const toD = { ...b.binding!, referrer: d };
    expect(closesLoop(c, a, start, null, new Map([[b, toD]]))).toBe(false);
    expect(closesLoop(d, a, start, null, new Map([[b, toD]]))).toBe(true);
    expect(closesLoop(c, a, start, null, new Map([[b, undefined]]))).toBe(false);
    expect(closesLoop(c, a, start, null, new Map([[d, toD]]))).toBe(true);
  });

  it('that is there already is not followed for ever, and closes nothing for others', () => {
    const { start, a, b, c, d } = chain();
    c.binding = { ...b.binding!, referrer: a };
    expect(closesLoop(d, a, start, null)).toBe(false);
    expect(closesLoop(c, a, start, null)).toBe(true);
  });
});
