import type { Micro, Points } from '../amount/quantity.ts';

/** What a program owes somebody, or many together. All but points in 10^-6. */
export type Figures = {
  readonly points: Points;
  readonly wallet: Micro;
  readonly commission: Micro;
  readonly credits: bigint;
  readonly pending: Micro;
};

export type FigureName = keyof Figures;

/** The figures in the order they are hashed and written. */
export const FIGURE_NAMES: readonly FigureName[] = ['points', 'wallet', 'commission', 'credits', 'pending'];

export const NO_FIGURES: Figures = { points: 0n, wallet: 0n, commission: 0n, credits: 0n, pending: 0n };

/** Figures are unsigned numbers of this many bytes. What does not fit cannot be part of a sum. */
export const FIGURE_BYTES = 32;
const FIGURE_LIMIT = 1n << BigInt(8 * FIGURE_BYTES);

export function mapFigures<Value>(of: (name: FigureName) => Value): Record<FigureName, Value> {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, of(name)])) as Record<FigureName, Value>;
}

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    points: a.points + b.points,
    wallet: a.wallet + b.wallet,
    commission: a.commission + b.commission,
    credits: a.credits + b.credits,
    pending: a.pending + b.pending,
  };
}

/**
 * What of a balance is owed: a negative one enters a sum as 0, or one person's debt would hide what another
 * is owed.
 */
export function owedTo(balances: Figures): Figures {
  return mapFigures((name) => (balances[name] > 0n ? balances[name] : 0n));
}

/** The other side of `owedTo`: what somebody owes the program, as positive figures. */
export function owedBy(balances: Figures): Figures {
  return mapFigures((name) => (balances[name] < 0n ? -balances[name] : 0n));
}

/** The first figure below 0 or too large to be written. */
export function figureOutOfRange(figures: Figures): FigureName | undefined {
  return FIGURE_NAMES.find((name) => figures[name] < 0n || figures[name] >= FIGURE_LIMIT);
}

export function differingFigure(a: Figures, b: Figures): FigureName | undefined {
  return FIGURE_NAMES.find((name) => a[name] !== b[name]);
}
