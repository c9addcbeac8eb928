import { type Axis, type SweepCell, sweepCells } from '#lab';

/** What the page sweeps: a parameter of the scenario from here to there. */
export type Range = { readonly path: string; readonly from: number; readonly to: number };

const inPolicy = (...names: readonly string[]): string => ['policy', ...names].join('.');

/** Parameters with where they usually lie, in the units of a scenario. */
export const SWEPT = {
  poolShare: { path: 'poolShare', from: 80_000, to: 240_000 },
  multiple: { path: inPolicy('exit', 'multiple'), from: 800_000, to: 2_000_000 },
  retention: { path: inPolicy('redemption', 'retention'), from: 0, to: 400_000 },
  ordersPerDay: { path: 'growth.ordersPerDay', from: 5, to: 45 },
} as const satisfies Record<string, Range>;

export type Swept = keyof typeof SWEPT;
export const SWEPT_NAMES = Object.keys(SWEPT) as readonly Swept[];

export const STEPS = 4;

export function axisOfRange({ path, from, to }: Range): Axis {
  const values = Array.from({ length: STEPS + 1 }, (_, place) =>
    Math.round(from + ((to - from) * place) / STEPS),
  );
  return { path, values };
}

/** The places of the map; none when a parameter is not in the scenario, or both are the same. */
export function planSweep(document: unknown, [first, second]: readonly [Swept, Swept]): readonly SweepCell[] {
  if (first === second) return [];
  return sweepCells(document, [axisOfRange(SWEPT[first]), axisOfRange(SWEPT[second])]) ?? [];
}

/** Rates as people read them, counts as they are. */
export function writeValue(name: Swept, value: number): string {
  if (name === 'ordersPerDay') return String(value);
  return name === 'multiple' ? `× ${value / 1_000_000}` : `${value / 10_000} %`;
}
