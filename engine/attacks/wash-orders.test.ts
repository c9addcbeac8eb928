import { describe, expect, it } from 'vitest';
import { ringPlay } from '../testing/ring-play.ts';

const PRESETS = ['local-life', 'local-life-guarded', 'mall', 'mall-guarded'];

describe('A4: wash orders to lift the price', () => {
  // The ring holds 0, 6, 41, 89 % of the points before it orders at its own store.
  it.each([
    ['local-life', ['-934.992918', '-803.793087', '-642.014382', '-595.456135']],
    ['local-life-guarded', ['-938.207097', '-812.674638', '-646.448883', '-595.993227']],
    ['mall', ['-5116.861721', '-4870.862039', '-4567.526966', '-4480.230250']],
    ['mall-guarded', ['-5120.204439', '-4879.967283', '-4571.989371', '-4480.767699']],
  ])(
    'A4: under %s an order of 10000 costs the ring this much, the less the more it holds',
    (preset, gains) => {
      const found = ['0', '62500', '562500', '6187500'].map((held) => {
        const program = ringPlay(preset);
        program.buy('h', 'honest', '62500');
        program.settle();
        if (held !== '0') program.ringBuy('old', held);
        program.settle();
        program.ringBuy('small', '100');
        program.settle();
        return program.gain(() => {
          program.ringBuy('wash', '10000');
          program.settle();
        });
      });
      expect(found).toEqual(gains);
    },
  );

  it('A4: alone in the pool the ring gains nothing either, by one wash order or by twenty', () => {
    for (const preset of PRESETS) {
      for (const amount of ['0.01', '1000', '3000000']) {
        for (const times of [1, 20]) {
          const program = ringPlay(preset);
          program.ringBuy('old', '1000');
          program.settle();
          const gain = program.gain(() => {
            for (let place = 0; place < times; place += 1) program.ringBuy(`o${place}`, amount);
            program.settle();
          });
          expect(gain, `${preset}: ${times} of ${amount}`).toMatch(/^-/);
        }
      }
    }
  });
});
