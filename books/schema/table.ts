/**
 * What a column holds. Money and points are `numeric` without a scale: the engine's integers have no upper
 * bound, and one that did not fit a column would stop the books for ever. Times are milliseconds, as in the
 * engine.
 */
export type Kind = 'text' | 'bigint' | 'integer' | 'numeric' | 'boolean';

/** How a later change treats it: `fixed` when the row is made, `add` a difference, `set` when given. */
export type Change = 'fixed' | 'add' | 'set';

export type Column<K extends Kind = Kind, Null extends boolean = boolean, C extends Change = Change> = {
  readonly kind: K;
  readonly nullable: Null;
  readonly change: C;
};
export type Columns = Readonly<Record<string, Column>>;

export type Table<C extends Columns = Columns> = {
  readonly name: string;
  /** After `program_id`, which is first in every key. */
  readonly key: readonly string[];
  readonly columns: C;
  /** After `program_id` again. */
  readonly indexes: readonly (readonly string[])[];
  /** Room left on a page so that a change needs no new index entries. */
  readonly fillfactor: number;
};

type InMemory<K extends Kind> = K extends 'text'
  ? string
  : K extends 'numeric'
    ? bigint
    : K extends 'boolean'
      ? boolean
      : number;
type InDatabase<K extends Kind> = K extends 'text' | 'numeric'
  ? string
  : K extends 'bigint'
    ? bigint
    : K extends 'boolean'
      ? boolean
      : number;

/** A row being made or changed. In a change `null` leaves what can be set as it is. */
export type Row<T extends Table> = {
  -readonly [Name in keyof T['columns']]:
    | InMemory<T['columns'][Name]['kind']>
    | (T['columns'][Name]['nullable'] extends true
        ? null
        : T['columns'][Name]['change'] extends 'set'
          ? null
          : never);
};

/** The same row as Kysely reads it. */
export type Stored<T extends Table> = { program_id: string } & {
  [Name in keyof T['columns']]:
    | InDatabase<T['columns'][Name]['kind']>
    | (T['columns'][Name]['nullable'] extends true ? null : never);
};

export function table<C extends Columns>(
  name: string,
  key: readonly (keyof C & string)[],
  columns: C,
  options: { indexes?: readonly (readonly (keyof C & string)[])[]; fillfactor?: number } = {},
): Table<C> {
  return { name, key, columns, indexes: options.indexes ?? [], fillfactor: options.fillfactor ?? 100 };
}

const fixed = <K extends Kind>(kind: K) => ({ kind, nullable: false, change: 'fixed' }) as const;
const add = <K extends Kind>(kind: K) => ({ kind, nullable: false, change: 'add' }) as const;
const set = <K extends Kind>(kind: K) => ({ kind, nullable: false, change: 'set' }) as const;
const maybe = <K extends Kind>(kind: K) => ({ kind, nullable: true, change: 'fixed' }) as const;
const later = <K extends Kind>(kind: K) => ({ kind, nullable: true, change: 'set' }) as const;

/** Ways to write a column: given once, added to, set again, may be missing, comes later. */
export const column = { fixed, add, set, maybe, later };
