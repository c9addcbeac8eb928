import { FIGURE_WORDS } from '../sweep/figure-words.ts';
import { type FigureName, type ReportFigures, writeFigure } from '../sweep/figures.ts';
import { parameterName, parameterOf } from '../sweep/parameter-words.ts';
import { type Axis, type Goal, meets } from '../sweep/sweep.ts';
import { escapeHtml } from './escape.ts';
import { goalWords } from './goal-words.ts';
import { bothWords, pageOf } from './page.ts';

export type SweepResult = {
  readonly scenario: string;
  readonly policy: string;
  readonly seed: number;
  readonly axes: readonly Axis[];
  readonly figure: FigureName;
  readonly goals: readonly Goal<FigureName>[];
  /** In the order of `sweepCells`. */
  readonly runs: readonly { readonly values: readonly number[]; readonly figures: ReportFigures }[];
};

const HEAT =
  '\n.heat td{text-align:center}.heat td.met{outline:2px solid var(--leaf);outline-offset:-2px;font-weight:600}';

/** A sweep as one page: a heat map whose every cell says its figure, and which meet the goals. */
export function sweepReport(result: SweepResult, rerun: string): string {
  const { scenario, policy, seed, figure } = result;
  const { zh, en } = FIGURE_WORDS[figure];
  return pageOf({
    title: `扫描报告 · ${scenario} · ${policy}`,
    lead: bothWords(
      `${result.runs.length} 次推演，同一群人、同样的订单，每次只改下面的参数。`,
      `${result.runs.length} runs with the same people and orders; only the parameters below differ.`,
    ),
    body: `<section><h2>${escapeHtml(`${zh} · ${en}`)}</h2>${spanOf(result)}${heatTable(result)}${metOf(result)}</section>`,
    ...{ seed, rerun, style: HEAT },
  });
}

/** Between what the figure lies, and where. */
function spanOf({ axes, runs, figure }: SweepResult): string {
  const at = (extreme: (...values: number[]) => number) => {
    const value = extreme(...runs.map(({ figures }) => figures[figure]));
    const { values } = runs.find(({ figures }) => figures[figure] === value)!;
    const where = (language: 'zh' | 'en') =>
      axes.map(
        ({ path }, place) => `${parameterOf(path)[language]} ${parameterOf(path).write(values[place]!)}`,
      );
    return { zh: where('zh').join('、'), en: where('en').join(', '), value: writeFigure(figure, value) };
  };
  const [low, high] = [at(Math.min), at(Math.max)];
  return bothWords(
    `最低 ${low.value}（${low.zh}），最高 ${high.value}（${high.zh}）。每格是一次推演，颜色越深数字越大。`,
    `From ${low.value} (${low.en}) to ${high.value} (${high.en}). Each cell is a run; the deeper the colour, the higher the figure.`,
  );
}

function metOf({ runs, goals }: SweepResult): string {
  if (goals.length === 0) return '';
  const { zh, en } = goalWords(goals);
  const met = runs.filter(({ figures }) => meets(figures, goals)).length;
  return bothWords(
    `目标：${zh}。${runs.length} 种组合里 ${met} 种做到了${met > 0 ? '，用粗框标出' : ''}。`,
    `Goals: ${en}. ${met} of ${runs.length} combinations meet them${met > 0 ? ' and are framed' : ''}.`,
  );
}

function heatTable({ axes, runs, figure, goals }: SweepResult): string {
  const [rows, columns] = axes;
  const values = runs.map(({ figures }) => figures[figure]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = Math.max(1, columns?.values.length ?? 1);
  const figureName = `${FIGURE_WORDS[figure].zh} · ${FIGURE_WORDS[figure].en}`;
  const columnNames = columns?.values.map(parameterOf(columns.path).write) ?? [figureName];
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
      return `<tr><th scope="row">${escapeHtml(parameterOf(rows!.path).write(value))}</th>${cells}</tr>`;
    })
    .join('');
  const corner = `${rows ? parameterName(rows.path) : ''}${columns ? ` ↓  ${parameterName(columns.path)} →` : ''}`;
  return `<table class="heat records"><thead><tr><th>${escapeHtml(corner)}</th>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
