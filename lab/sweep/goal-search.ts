import type { FigureName, ReportFigures } from './figures.ts';
import { readField } from './read-field.ts';
import { type Goal, meets, type SweepCell, sweepCells } from './sweep.ts';

/** A parameter and from where to where it may be moved. */
export type Range = { readonly path: string; readonly from: number; readonly to: number };

/** A combination that was run. */
export type Tried = SweepCell & {
  readonly figures: ReportFigures;
  readonly met: boolean;
  /** How far its figures are from the goals, each by its size; 0 when they are met. */
  readonly short: number;
  /** How far its parameters are from what the scenario says now, each by its range. */
  readonly moved: number;
};

export type Search = {
  readonly document: unknown;
  readonly ranges: readonly Range[];
  readonly goals: readonly Goal<FigureName>[];
};

/** Runs some combinations, however many at a time; answers in their order. */
export type RunCells = (cells: readonly SweepCell[]) => Promise<readonly ReportFigures[]>;

const ROUNDS = 4;
export const SEARCHED_MAX = 3;

/** How many runs a search takes at most. */
export function searchSize(parameters: number): number {
  const around = 3 ** parameters;
  return 1 + around + (ROUNDS - 1) * (around - 1);
}

/**
 * Looks for parameters that meet the goals: first what the scenario says now, and each range's ends and middle
 * in every combination, then ever closer around the best so far. The best meets the goals and moves the parameters least; while nothing meets
 * them, it is what comes nearest. Answers everything tried, best first; undefined when a path leads nowhere.
 */
export async function searchGoals(
  { document, ranges, goals }: Search,
  run: RunCells,
): Promise<readonly Tried[] | undefined> {
  const present = ranges.map(({ path }) => readField(document, path));
  let tried: readonly Tried[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const places = round === 0 ? firstPlaces(ranges, present) : placesOf(ranges, round, tried);
    const cells = places.map((values) => cellOf(document, ranges, values));
    if (cells.some((cell) => cell === undefined)) return undefined;
    const asked = cells.filter((cell) => cell !== undefined);
    const figures = await run(asked);
    const found = asked.map((cell, place) => ({
      ...cell,
      figures: figures[place]!,
      met: meets(figures[place]!, goals),
      short: shortOf(figures[place]!, goals),
      moved: movedOf(cell.values, ranges, present),
    }));
    tried = [...tried, ...found].sort((a, b) => a.short - b.short || a.moved - b.moved);
  }
  return tried;
}

/** What the scenario says now stands among the first, so that nothing is changed when that will do. */
function firstPlaces(
  ranges: readonly Range[],
  present: readonly (number | undefined)[],
): readonly (readonly number[])[] {
  const now = present.filter((value) => value !== undefined);
  const places = placesOf(ranges, 0, []);
  const known = places.some((values) => values.join() === now.join());
  return now.length < ranges.length || known ? places : [now, ...places];
}

/** The combinations of a round: three values of each range, around the best so far once there is one. */
function placesOf(ranges: readonly Range[], round: number, tried: readonly Tried[]): readonly number[][] {
  const known = new Set(tried.map(({ values }) => values.join()));
  const best = tried[0]?.values;
  let places: readonly number[][] = [[]];
  ranges.forEach(({ from, to }, at) => {
    const middle = best?.[at] ?? (from + to) / 2;
    const step = (to - from) / 2 ** (round + 1);
    const near = [middle, middle - step, middle + step].map((value) => within(value, from, to));
    places = places.flatMap((place) => [...new Set(near)].map((value) => [...place, value]));
  });
  return places.filter((values) => !known.has(values.join()));
}

/** Inside the range, and no finer than a thousandth of it reads well: 0.1 % where rates are searched. */
function within(value: number, from: number, to: number): number {
  const grain = to - from >= 100_000 ? 1_000 : 1;
  return Math.min(to, Math.max(from, Math.round(value / grain) * grain));
}

function cellOf(
  document: unknown,
  ranges: readonly Range[],
  values: readonly number[],
): SweepCell | undefined {
  const axes = ranges.map(({ path }, place) => ({ path, values: [values[place]!] }));
  return sweepCells(document, axes)?.[0];
}

function shortOf(figures: ReportFigures, goals: readonly Goal<FigureName>[]): number {
  return goals.reduce((sum, { figure, side, value }) => {
    const gap = side === 'least' ? value - figures[figure] : figures[figure] - value;
    return sum + Math.max(0, gap) / Math.max(1, Math.abs(value));
  }, 0);
}

function movedOf(
  values: readonly number[],
  ranges: readonly Range[],
  present: readonly (number | undefined)[],
): number {
  return ranges.reduce((sum, { from, to }, at) => {
    const now = present[at] ?? (from + to) / 2;
    return sum + Math.abs(values[at]! - now) / Math.max(1, to - from);
  }, 0);
}
