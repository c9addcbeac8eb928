import { parseArgs } from 'node:util';
import { type Run, simulate } from './simulate.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const first = Number(values.seed);
const started = performance.now();
const sums: Record<string, number> = {};
const faults: Record<string, number> = {};
const failed: Run[] = [];

for (let seed = first; seed < first + runs; seed += 1) {
  const run = await simulate(seed);
  for (const name of ['acknowledged', 'sent', 'asked', 'reads', 'entries', 'epochs', 'happened'] as const)
    sums[name] = (sums[name] ?? 0) + run[name];
  for (const [kind, count] of Object.entries(run.faults)) faults[kind] = (faults[kind] ?? 0) + count;
  if ((seed - first) % 100 === 99)
    console.log(`${seed - first + 1} runs, ${failed.length} with something wrong`);
  if (run.problems.length === 0) continue;
  failed.push(run);
  console.log(`seed ${seed}: ${run.problems.slice(0, 3).join('; ')}`);
}

const seconds = (performance.now() - started) / 1000;
console.log(
  `${runs} fault runs from seed ${first} in ${seconds.toFixed(0)} s: ${failed.length} with something wrong`,
);
console.log(
  `${sums.acknowledged} commands acknowledged, ${sums.sent} requests delivered, ${sums.asked} asked again, ` +
    `${sums.reads} reads, ${sums.entries} entries, ${sums.epochs} epochs, ${sums.happened} happenings`,
);
console.table(faults);
process.exitCode = failed.length > 0 ? 1 : 0;
