import type { SimulationReport } from '../measures/report.ts';
import { escapeHtml } from './escape.ts';
import { drawn, type Frame, nameFor, svgOf } from './frame.ts';

const TOP = 24;
const CELL = 16;
const BELOW = 52;
/** A cell narrower than this says its figure only when it is pointed at. */
const SAYS_FROM = 34;

type HeatTexts = { readonly title: string; readonly xName: string; readonly yName: string };

/** Who had left by when: a row for each cohort, a column for each period; the deeper the colour, the more. */
export function exitHeatMap(report: SimulationReport, texts: HeatTexts): string {
  return drawn((frame) => heatMap(report, texts, frame));
}

function heatMap({ cohorts, cohortDays }: SimulationReport, texts: HeatTexts, frame: Frame): string {
  const shown = cohorts.slice(0, 1 + cohorts.findLastIndex(({ members }) => members > 0));
  const width = (frame.width - frame.left - frame.right) / cohorts.length;
  const highest = Math.max(1, ...cohorts.flatMap(({ exitedPpm }) => exitedPpm));
  const cells = shown.map(({ exitedPpm, members }, row) =>
    members === 0
      ? ''
      : exitedPpm
          .map((ppm, place) =>
            cellOf({ x: frame.left + (row + place) * width, y: TOP + row * CELL, width }, ppm, highest),
          )
          .join(''),
  );
  const bottom = TOP + shown.length * CELL;
  const marks = [
    ...everyFew(shown.length, 8).map(
      (row) =>
        `<text x="${frame.left - 6}" y="${TOP + row * CELL + 12}" text-anchor="end">${shown[row]!.fromDay}</text>`,
    ),
    ...everyFew(cohorts.length, frame.columns * 2).map(
      (place) =>
        `<text x="${(frame.left + (place + 1) * width).toFixed(1)}" y="${bottom + 14}" text-anchor="end">${(place + 1) * cohortDays}</text>`,
    ),
  ];
  const names = `<text x="${frame.kind === 'wide' ? frame.left : 0}" y="12">${nameFor(frame, texts.yName)}</text><text x="${frame.width - frame.right}" y="${bottom + 30}" text-anchor="end">${nameFor(frame, texts.xName)}</text>`;
  const content = cells.join('') + marks.join('') + scaleOf(frame.left, bottom + 46, highest) + names;
  return svgOf(texts.title, content, frame, bottom + BELOW);
}

type Place = { readonly x: number; readonly y: number; readonly width: number };

function cellOf({ x, y, width }: Place, ppm: number, highest: number): string {
  const depth = ppm === 0 ? 1 : 0.15 + (0.85 * ppm) / highest;
  const size = `width="${Math.max(1, width - 1).toFixed(1)}" height="${CELL - 1}"`;
  const written = `${(ppm / 10_000).toFixed(ppm < 100_000 ? 1 : 0)} %`;
  const says =
    width >= SAYS_FROM && ppm > 0
      ? `<text class="${depth > 0.6 ? 'on-cell' : 'in-cell'}" x="${(x + width / 2).toFixed(1)}" y="${y + 11}" text-anchor="middle">${written}</text>`
      : '';
  return `<rect class="${ppm === 0 ? 'cell none' : 'cell'}" x="${x.toFixed(1)}" y="${y}" ${size} fill-opacity="${depth.toFixed(2)}"><title>${(ppm / 10_000).toFixed(2)} %</title></rect>${says}`;
}

/** What the colours mean: none, and up to the highest. */
function scaleOf(x: number, y: number, highest: number): string {
  const box = (place: number, depth: number) =>
    `<rect class="${depth === 0 ? 'cell none' : 'cell'}" x="${x + 30 + place * 16}" y="${y - 10}" width="14" height="10" fill-opacity="${depth === 0 ? 1 : depth}"/>`;
  const boxes = [0, 0.15, 0.4, 0.7, 1].map((depth, place) => box(place, depth)).join('');
  return `<text x="${x}" y="${y}">0 %</text>${boxes}<text x="${x + 116}" y="${y}">${escapeHtml(`${(highest / 10_000).toFixed(2)} %`)}</text>`;
}

/** So many places of a row that their marks do not touch. */
function everyFew(count: number, most: number): readonly number[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / every) }, (_, place) => place * every);
}
