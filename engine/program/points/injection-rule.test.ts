import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { DAY_MS } from '../../amount/quantity.ts';
import { overrideLine, refusalOf, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const RUNS = inject('propertyRuns');
/** A pool of 1000 from the start, nobody leaves by force, orders settle at once. */
const POLICY = policyWith('local-life', {
  genesis: { amount: '1000' },
  exit: { multiple: 900_000_000 },
});

let count = 0;

/** Whether an injection is said to be above the smallest pool; it is carried out. */
function warned(program: Play, amount: string): boolean {
  count += 1;
  const events = program.ok({ type: 'InjectCapital', injectionId: `i${count}`, amount, periodDays: 400 });
  return events.some((event) => event.type === 'Warned' && event.code === 'injection_above_pool');
}

describe('injection_above_pool', () => {
  it('injections up to the smallest pool of 30 days are taken without a word, a fen more is not', () => {
    expect(warned(play(POLICY), '1000')).toBe(false);
    expect(warned(play(POLICY), '1000.01')).toBe(true);
    const program = play(POLICY);
    expect([warned(program, '600'), warned(program, '400'), warned(program, '0.01')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('an order just before does not lift what may be injected: the pool of the day began lower', () => {
    const program = play(POLICY);
    program.buy('o', 'insider', '100000');
    expect(program.state.pool.balance).toBe(17_000_000_000n);
    expect(warned(program, '1000.01')).toBe(true);
  });

  it('a low counts for 30 days of the zone, the day of the injection included', () => {
    const at = (day: number, amount: string) => {
      const program = play(POLICY);
      program.buy('o', 'm', '100000');
      program.now += day * DAY_MS;
      return warned(program, amount);
    };
    expect(at(29, '1000.01')).toBe(true);
    expect(at(30, '17000')).toBe(false);
    expect(at(30, '17000.01')).toBe(true);
  });

  it('days on which nothing happened count with the pool as it stood', () => {
    const program = play(POLICY);
    program.now += 50 * DAY_MS;
    program.buy('o', 'm', '100000');
    expect(warned(program, '1000.01')).toBe(true);
  });

  it('a day ends at midnight of the zone, not of Greenwich', () => {
    const late = (utcOffsetMinutes: number) => {
      const program = play({ ...POLICY, utcOffsetMinutes });
      program.buy('o', 'm', '100000');
      program.now += 29 * DAY_MS + 20 * 3_600_000;
      return warned(program, '17000');
    };
    // The play starts at 00:00 +8, which is 16:00 UTC: 29 days and 20 hours later is the 30th day here, the 31st there.
    expect([late(480), late(0)]).toEqual([true, false]);
  });

  it('injections of more than 30 days ago count no more', () => {
    const program = play(POLICY);
    expect(warned(program, '1000')).toBe(false);
    program.now += 29 * DAY_MS;
    expect(warned(program, '0.01')).toBe(true);
    program.now += DAY_MS;
    expect(warned(program, '999.99')).toBe(false);
    expect(warned(program, '0.01')).toBe(true);
  });

  it('refuses in order: known id, amount, rule, officers, nothing in circulation', () => {
    const program = recordedPlay({ ...POLICY, genesis: { amount: '0' } }, 'live');
    const line = { type: 'InjectCapital', injectionId: 'i', amount: '5', channel: 'bank' };
    expect(program.code({ ...line, amount: '0' })).toBe('amount_not_positive');
    expect(refusalOf(program, line)).toEqual({ code: 'override_needed', rule: 'injection_above_pool' });
    program.ok(overrideLine(program, 'injection_above_pool'));
    expect(program.code(line)).toBe('two_officers_needed');
    expect(program.code({ ...line, officers: TWO_OFFICERS })).toBe('nothing_in_circulation');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('8: the window is the same after replay, and the rule says what a plain list of days says', () => {
    const step = fc.record({
      days: fc.constantFrom(0, 0, 1, 7, 29, 40),
      kind: fc.constantFrom('order', 'sale', 'injection', 'tick'),
      amount: fc.constantFrom('1', '300', '900', '5000'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const program = recordedPlay(POLICY);
        /** The smallest pool of every day from the first to the last, and what was injected on it. */
        const lows: bigint[] = [program.state.pool.balance];
        const injected: bigint[] = [0n];
        let today = 0;
        steps.forEach(({ days, kind, amount }, n) => {
          program.now += days * DAY_MS;
          const before = program.state.pool.balance;
          for (let day = today + 1; day <= today + days; day += 1) [lows[day], injected[day]] = [before, 0n];
          today += days;
          if (kind === 'order') program.buy(`o${n}`, 'm', amount);
          if (kind === 'tick') program.ok({ type: 'Tick' });
          if (kind === 'sale')
            program.send({ type: 'RedeemPoints', redemptionId: `r${n}`, memberId: 'm', points: 'all' });
          if (kind === 'injection') {
            injected[today]! += BigInt(amount) * 1_000_000n;
            const since = Math.max(0, today - 29);
            const lowest = lows.slice(since).reduce((a, b) => (b < a ? b : a));
            const sum = injected.slice(since).reduce((a, b) => a + b);
            expect(warned(program, amount)).toBe(sum > lowest);
          }
          const after = program.state.pool.balance;
          if (after < lows[today]!) lows[today] = after;
        });
        expect(program.state.days.poolLows.length).toBeLessThanOrEqual(30);
        expect(digest(program.replayed())).toBe(digest(program.state));
      }),
      { numRuns: RUNS },
    );
  });
});
