import type { SimulationReport } from '../measures/report.ts';
import { escapeHtml } from './escape.ts';
import { svgOf, WIDTH } from './frame.ts';

const LEFT = 66;
const TOP = 24;
const CELL = 12;

/** Who had left by when: a row for each cohort, a column for each period; the deeper the colour, the more. */
export function exitHeatMap(
  { cohorts, cohortDays }: SimulationReport,
  texts: { readonly title: string; readonly xName: string; readonly yName: string },
): string {
  const shown = cohorts.slice(0, 1 + cohorts.findLastIndex(({ members }) => members > 0));
  const width = (WIDTH - LEFT - 14) / cohorts.length;
  const highest = Math.max(1, ...cohorts.flatMap(({ exitedPpm }) => exitedPpm));
  const rows = shown.map(({ exitedPpm, members }, row) => {
    if (members === 0) return '';
    return exitedPpm
      .map((ppm, place) => {
        const x = LEFT + (row + place) * width;
        const depth = ppm === 0 ? 0 : 0.15 + (0.85 * ppm) / highest;
        return `<rect class="${ppm === 0 ? 'cell none' : 'cell'}" x="${x.toFixed(1)}" y="${TOP + row * CELL}" width="${Math.max(1, width - 1).toFixed(1)}" height="${CELL - 1}" fill-opacity="${ppm === 0 ? 1 : depth.toFixed(2)}"><title>${(ppm / 10_000).toFixed(2)} %</title></rect>`;
      })
      .join('');
  });
  const every = Math.max(1, Math.ceil(shown.length / 8));
  const marks = shown.flatMap(({ fromDay }, row) =>
    row % every === 0
      ? [`<text x="${LEFT - 6}" y="${TOP + row * CELL + 10}" text-anchor="end">${fromDay}</text>`]
      : [],
  );
  const height = TOP + shown.length * CELL + 30;
  const scale = `<text x="${LEFT}" y="${height - 8}">0 %</text><rect class="cell none" x="${LEFT + 30}" y="${height - 18}" width="14" height="10"/><rect class="cell" x="${LEFT + 46}" y="${height - 18}" width="14" height="10" fill-opacity="0.4"/><rect class="cell" x="${LEFT + 62}" y="${height - 18}" width="14" height="10"/><text x="${LEFT + 82}" y="${height - 8}">${(highest / 10_000).toFixed(2)} %</text>`;
  const names = `<text x="${LEFT}" y="12">${escapeHtml(texts.yName)}</text><text x="${WIDTH - 14}" y="${height - 8}" text-anchor="end">${escapeHtml(texts.xName)} · 1 = ${cohortDays} d</text>`;
  return svgOf(texts.title, rows.join('') + marks.join('') + scale + names, height);
}
