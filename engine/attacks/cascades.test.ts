import { describe, expect, it } from 'vitest';
import { formatMoney } from '../amount/decimal.ts';
import { heldIn } from '../ledger/account.ts';
import { exitBatches, liftToEdge } from '../testing/edge.ts';
import { type RingPlay, ringPlay } from '../testing/ring-play.ts';

/** A hundred members whose orders of 1000 leave within 3 % of one another; the one before them has sold. */
function lined(preset: string): RingPlay {
  const program = ringPlay(preset);
  program.buy('base', 'base', '1000000');
  program.settle();
  for (let place = 0; place < 100; place += 1) program.buy(`o${place}`, `m${place}`, '1000');
  program.settle();
  program.sell('base');
  liftToEdge(program, 'm0', 100n);
  return program;
}

describe('A5b: one forced exit sets off the next', () => {
  it.each([
    ['local-life', [2, 14, 84, 2], '860.039637'],
    ['mall', [1, 7, 53, 39, 2], '1936.199489'],
  ])(
    'A5b: under %s an order of 1000 puts all hundred and the ring out, in batches of %j, and brings it %s',
    (preset, expected, gain) => {
      const program = lined(preset);
      program.ringBuy('first', '100');
      let left: readonly number[] = [];
      const found = program.gain(() => {
        left = exitBatches(program.ringBuy('trigger', '1000'));
      });
      expect(left).toEqual(expected);
      expect(found).toBe(gain);
      expect(program.state.memberPoints).toBe(0n);
    },
  );

  // The stream only slows the chain: price-neutral on the day, it lets the others go one day after another.
  it.each([
    [
      'local-life-guarded',
      [1],
      [[1], [2], [4], [7, 1], [16, 1], [42, 24, 1], []],
      '-97.364348',
      '-72.005332',
    ],
    ['mall-guarded', [3], [[3], [5, 1], [12, 1], [30, 9, 1], [35], [], []], '-518.866635', '-319.565787'],
  ])(
    'A5b: under %s it puts out %j at once and the others within a week, day by day %j; the ring has %s, then %s',
    (preset, atOnce, days, gain, inAWeek) => {
      const program = lined(preset);
      program.ringBuy('first', '100');
      program.settle();
      const left: (readonly number[])[] = [];
      const found = [gain, inAWeek].map(() => '');
      found[1] = program.gain(() => {
        found[0] = program.gain(() => {
          program.ringBuy('trigger', '1000');
          left.push(exitBatches(program.settle()));
        });
        for (const _ of days) left.push(exitBatches(program.pass(1)));
      });
      expect(left).toEqual([atOnce, ...days]);
      expect(found).toEqual([gain, inAWeek]);
    },
  );
});

describe('A5c: who leaves first', () => {
  it.each([
    ['local-life', '960.000000'],
    ['local-life-guarded', '960.000000'],
    ['mall', '2400.000000'],
    ['mall-guarded', '960.000000'],
  ])(
    'A5c: under %s lots due together leave at one price, each with its %s, whoever came or is named first',
    (preset, net) => {
      for (const ids of ['abc', 'cba', 'bca']) {
        const program = ringPlay(preset);
        for (const id of ids) program.buy(`o_${id}`, id, '1000');
        program.settle();
        const events = program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '1000000' });
        expect(exitBatches(events)).toEqual([3]);
        const wallets = [...ids].map((id) => formatMoney(heldIn(program.state.members.get(id)!.wallet)));
        expect(wallets).toEqual([net, net, net]);
      }
    },
  );
});

describe('A14: forcing somebody out early', () => {
  // k × spend less the retention is the most a lot can ever bring, so nothing is taken from who is put out:
  // one sale just before would have paid 0.1 % less. The one who does it pays for the order.
  it.each([
    ['local-life', '17567', '-1709.001022', '-1709.001022', '959.040000', '960.000000'],
    ['local-life-guarded', '24271', '-2361.818490', '-2361.369568', '959.039996', '960.000000'],
    ['mall', '23422', '-12150.956311', '-12150.956311', '2397.600000', '2400.000000'],
    ['mall-guarded', '12517', '-6494.217925', '-6493.768973', '959.039995', '960.000000'],
  ])(
    'A14: under %s an order of %s that puts one member of a large pool out costs %s, after a week %s; a sale before paid %s, the exit pays %s',
    (preset, amount, atOnce, inAWeek, sale, exit) => {
      const program = ringPlay(preset);
      program.buy('v', 'victim', '1000');
      program.settle();
      program.buy('b', 'base', '1000000');
      program.settle();
      liftToEdge(program, 'victim', 1000n);
      const { pool, supply, members } = program.state;
      const victim = members.get('victim')!;
      expect(formatMoney((pool.balance * victim.points * 8n) / (supply * 10n))).toBe(sale);
      let found = '';
      const later = program.gain(() => {
        found = program.gain(() => {
          program.ringBuy('trigger', amount);
          program.settle();
        });
        program.pass(7);
      });
      expect([found, later, formatMoney(heldIn(victim.wallet))]).toEqual([atOnce, inAWeek, exit]);
    },
  );
});
