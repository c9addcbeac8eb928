/** Not there. */
export const ABSENT = -1;

const FIRST_SLOTS = 64;
/** So many places are looked at before an id goes to the others that are in each other's way. */
const PROBES = 32;

/** Ids in the order in which they came: none of them goes, changes or comes twice. */
export type IdList = { readonly size: () => number; readonly idAt: (place: number) => string };

/**
 * Says at which place of a list an id is, of very many ids: a look-up loads one line of memory where a `Map`
 * loads four, and knows most new ids from all others by their hash alone. Two words a slot, open addressing.
 * Ids that were made to collide are kept in an ordinary `Map` and cost what they cost there.
 */
export class IdIndex {
  /** Hash, and place + 1: 0 is a free slot. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #count = 0;
  readonly #crowded = new Map<string, number>();
  readonly #list: IdList;

  constructor(list: IdList) {
    this.#list = list;
  }

  find(id: string): number {
    if (this.#count < this.#list.size()) this.#catchUp();
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(id);
    for (let probe = 0, slot = hash << 1; probe < PROBES; probe += 1, slot += 2) {
      const place = slots[(slot & mask) | 1]!;
      if (place === 0) break;
      if (slots[slot & mask] === hash && this.#list.idAt(place - 1) === id) return place - 1;
    }
    return this.#crowded.size > 0 ? (this.#crowded.get(id) ?? ABSENT) : ABSENT;
  }

  /** What has come since something was looked for: of a list that was read back, all of it. */
  #catchUp(): void {
    for (const size = this.#list.size(); this.#count < size; this.#count += 1) {
      if (this.#count * 4 >= this.#slots.length) this.#makeRoom();
      const id = this.#list.idAt(this.#count);
      if (!put(this.#slots, hashOf(id), this.#count)) this.#crowded.set(id, this.#count);
    }
  }

  #makeRoom(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const place = this.#slots[slot + 1]! - 1;
      if (place < 0 || put(slots, this.#slots[slot]!, place)) continue;
      this.#crowded.set(this.#list.idAt(place), place);
    }
    this.#slots = slots;
  }
}

function put(slots: Int32Array, hash: number, place: number): boolean {
  const mask = slots.length - 1;
  for (let probe = 0, slot = hash << 1; probe < PROBES; probe += 1, slot += 2) {
    if (slots[(slot & mask) | 1] !== 0) continue;
    slots[slot & mask] = hash;
    slots[(slot & mask) | 1] = place + 1;
    return true;
  }
  return false;
}

/** FNV-1a over the code units, mixed once more so that its low bits know of all of them. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
