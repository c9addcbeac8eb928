import { ABSENT, IdIndex } from '../../id-index.ts';
import type { Member } from './state.ts';

/** The members of a program by id, and in the order in which they came: a member's number is their place. */
export class Members {
  /** As plain as a snapshot needs it. */
  readonly all: Member[];
  readonly #index: IdIndex;

  constructor(all: Member[] = []) {
    this.all = all;
    this.#index = new IdIndex({ size: () => all.length, idAt: (place) => all[place]!.id });
  }

  get size(): number {
    return this.all.length;
  }

  has(id: string): boolean {
    return this.#index.find(id) !== ABSENT;
  }

  get(id: string): Member | undefined {
    const place = this.#index.find(id);
    return place === ABSENT ? undefined : this.all[place];
  }

  /** Of somebody whose number is known: nothing is looked for. */
  at({ number }: { readonly number: number }): Member {
    return this.all[number]!;
  }

  values(): IterableIterator<Member> {
    return this.all.values();
  }

  *keys(): Generator<string> {
    for (const { id } of this.all) yield id;
  }

  add(member: Member): void {
    this.all.push(member);
  }
}
