import type { RegionTable } from '#contract';
import type { CommandType, ProgramState } from '#engine';
import type { Told } from '../broken-rule.ts';
import type { Columns, Fields, Line } from '../table/csv-table.ts';

/** The fields of a command as a line gives them, without id and time. */
export type Sent = { readonly type: CommandType; readonly [field: string]: unknown };

/** What can be imported: its columns, and the command a line stands for. */
export type ImportKind = {
  readonly name: string;
  readonly columns: Columns;
  /** The column that names what a line makes. */
  readonly idColumn: string;
  readonly amountColumn?: string;
  /** The column with the line's own time; without one, a line happens when it is imported. */
  readonly timeColumn?: string;
  /** The column each field comes from, for saying which cell is wrong. */
  readonly columnOf: Readonly<Record<string, string>>;
  commandOf(fields: Fields): Sent;
  /** Columns of members who must be there before the line; `--register` registers them. */
  readonly memberColumns: readonly string[];
  /** The order lines are carried out in, where it is not that of the file. */
  arrange?(lines: readonly Line[]): readonly Line[];
  /** What only the surroundings know: the official regions, the policy's greater ones. */
  check?(fields: Fields, state: ProgramState, regions: RegionTable): Told | undefined;
};
