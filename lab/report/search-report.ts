import { FIGURE_WORDS } from '../sweep/figure-words.ts';
import { type FigureName, writeFigure } from '../sweep/figures.ts';
import type { Range, Tried } from '../sweep/goal-search.ts';
import { parameterName, parameterOf } from '../sweep/parameter-words.ts';
import type { Goal } from '../sweep/sweep.ts';
import { goalWords } from './goal-words.ts';
import { bothWords, pageOf } from './page.ts';
import { tableOf } from './tables.ts';

export type SearchResult = {
  readonly scenario: string;
  readonly policy: string;
  readonly seed: number;
  readonly ranges: readonly Range[];
  readonly goals: readonly Goal<FigureName>[];
  /** Best first. */
  readonly tried: readonly Pick<Tried, 'values' | 'figures' | 'met'>[];
};

/** A search as one page: what was wanted, what was found, and everything that was tried, best first. */
export function searchReport(result: SearchResult, rerun: string): string {
  const { scenario, policy, seed, ranges, goals } = result;
  const { zh, en } = goalWords(goals);
  const from = ({ path, from, to }: Range) =>
    `${parameterOf(path).write(from)} – ${parameterOf(path).write(to)}`;
  const between = (language: 'zh' | 'en') =>
    ranges
      .map((range) => `${parameterOf(range.path)[language]} ${from(range)}`)
      .join(language === 'zh' ? '、' : ', ');
  return pageOf({
    title: `目标报告 · ${scenario} · ${policy}`,
    lead:
      bothWords(
        `想要：${zh}。可以改：${between('zh')}。`,
        `Wanted: ${en}. May be changed: ${between('en')}.`,
      ) + foundOf(result),
    body: `<section><h2>试过的，最好的在前 · What was tried, best first</h2>${triedTable(result)}</section>`,
    ...{ seed, rerun },
  });
}

function foundOf({ ranges, tried }: SearchResult): string {
  const met = tried.filter((one) => one.met).length;
  const best = (language: 'zh' | 'en') =>
    ranges
      .map(
        ({ path }, place) =>
          `${parameterOf(path)[language]} ${parameterOf(path).write(tried[0]!.values[place]!)}`,
      )
      .join(language === 'zh' ? '、' : ', ');
  return met > 0
    ? bothWords(
        `${tried.length} 次推演里 ${met} 次做到了；改动最小的是：${best('zh')}。`,
        `${met} of ${tried.length} runs meet the goals; the one that changes least: ${best('en')}.`,
      )
    : bothWords(
        `${tried.length} 次推演都做不到；最接近的是：${best('zh')}。`,
        `None of ${tried.length} runs meets the goals; the nearest: ${best('en')}.`,
      );
}

function triedTable({ ranges, goals, tried }: SearchResult): string {
  const head = [
    '做到 · met',
    ...ranges.map(({ path }) => parameterName(path)),
    ...goals.map(({ figure }) => `${FIGURE_WORDS[figure].zh} · ${FIGURE_WORDS[figure].en}`),
  ];
  const rows = tried.map(({ values, figures, met }) => [
    met ? '✓' : '–',
    ...values.map((value, place) => parameterOf(ranges[place]!.path).write(value)),
    ...goals.map(({ figure }) => writeFigure(figure, figures[figure])),
  ]);
  return tableOf(head, rows);
}
