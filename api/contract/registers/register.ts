import type { z } from 'zod';
import type { RegisterName } from '#engine';

/** A list of what the engine keeps by id, read from the writer's own state. */
export type RegisterList = {
  /** Below the program; one row stands at `<path>/<id>`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** The field that carries a row's id. */
  readonly key: string;
  /** The field of a row that is one plain value. */
  readonly value?: string;
  readonly row: z.ZodObject;
  /** Fields of the row that a list can be asked for, each by equality. */
  readonly filters: Readonly<Record<string, z.ZodType<string | undefined>>>;
};

export type RegisterLists = { readonly [Name in RegisterName]?: RegisterList };
