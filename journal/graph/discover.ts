import type { Place } from './cell.ts';

/** `figures`: whole numbers of 64 bits in one piece of memory. */
export type Kind = 'object' | 'array' | 'set' | 'map' | 'figures';

/** Objects that are alike: records with the same fields in the same order, or lists found in the same place. */
export type Group = {
  readonly kind: Kind;
  readonly fields: readonly string[];
  readonly objects: object[];
};

export type Discovered = { readonly groups: readonly Group[]; placeOf(object: object): Place };

/** A `Map` holds at most 2^24 entries. */
const MAP_MAX = 1 << 24;
const GROUP = 2 ** 32;

/**
 * Finds every object that can be reached and puts it into a group, without recursion: chains may be as long as
 * there are members.
 *
 * Throws   when an object is neither a plain record nor an array, a set, a map or figures.
 */
export function discover(root: object): Discovered {
  const groups: Group[] = [];
  const groupOfKey = new Map<string, number>();
  const places: Map<object, number>[] = [new Map()];
  const queue: object[] = [];

  const find = (object: object): number | undefined => {
    for (const one of places) {
      const found = one.get(object);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const meet = (value: unknown, where: string): void => {
    if (typeof value !== 'object' || value === null || find(value) !== undefined) return;
    const { kind, key, fields } = describe(value, where);
    let group = groupOfKey.get(key);
    if (group === undefined) {
      group = groups.push({ kind, fields, objects: [] }) - 1;
      groupOfKey.set(key, group);
    }
    let last = places.at(-1)!;
    if (last.size === MAP_MAX) {
      last = new Map();
      places.push(last);
    }
    last.set(value, group * GROUP + groups[group]!.objects.push(value) - 1);
    queue.push(value);
  };

  meet(root, '');
  // The queue grows while it is walked.
  for (let from = 0; from < queue.length; from += 1) {
    const object = queue[from]!;
    const group = Math.floor(find(object)! / GROUP);
    for (const [field, value] of partsOf(object)) meet(value, `${group}.${field}`);
  }
  return {
    groups,
    placeOf(object) {
      const found = find(object);
      if (found === undefined) throw new Error('an object that was not discovered');
      const group = Math.floor(found / GROUP);
      return { group, index: found - group * GROUP };
    },
  };
}

function describe(object: object, where: string): { kind: Kind; key: string; fields: readonly string[] } {
  if (Array.isArray(object)) return { kind: 'array', key: `${where}[]`, fields: [] };
  if (object instanceof Map) return { kind: 'map', key: `${where}{}`, fields: [] };
  if (object instanceof Set) return { kind: 'set', key: `${where}()`, fields: [] };
  if (object instanceof BigInt64Array) return { kind: 'figures', key: 'figures', fields: [] };
  if (Object.getPrototypeOf(object) !== Object.prototype)
    throw new Error('only plain records can be written');
  const fields = Object.keys(object);
  return { kind: 'object', key: JSON.stringify(fields), fields };
}

function* partsOf(object: object): Generator<readonly [string, unknown]> {
  if (object instanceof BigInt64Array) return;
  if (Array.isArray(object) || object instanceof Set) {
    for (const item of object) yield ['items', item];
  } else if (object instanceof Map) {
    for (const [key, value] of object) {
      if (typeof key === 'object') throw new Error('only maps by plain values can be written');
      yield ['values', value];
    }
  } else yield* Object.entries(object);
}
