import type { Clients } from './clients.ts';
import { NO_NETWORK_FAULTS } from './clients.ts';
import { NO_STATEMENT_FAULTS } from './faulty-pool.ts';
import type { MemoryDatabase } from './memory-database.ts';
import type { SimulatedNode } from './node.ts';
import { newLife, type World } from './world.ts';

const KINDS = [
  ...['refused', 'lostAnswer', 'ghost', 'slow', 'down', 'drop', 'twice', 'late'],
  ...['crash', 'freeze', 'clock', 'snapshot', 'damage'],
] as const;
export type FaultKind = (typeof KINDS)[number];
export type FaultCounts = Record<FaultKind, number>;

const NEMESIS = newLife();

/** What goes wrong in one run: some kinds of the menu, in a quarter of the runs none. */
export class Faults {
  readonly counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as FaultCounts;
  readonly #world: World;
  readonly #nodes: readonly SimulatedNode[];
  readonly #clients: Clients;
  readonly #database: MemoryDatabase;
  readonly #kinds: ReadonlySet<FaultKind>;
  #over = false;

  constructor(world: World, nodes: readonly SimulatedNode[], clients: Clients, database: MemoryDatabase) {
    this.#world = world;
    this.#nodes = nodes;
    this.#clients = clients;
    this.#database = database;
    const { random } = world;
    const quiet = random.chance(0.25);
    this.#kinds = new Set(KINDS.filter(() => !quiet && random.chance(0.5)));
    const chance = (kind: FaultKind) => (this.#kinds.has(kind) ? 0.005 + random.below(50) / 1000 : 0);
    for (const kind of this.#kinds) if (chance(kind) > 0) this.counts[kind] += 1;
    const statements = {
      ...{ refused: chance('refused'), lostAnswer: chance('lostAnswer') },
      ...{ ghost: chance('ghost'), slow: chance('slow') },
    };
    for (const { way } of nodes) way.faults = statements;
    const often = (kind: FaultKind) => 4 * chance(kind);
    clients.network = { drop: often('drop'), twice: often('twice'), late: often('late') };
    this.#soon();
  }

  /** From now on nothing goes wrong any more, and what is down gets up. */
  end(): void {
    this.#over = true;
    this.#clients.network = NO_NETWORK_FAULTS;
    for (const node of this.#nodes) {
      node.way.faults = NO_STATEMENT_FAULTS;
      node.way.down = false;
      this.#world.thaw(node.life);
      if (node.life.state === 'dead') node.start();
    }
  }

  #soon(): void {
    this.#world.later(NEMESIS, this.#world.between(100, 2_500), () => {
      if (this.#over) return;
      const happening = ['crash', 'freeze', 'clock', 'snapshot', 'damage', 'down'] as const;
      const kinds = happening.filter((kind) => this.#kinds.has(kind));
      if (kinds.length > 0)
        this.#strike(this.#world.random.pick(kinds), this.#world.random.pick(this.#nodes));
      this.#soon();
    });
  }

  #strike(kind: FaultKind, node: SimulatedNode): void {
    const world = this.#world;
    const later = (from: number, to: number, work: () => void) => {
      world.later(NEMESIS, world.between(from, to), () => !this.#over && work());
    };
    this.counts[kind] += 1;
    if (kind === 'crash') {
      node.kill();
      later(10, 4_000, () => node.life.state === 'dead' && node.start());
    } else if (kind === 'freeze') {
      const { life } = node;
      world.freeze(life);
      later(10, 14_000, () => world.thaw(life));
    } else if (kind === 'clock') node.skewMs += world.between(-3_600_000, 3_600_000);
    else if (kind === 'snapshot') node.snapshot();
    else if (kind === 'down') {
      node.way.down = true;
      later(10, 8_000, () => {
        node.way.down = false;
      });
    } else this.#damage();
  }

  /** A bit of a stored snapshot flips. */
  #damage(): void {
    const bytes = [...this.#database.parts.values()].at(-1);
    if (bytes && bytes.length > 0) {
      const place = this.#world.random.below(bytes.length);
      bytes[place] = bytes[place]! ^ (1 << this.#world.random.below(8));
    }
  }
}
