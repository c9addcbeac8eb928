import type { CommandOf, CommandType } from './command.ts';
import type { Refusal } from './outcome.ts';
import type { Run } from './run.ts';

/** How each command of an area is carried out, or refused before anything of it was done. */
export type Handlers<Table> = {
  readonly [Type in keyof Table & CommandType]: (run: Run, command: CommandOf<Type>) => Refusal | undefined;
};
