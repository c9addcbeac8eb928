import { ENGINE_VERSION } from '#engine';
import { LAB_VERSION } from '../measures/report.ts';
import { FIGURE_WORDS } from '../sweep/figure-words.ts';
import { type FigureName, type ReportFigures, writeFigure } from '../sweep/figures.ts';
import { type Axis, type Goal, meets } from '../sweep/sweep.ts';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';

export type SweepResult = {
  readonly scenario: string;
  readonly axes: readonly Axis[];
  readonly figure: FigureName;
  readonly goals: readonly Goal<FigureName>[];
  /** In the order of `sweepCells`. */
  readonly runs: readonly { readonly values: readonly number[]; readonly figures: ReportFigures }[];
};

/** A sweep as one page: a heat map whose every cell says its figure, and which meet the goals. */
export function sweepReport(result: SweepResult, rerun: string): string {
  const { scenario, figure, goals, axes } = result;
  const title = `扫描报告 · ${scenario}`;
  const { zh, en } = FIGURE_WORDS[figure];
  const goalLine = goals
    .map(
      (goal) =>
        `${FIGURE_WORDS[goal.figure].zh} ${goal.side === 'least' ? '≥' : '≤'} ${writeFigure(goal.figure, goal.value)}`,
    )
    .join('；');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}
.heat td{text-align:center}.heat td.met{outline:2px solid var(--leaf);outline-offset:-2px;font-weight:600}</style></head><body>
<header><p class="brand">蓄池 Cistern</p><h1>${escapeHtml(title)}</h1></header>
<section><h2>${escapeHtml(`${zh} · ${en}`)}</h2>${heatTable(result)}
<p class="quiet">${escapeHtml(axes.map(({ path }) => path).join(' × '))}${goalLine ? `<br>${escapeHtml(`满足目标的用粗框 · framed where the goals are met：${goalLine}`)}` : ''}</p></section>
<section><table class="origin"><tr><th scope="row">引擎 · engine</th><td><code>${ENGINE_VERSION}</code></td></tr><tr><th scope="row">推演 · lab</th><td><code>${LAB_VERSION}</code></td></tr><tr><th scope="row">重新运行 · run it again</th><td><code>${escapeHtml(rerun)}</code></td></tr></table></section></body></html>
`;
}

function heatTable({ axes, runs, figure, goals }: SweepResult): string {
  const [rows, columns] = axes;
  const values = runs.map(({ figures }) => figures[figure]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = Math.max(1, columns?.values.length ?? 1);
  const columnNames = (columns?.values ?? [figure]).map(String);
  const cell = (place: number) => {
    const value = values[place]!;
    const depth = high > low ? Math.round((60 * (value - low)) / (high - low)) : 0;
    const met = goals.length > 0 && meets(runs[place]!.figures, goals);
    return `<td data-name="${escapeHtml(columnNames[place % width] ?? '')}"${met ? ' class="met"' : ''} style="background:color-mix(in srgb,var(--water) ${depth}%,transparent)">${escapeHtml(writeFigure(figure, value))}</td>`;
  };
  const head = columnNames.map((value) => `<th scope="col">${escapeHtml(value)}</th>`).join('');
  const body = (rows?.values ?? [])
    .map((value, row) => {
      const cells = Array.from({ length: width }, (_, place) => cell(row * width + place)).join('');
      return `<tr><th scope="row">${value}</th>${cells}</tr>`;
    })
    .join('');
  const corner = `${rows?.path ?? ''}${columns ? ` ↓  ${columns.path} →` : ''}`;
  return `<table class="heat records"><thead><tr><th>${escapeHtml(corner)}</th>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
