import type { Random } from '../model/random.ts';

/** Something that happens in time and can be killed or frozen. Nothing of it runs while it is either. */
export type Life = { state: 'alive' | 'frozen' | 'dead'; readonly held: (() => void)[] };

export function newLife(): Life {
  return { state: 'alive', held: [] };
}

type Happening = {
  readonly at: number;
  readonly order: number;
  readonly life: Life;
  readonly work: () => void;
};

/** Virtual time. What happens next is the earliest that was planned; ties and delays come from the seed. */
export class World {
  readonly random: Random;
  now = 0;
  happened = 0;
  #planned: Happening[] = [];
  #order = 0;
  readonly #meanwhile = new Set<Promise<unknown>>();

  constructor(random: Random) {
    this.random = random;
  }

  /** After so many milliseconds, if that life is still there then. */
  later(life: Life, delayMs: number, work: () => void): void {
    this.#order += 1;
    const happening = { at: this.now + delayMs, order: this.#order, life, work };
    let place = this.#planned.length;
    while (place > 0 && after(this.#planned[place - 1]!, happening)) place -= 1;
    this.#planned.splice(place, 0, happening);
  }

  /** Milliseconds between the two, from the seed. */
  between(from: number, to: number): number {
    return from + this.random.below((to - from) * 1000) / 1000;
  }

  /** Work that takes no virtual time: nothing else happens before it is done. */
  meanwhile(work: Promise<unknown>): void {
    this.#meanwhile.add(work);
    const done = () => this.#meanwhile.delete(work);
    work.then(done, done);
  }

  freeze(life: Life): void {
    if (life.state === 'alive') life.state = 'frozen';
  }

  thaw(life: Life): void {
    if (life.state !== 'frozen') return;
    life.state = 'alive';
    for (const work of life.held.splice(0)) this.later(life, 0, work);
  }

  /** Lets things happen until it is enough, or the time is over. */
  async until(enough: () => boolean, withinMs: number): Promise<boolean> {
    const end = this.now + withinMs;
    for (;;) {
      if (enough()) return true;
      const next = this.#planned[0];
      if (!next || next.at > end) {
        this.now = end;
        return enough();
      }
      this.#planned.shift();
      this.now = next.at;
      await this.#let(next);
    }
  }

  async #let({ life, work }: Happening): Promise<void> {
    if (life.state === 'dead') return;
    if (life.state === 'frozen') {
      life.held.push(work);
      return;
    }
    this.happened += 1;
    work();
    // Everything that follows from it at once has followed when the turn is over.
    do {
      await Promise.all(this.#meanwhile);
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.#meanwhile.size > 0);
  }
}

function after(a: Happening, b: Happening): boolean {
  return a.at > b.at || (a.at === b.at && a.order > b.order);
}
