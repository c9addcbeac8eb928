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

test('two policies run beside each other, to what each of them comes to alone', async () => {
  const file = desk.file('compared.json', JSON.stringify({ ...TINY, days: 30 }));
  const ran = await desk.cistern('simulate', file, '--compare', 'mall', '--json', 'both.json');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  await desk.cistern('simulate', file, '--policy', 'mall', '--json', 'mall.json');
  const read = (name: string) => JSON.parse(readFileSync(join(desk.folder, name), 'utf8'));
  const { first, second } = read('both.json');
  expect([first.policy, second.policy]).toEqual(['local-life', 'mall']);
  expect(second).toEqual(read('mall.json'));
});

test('what meets the goals is searched for on all cores', async () => {
  const file = desk.file('searched.json', JSON.stringify(TINY));
  const goal = ['--goal', 'medianResult>=130000'];
  const search = ['--search', 'poolShare=80000..240000', '--html', 'found.html'];
  const ran = await desk.cistern('simulate', file, ...search, ...goal);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(desk.folder, 'found.html'), 'utf8')).toContain(
    "--search 'poolShare=80000..240000'".replaceAll("'", ''),
  );
  expect(ran.stdout.split('\n')[1]).toMatch(/^\*/);
});
