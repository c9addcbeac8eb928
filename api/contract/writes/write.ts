import type { CommandType } from '#engine';

/** A single write: the path that takes a command. */
export type Write = {
  /** Below the program; what stands behind `:` is the command's field `inPath`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly inPath?: string;
  /** The field that names what the command makes, and how an id of ours begins where it is left out. */
  readonly makes?: readonly [field: string, prefix: string];
};

export type Writes = { readonly [Type in CommandType]?: Write };
