import { drawn, type Frame, nameFor, pathOf, plotOf, svgOf } from './frame.ts';

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
export function lineChart(chart: LineChart): string {
  if (chart.lines.flatMap(({ points }) => points).length < 2) return '<p>–</p>';
  return drawn((frame) => lineDrawing(chart, frame));
}

function lineDrawing({ title, xName, yName, log = false, lines, write }: LineChart, frame: Frame): string {
  const all = lines.flatMap(({ points }) => points);
  const values = all.map(([, value]) => value);
  const plot = plotOf(
    {
      xMax: Math.max(...all.map(([day]) => day)),
      yMin: log ? Math.min(...values.filter((value) => value > 0)) : 0,
      yMax: Math.max(...values),
      log,
      xName,
      yName,
      write,
    },
    frame,
  );
  const courses = lines.map(({ points, colour, dashed }) => {
    const path = pathOf(points.map(([day, value]) => [plot.x(day), plot.y(value)]));
    return `<path class="line ${colour}${dashed ? ' dashed' : ''}" d="${path}"/>`;
  });
  return svgOf(title, plot.axes + courses.join('') + legendOf(lines, frame), frame, frame.height);
}

function legendOf(lines: readonly Line[], frame: Frame): string {
  if (lines.length < 2) return '';
  return lines
    .map(({ name, colour, dashed }, place) => {
      const { width, right, legendStep, legendY } = frame;
      const x = width - right - (lines.length - place) * legendStep;
      return `<path class="line ${colour}${dashed ? ' dashed' : ''}" d="M${x} ${legendY}h18"/><text x="${x + 24}" y="${legendY + 4}">${nameFor(frame, name)}</text>`;
    })
    .join('');
}
