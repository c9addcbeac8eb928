import { type Run, simulate } from './simulate.ts';

const SUMMED = ['acknowledged', 'sent', 'asked', 'reads', 'entries', 'epochs', 'happened'] as const;
const EVERY = 100;

/** Runs so many seeds from the first one, prints what was seen and how to see it again; how many went wrong. */
export async function simulateMany(runs: number, first: number): Promise<number> {
  const started = performance.now();
  const sums = Object.fromEntries(SUMMED.map((name) => [name, 0])) as Record<(typeof SUMMED)[number], number>;
  const faults: Record<string, number> = {};
  let failed = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const run = await simulate(seed);
    for (const name of SUMMED) sums[name] += run[name];
    for (const [kind, count] of Object.entries(run.faults)) faults[kind] = (faults[kind] ?? 0) + count;
    if (run.problems.length > 0) failed += 1;
    tell(run, seed - first + 1, failed);
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${runs} fault runs from seed ${first} in ${seconds.toFixed(0)} s: ${failed} with something wrong`,
  );
  console.log(
    `${sums.acknowledged} commands acknowledged, ${sums.sent} requests delivered, ${sums.asked} asked again, ` +
      `${sums.reads} reads, ${sums.entries} entries, ${sums.epochs} epochs, ${sums.happened} happenings`,
  );
  console.table(faults);
  return failed;
}

function tell({ seed, problems }: Run, done: number, failed: number): void {
  if (problems.length > 0) console.log(`seed ${seed}: ${problems.slice(0, 3).join('; ')}`);
  if (done % EVERY === 0) console.log(`${done} runs, ${failed} with something wrong`);
}
