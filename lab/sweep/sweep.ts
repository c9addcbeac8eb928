import { setField } from './set-field.ts';

/** One parameter and the values it is given. */
export type Axis = { readonly path: string; readonly values: readonly number[] };

/** One place of a sweep: what its parameters are, and the scenario with them. */
export type SweepCell = {
  readonly values: readonly number[];
  readonly document: unknown;
};

/**
 * Every combination of one or two parameters' values, the first one's in rows. Seed and people stay, so that
 * only the parameters make a difference; undefined when a path leads nowhere.
 */
export function sweepCells(document: unknown, axes: readonly Axis[]): readonly SweepCell[] | undefined {
  let cells: readonly SweepCell[] = [{ values: [], document }];
  for (const { path, values } of axes) {
    const next: SweepCell[] = [];
    for (const cell of cells) {
      for (const value of values) {
        const written = setField(cell.document, path, value);
        if ('problem' in written) return undefined;
        next.push({ values: [...cell.values, value], document: written.document });
      }
    }
    cells = next;
  }
  return cells;
}

/** A goal: a figure at least or at most so much. */
export type Goal<Name extends string = string> = {
  readonly figure: Name;
  readonly side: 'least' | 'most';
  readonly value: number;
};

export function meets<Name extends string>(
  figures: Readonly<Record<Name, number>>,
  goals: readonly Goal<Name>[],
): boolean {
  return goals.every(({ figure, side, value }) =>
    side === 'least' ? figures[figure] >= value : figures[figure] <= value,
  );
}
