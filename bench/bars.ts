/** What is asked for first (quality.md §2), by name; ratios and rates are to be reached from below, times from above. */
const FIRST = {
  'engine, commands/s': { bar: 400_000, atLeast: true },
  'bytes a member': { bar: 300, atLeast: false },
  'bytes an open lot, with its order': { bar: 300, atLeast: false },
  'durable single / naive': { bar: 20, atLeast: true },
  'durable bulk / naive': { bar: 80, atLeast: true },
  'sustained with books / naive': { bar: 10, atLeast: true },
  'books behind at most, s': { bar: 2, atLeast: false },
  'HTTP / bare handler': { bar: 0.35, atLeast: true },
  'p99 at half load, ms': { bar: 25, atLeast: false },
  'replay of 1 M orders, s': { bar: 20, atLeast: false },
  'lab, 1 M orders, s': { bar: 10, atLeast: false },
  'lab in the browser, s': { bar: 10, atLeast: false },
  'start from a snapshot of 1 M members, s': { bar: 3, atLeast: false },
} as const;

export type Figures = Partial<Record<keyof typeof FIRST, number>>;

/** Prints each figure beside its bar, and whether it was reached in this run. */
export function printBars(figures: Figures): void {
  const rows = Object.entries(figures).map(([name, value]) => {
    const { bar, atLeast } = FIRST[name as keyof typeof FIRST];
    const reached = atLeast ? value >= bar : value <= bar;
    const of = atLeast ? value / bar : bar / value;
    return {
      figure: name,
      value: rounded(value),
      bar: `${atLeast ? '>=' : '<='} ${bar}`,
      'of the bar': rounded(of),
      reached,
    };
  });
  console.table(rows);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
