import { escapeHtml } from './escape.ts';

/** The room a drawing has. Every chart is drawn for a page and for a phone; the reader's screen chooses. */
export type Frame = {
  readonly kind: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Marks below the drawing, besides the first. */
  readonly columns: number;
  /** Height of the line that says what is what, and room for each. */
  readonly legendY: number;
  readonly legendStep: number;
};

const WIDE: Frame = {
  ...{ kind: 'wide', width: 760, height: 280, columns: 4 },
  ...{ left: 66, right: 14, top: 20, bottom: 36 },
  ...{ legendY: 9, legendStep: 130 },
};
const NARROW: Frame = {
  ...{ kind: 'narrow', width: 336, height: 240, columns: 2 },
  ...{ left: 48, right: 8, top: 40, bottom: 36 },
  ...{ legendY: 27, legendStep: 96 },
};
const ROWS = 4;

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

/** The same drawing for both. */
export function drawn(draw: (frame: Frame) => string): string {
  return draw(WIDE) + draw(NARROW);
}

/** Names are in both languages; a phone has room for the first alone, and the text below says the rest. */
export function nameFor({ kind }: Frame, name: string): string {
  return escapeHtml(kind === 'wide' ? name : name.split(' · ')[0]!);
}

/** Axes with their names and marks, in the report's own colours. */
export function plotOf(
  { xMax, yMin, yMax, log = false, xName, yName, write }: PlotOptions,
  frame: Frame,
): Plot {
  const { width, height, left, right, top, bottom } = frame;
  const scale = (value: number) => (log ? Math.log10(Math.max(value, 1e-12)) : value);
  const [low, high] = [scale(yMin), Math.max(scale(yMax), scale(yMin) + 1e-9)];
  const x = (value: number) => left + (value / Math.max(1, xMax)) * (width - left - right);
  const y = (value: number) =>
    height - bottom - ((scale(value) - low) / (high - low)) * (height - top - bottom);
  const rows = Array.from({ length: ROWS + 1 }, (_, place) => {
    const at = low + ((high - low) * place) / ROWS;
    const value = log ? 10 ** at : at;
    const level = y(value).toFixed(1);
    return `<path class="grid" d="M${left} ${level}H${width - right}"/><text x="${left - 6}" y="${level}" dy="4" text-anchor="end">${escapeHtml(write(value))}</text>`;
  });
  const columns = Array.from({ length: frame.columns + 1 }, (_, place) => {
    const value = Math.round((xMax * place) / frame.columns);
    const anchor = place === frame.columns ? 'end' : 'middle';
    return `<text x="${x(value).toFixed(1)}" y="${height - bottom + 16}" text-anchor="${anchor}">${value}</text>`;
  });
  const names = `<text x="${frame.kind === 'wide' ? left : 0}" y="10">${nameFor(frame, yName)}</text><text x="${width - right}" y="${height - 4}" text-anchor="end">${nameFor(frame, xName)}</text>`;
  return { x, y, axes: rows.join('') + columns.join('') + names };
}

export function svgOf(label: string, content: string, { kind, width }: Frame, height: number): string {
  return `<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
}

/** A line through points, as a path. */
export function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}
