import { setTimeout as pause } from 'node:timers/promises';
import type { CommandJson } from '#journal';
import { createRandom, type Random } from '../model/random.ts';

/** Something that takes commands, answers with the JSON text of their outcomes, and can be killed. */
export type Victim = {
  /** Starts, or starts again, on the same data. */
  start(): Promise<RunningVictim>;
};
export type RunningVictim = {
  /** The outcome's JSON text; rejects when the victim died or could not tell. */
  submit(command: CommandJson): Promise<string>;
  /** kill -9 of the process alone, or of everything that it started as well. Resolves when it is dead. */
  kill(everything: boolean): Promise<void>;
  stop(): Promise<void>;
};

export type KillOptions = {
  readonly victim: Victim;
  readonly cycles: number;
  readonly seed: number;
  /** Submitted once, before the first kill. */
  readonly first: readonly CommandJson[];
  /** The command of that number; its id must differ from all others'. */
  commandOf(number: number, random: Random): CommandJson;
  readonly submitters?: number;
};

/** What the client knows: every command it ever sent, and the outcome if it was told one. */
export type ClientRecord = Map<string, { readonly command: CommandJson; text: string | undefined }>;

export type KillSummary = {
  readonly cycles: number;
  readonly withChildren: number;
  readonly acknowledged: number;
  readonly inFlight: number;
  readonly asked: number;
  readonly changed: readonly string[];
  readonly record: ClientRecord;
};

const ACKNOWLEDGED_MAX = 400;
const KILL_WITHIN_MS = 15;
const ASK_AGAIN = 50;

/**
 * Loads a victim and kills it at random moments, over and over. After each start everything that was never
 * acknowledged is sent again, and some of what was: the answer must be the same text.
 */
export async function killCycles(options: KillOptions): Promise<KillSummary> {
  const random = createRandom(options.seed);
  const record: ClientRecord = new Map();
  const counts = { withChildren: 0, inFlight: 0, asked: 0 };
  const changed: string[] = [];
  let number = 0;
  for (let cycle = 0; cycle <= options.cycles; cycle += 1) {
    const running = await options.victim.start();
    await submitAll(running, record, cycle === 0 ? options.first : []);
    const open = [...record.values()].filter((one) => one.text === undefined);
    counts.inFlight += open.length;
    await submitAll(
      running,
      record,
      open.map((one) => one.command),
    );
    changed.push(...(await askAgain(running, record, random)));
    counts.asked += Math.min(ASK_AGAIN, record.size);
    if (cycle === options.cycles) {
      await running.stop();
      break;
    }
    const everything = cycle % 2 === 1;
    if (everything) counts.withChildren += 1;
    const until = random.below(ACKNOWLEDGED_MAX);
    const moment = random.below(KILL_WITHIN_MS);
    number = await loadUntilKilled(running, record, options, { random, number, until, moment, everything });
  }
  const acknowledged = [...record.values()].filter((one) => one.text !== undefined).length;
  return { cycles: options.cycles, ...counts, acknowledged, changed, record };
}

export function summaryLine(name: string, summary: KillSummary, lost: number, doubled: number): string {
  const { cycles, withChildren, acknowledged, inFlight, asked, changed } = summary;
  const kills = `kill -9 of ${name}: ${cycles} cycles, ${withChildren} of them with its database`;
  const commands = `${acknowledged} commands acknowledged, ${inFlight} in flight when killed and sent again`;
  return `${kills}; ${commands}, ${asked} asked again: ${lost} lost, ${doubled} doubled, ${changed.length} changed`;
}

async function submitAll(
  running: RunningVictim,
  record: ClientRecord,
  commands: readonly CommandJson[],
): Promise<void> {
  await Promise.all(
    commands.map(async (command) => {
      const text = await running.submit(command);
      record.set(String(command.id), { command, text });
    }),
  );
}

async function askAgain(running: RunningVictim, record: ClientRecord, random: Random): Promise<string[]> {
  const all = [...record.values()];
  const some = Array.from({ length: Math.min(ASK_AGAIN, all.length) }, () => random.pick(all));
  const answers = await Promise.all(some.map((one) => running.submit(one.command)));
  return answers.flatMap((text, place) => {
    const before = some[place]!;
    return text === before.text ? [] : [`${before.command.id}: ${before.text} became ${text}`];
  });
}

type Load = {
  readonly random: Random;
  readonly number: number;
  readonly until: number;
  readonly moment: number;
  readonly everything: boolean;
};

/** Submitters run until the victim is dead; the killer waits for so many answers and a moment more. */
async function loadUntilKilled(
  running: RunningVictim,
  record: ClientRecord,
  options: KillOptions,
  load: Load,
): Promise<number> {
  let { number } = load;
  let answered = 0;
  let dead: Promise<void> | undefined;
  const kill = async () => {
    await pause(load.moment);
    await running.kill(load.everything);
  };
  const submitter = async () => {
    for (;;) {
      const command = options.commandOf(number, load.random);
      number += 1;
      const sent: { command: CommandJson; text: string | undefined } = { command, text: undefined };
      record.set(String(command.id), sent);
      try {
        sent.text = await running.submit(command);
      } catch {
        return;
      }
      answered += 1;
      if (answered >= load.until) dead ??= kill();
    }
  };
  await Promise.all(Array.from({ length: options.submitters ?? 32 }, submitter));
  await dead;
  return number;
}
