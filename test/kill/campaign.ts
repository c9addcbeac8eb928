import { type KillReport, killJournal, SEED } from './kill-journal.ts';

/** A journal is read from its first row at each start: on one alone, a thousand starts would be mostly reading. */
const CYCLES_OF_ONE = 50;
const AT_ONCE = 2;

type Sums = { kills: number; withChildren: number; acknowledged: number; inFlight: number; asked: number };

/** Kills in rounds, each on a journal of its own and from a seed of its own; prints the counts. How many went wrong. */
export async function killMany(kills: number): Promise<number> {
  const sums: Sums = { kills: 0, withChildren: 0, acknowledged: 0, inFlight: 0, asked: 0 };
  const rounds = Math.ceil(kills / CYCLES_OF_ONE);
  const wrong: string[] = [];
  let next = 0;
  const lane = async () => {
    for (let round = next++; round < rounds; round = next++) {
      const cycles = Math.min(CYCLES_OF_ONE, kills - round * CYCLES_OF_ONE);
      const report = await killJournal(cycles, SEED + round);
      wrong.push(...wrongIn(report).map((what) => `seed ${SEED + round}: ${what}`));
      add(sums, report);
      console.log(`${sums.kills} kills, ${wrong.length} things wrong`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  for (const what of wrong.slice(0, 10)) console.log(what);
  console.log(
    `kill -9 under load: ${sums.kills} cycles, ${sums.withChildren} of them with the database; ` +
      `${sums.acknowledged} commands acknowledged, ${sums.inFlight} in flight when killed and sent again, ` +
      `${sums.asked} asked again: ${wrong.length} lost, doubled, changed or not verified`,
  );
  return wrong.length;
}

function add(sums: Sums, { summary }: KillReport): void {
  sums.kills += summary.cycles;
  for (const name of ['withChildren', 'acknowledged', 'inFlight', 'asked'] as const) {
    sums[name] += summary[name];
  }
}

function wrongIn({ summary, found, verified }: KillReport): readonly string[] {
  return [
    ...found.lost.map((id) => `${id} lost`),
    ...found.doubled.map((id) => `${id} doubled`),
    ...found.foreign.map((id) => `${id} never sent`),
    ...summary.changed,
    ...(verified.ok ? [] : [`entry ${verified.entry}: ${verified.what}`]),
    ...(summary.acknowledged === summary.record.size ? [] : ['something was never acknowledged']),
  ];
}
