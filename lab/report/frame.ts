import { escapeHtml } from './escape.ts';

export const WIDTH = 760;
export const HEIGHT = 280;
const LEFT = 66;
const RIGHT = 14;
const TOP = 16;
const BOTTOM = 34;
const MARKS = 4;

/** Where values fall on a drawing: the same for every chart of a report. */
export type Plot = {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly axes: string;
};

export type PlotOptions = {
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
  readonly log?: boolean;
  readonly xName: string;
  readonly yName: string;
  readonly write: (value: number) => string;
};

/** Axes with their names and marks, in the report's own colours. */
export function plotOf({ xMax, yMin, yMax, log = false, xName, yName, write }: PlotOptions): Plot {
  const scale = (value: number) => (log ? Math.log10(Math.max(value, 1e-12)) : value);
  const [low, high] = [scale(yMin), Math.max(scale(yMax), scale(yMin) + 1e-9)];
  const x = (value: number) => LEFT + (value / Math.max(1, xMax)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) =>
    HEIGHT - BOTTOM - ((scale(value) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const rows = Array.from({ length: MARKS + 1 }, (_, place) => {
    const at = low + ((high - low) * place) / MARKS;
    const value = log ? 10 ** at : at;
    const height = y(value).toFixed(1);
    return `<path class="grid" d="M${LEFT} ${height}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${height}" dy="4" text-anchor="end">${escapeHtml(write(value))}</text>`;
  });
  const columns = Array.from({ length: MARKS + 1 }, (_, place) => {
    const value = Math.round((xMax * place) / MARKS);
    const anchor = place === MARKS ? 'end' : 'middle';
    return `<text x="${x(value).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="${anchor}">${value}</text>`;
  });
  const names = `<text x="${LEFT}" y="10">${escapeHtml(yName)}</text><text x="${WIDTH - RIGHT}" y="${HEIGHT - 4}" text-anchor="end">${escapeHtml(xName)}</text>`;
  return { x, y, axes: rows.join('') + columns.join('') + names };
}

export function svgOf(label: string, content: string, height = HEIGHT): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
}

/** A line through points, as a path. */
export function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
