import { hashState, verifyJournal } from '#journal';
import { createRandom } from '../model/random.ts';
import { Clients, type Wish } from './clients.ts';
import { type FaultCounts, Faults } from './faults.ts';
import { faultyPool, NO_STATEMENT_FAULTS, type Way } from './faulty-pool.ts';
import { Front, idOf, PROGRAM, saidIn } from './front.ts';
import { MemoryDatabase } from './memory-database.ts';
import { SimulatedNode } from './node.ts';
import { newLife, World } from './world.ts';

export type Run = {
  readonly seed: number;
  /** Empty when everything was as it must be. */
  readonly problems: readonly string[];
  readonly acknowledged: number;
  readonly sent: number;
  readonly asked: number;
  readonly reads: number;
  readonly entries: number;
  readonly epochs: number;
  readonly happened: number;
  readonly faults: FaultCounts;
};

const FAULTY_MS = 12_000;
const LIVE_WITHIN_MS = 90_000;

/**
 * One run of two nodes, a database, a network and people, all in this process and in virtual time: first with
 * faults, in which nothing wrong may happen; then without, in which everything must get done. The same seed
 * gives the same run.
 */
export async function simulate(seed: number, { guarded = true } = {}): Promise<Run> {
  const random = createRandom(seed);
  const world = new World(random);
  const database = new MemoryDatabase(() => world.now);
  database.guarded = guarded;
  const way = (): Way => ({ faults: NO_STATEMENT_FAULTS, down: false });
  const fronts = await Promise.all([Front.open(world), Front.open(world)]);
  const nodes = fronts.map((front) => new SimulatedNode(world, database, way(), front));
  const clients = new Clients(world, nodes, 2 + random.below(4));
  const faults = new Faults(world, nodes, clients, database);
  await world.until(() => false, FAULTY_MS);
  faults.end();
  clients.asking = false;
  const live = await world.until(() => clients.open() === 0 && nodes.some(isWriting), LIVE_WITHIN_MS);
  const problems = [...clients.wrong, ...nodes.flatMap((node) => [...node.faults, ...node.front.wrong])];
  if (!live)
    problems.push(
      `${clients.open()} commands without an answer, ${nodes.filter(isWriting).length} nodes write`,
    );
  problems.push(...(await compare(world, database, nodes, clients.wishes)));
  for (const front of fronts) front.close();
  return {
    ...{ seed, problems, faults: faults.counts },
    acknowledged: clients.wishes.filter(({ said }) => said !== undefined).length,
    ...{ sent: clients.sent, asked: clients.asked, reads: clients.reads },
    entries: Number(database.rows.at(-1)?.last_entry ?? 0),
    ...{ epochs: Number(database.lease?.epoch ?? 0), happened: world.happened },
  };
}

function isWriting({ writer }: SimulatedNode): boolean {
  return writer?.status === 'running' && writer.holdsLease();
}

/** Holds the journal against what people were told, the writer's state and the books against the journal. */
async function compare(
  world: World,
  database: MemoryDatabase,
  nodes: readonly SimulatedNode[],
  wishes: readonly Wish[],
): Promise<string[]> {
  const problems: string[] = [];
  const pool = faultyPool(world, database, { faults: NO_STATEMENT_FAULTS, down: false }, newLife());
  const waited = async <Result>(work: Promise<Result>): Promise<Result> => {
    let done = false;
    const settled = work.finally(() => {
      done = true;
    });
    settled.catch(() => undefined);
    await world.until(() => done, LIVE_WITHIN_MS);
    return settled;
  };
  const verified = await waited(verifyJournal(pool, PROGRAM, { notice: () => undefined }));
  if (!verified.ok) return [`entry ${verified.entry}: ${verified.what}`];
  const recorded = outcomesIn(database);
  for (const { command, said } of wishes) {
    const kept = recorded.get(idOf(command));
    if (said !== undefined && kept !== said)
      problems.push(`${command.id} was told ${said}, recorded is ${kept}`);
  }
  if (recorded.size > wishes.length) problems.push(`${recorded.size} entries for ${wishes.length} commands`);
  if (database.setAside > 0) problems.push('a command broke an invariant');
  const writer = nodes.find(isWriting)?.writer;
  if (writer && hashState(writer.state) !== verified.stateHash) problems.push('the writer has another state');
  for (const node of nodes) {
    await waited(node.catchUp());
    for (const { name, balance } of verified.state.accounts.values()) {
      if ((node.sums.get(name) ?? 0n) !== balance) problems.push(`the books have another balance of ${name}`);
    }
  }
  return problems;
}

function outcomesIn({ rows }: MemoryDatabase): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { first_entry, bytes } of rows) {
    if (first_entry === 0n) continue;
    for (const line of bytes.toString('utf8').trimEnd().split('\n')) {
      const text = line.slice(line.indexOf(',"outcome":') + ',"outcome":'.length, -1);
      texts.set((JSON.parse(text) as { id: string }).id, saidIn(text));
    }
  }
  return texts;
}
