import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCommandLine } from '../test-command-line.ts';

const desk = openCommandLine();
afterAll(desk.close);

const TINY = {
  name: 'tiny',
  policy: 'local-life',
  days: 5,
  growth: { mode: 'constant', ordersPerDay: 4 },
};

test('sweeps two parameters in processes of its own, and says when no combination meets a goal', async () => {
  const file = desk.file('swept.json', JSON.stringify(TINY));
  const axes = ['--sweep', 'poolShare=80000,160000', 'policy.exit.multiple=1200000,2000000'];
  const files = ['--json', 'sweep.json', '--html', 'sweep.html'];
  const goal = ['--goal', 'medianResult>=900000'];
  const { status, stderr } = await desk.cistern('simulate', file, ...axes, ...files, ...goal);
  expect({ status, said: stderr.includes('no combination meets') }).toEqual({ status: 1, said: true });
  const read = (name: string) => readFileSync(join(desk.folder, name), 'utf8');
  const { runs } = JSON.parse(read('sweep.json'));
  expect(runs.map(({ values }: { values: number[] }) => values)).toEqual([
    ...[
      [80_000, 1_200_000],
      [80_000, 2_000_000],
    ],
    ...[
      [160_000, 1_200_000],
      [160_000, 2_000_000],
    ],
  ]);
  expect(runs[2].figures.medianResult).toBeGreaterThan(runs[0].figures.medianResult);
  expect(read('sweep.html')).toContain('--sweep poolShare=80000,160000');
});
