import { FIGURE_WORDS } from '../sweep/figure-words.ts';
import { type FigureName, writeFigure } from '../sweep/figures.ts';
import type { Goal } from '../sweep/sweep.ts';
import type { Finding } from './findings.ts';

/** Goals as a sentence reads them. */
export function goalWords(goals: readonly Goal<FigureName>[]): Finding {
  const said = (language: 'zh' | 'en') =>
    goals.map(
      ({ figure, side, value }) =>
        `${FIGURE_WORDS[figure][language]} ${side === 'least' ? '≥' : '≤'} ${writeFigure(figure, value)}`,
    );
  return { zh: said('zh').join('；'), en: said('en').join('; ') };
}
