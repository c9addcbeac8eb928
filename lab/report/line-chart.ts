import { escapeHtml } from './escape.ts';
import { pathOf, plotOf, svgOf, WIDTH } from './frame.ts';

export type Line = {
  readonly name: string;
  /** A colour of the report: `water`, `brick`, `leaf`, `slate`. */
  readonly colour: string;
  readonly dashed?: boolean;
  readonly points: readonly (readonly [day: number, value: number])[];
};

export type LineChart = {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  readonly log?: boolean;
  readonly lines: readonly Line[];
  readonly write: (value: number) => string;
};

/** Courses over days. From zero, unless the scale is logarithmic. */
export function lineChart({ title, xName, yName, log = false, lines, write }: LineChart): string {
  const all = lines.flatMap(({ points }) => points);
  if (all.length < 2) return '<p>–</p>';
  const values = all.map(([, value]) => value);
  const plot = plotOf({
    xMax: Math.max(...all.map(([day]) => day)),
    yMin: log ? Math.min(...values.filter((value) => value > 0)) : 0,
    yMax: Math.max(...values),
    log,
    xName,
    yName,
    write,
  });
  const drawn = lines.map(({ points, colour, dashed }) => {
    const path = pathOf(points.map(([day, value]) => [plot.x(day), plot.y(value)]));
    return `<path class="line ${colour}${dashed ? ' dashed' : ''}" d="${path}"/>`;
  });
  return svgOf(title, plot.axes + drawn.join('') + legendOf(lines));
}

function legendOf(lines: readonly Line[]): string {
  if (lines.length < 2) return '';
  return lines
    .map(({ name, colour, dashed }, place) => {
      const x = WIDTH - 14 - (lines.length - place) * 130;
      return `<path class="line ${colour}${dashed ? ' dashed' : ''}" d="M${x} 8h18"/><text x="${x + 24}" y="12">${escapeHtml(name)}</text>`;
    })
    .join('');
}
