import { type FigureName, type Goal, isInYuan, type Range, SEARCHED_MAX } from '#lab';
import { SWEPT, SWEPT_NAMES, type Swept } from './sweep-plan.ts';

/** A goal as people write it: per cent of what was spent, or yuan. */
export type WrittenGoal = {
  readonly figure: FigureName;
  readonly side: 'least' | 'most';
  readonly value: number;
};

const PPM_A_PERCENT = 10_000;
export const GOALS_MAX = 4;

/** A tenth of what was spent back within a year, and nobody above what they spent. */
export const FIRST_GOALS: readonly WrittenGoal[] = [
  { figure: 'firstYear', side: 'least', value: 10 },
  { figure: 'firstYearHighest', side: 'most', value: 100 },
];
export const FIRST_SEARCHED: readonly Swept[] = ['poolShare', 'multiple'];

export function goalOf({ figure, side, value }: WrittenGoal): Goal<FigureName> {
  return { figure, side, value: isInYuan(figure) ? value : Math.round(value * PPM_A_PERCENT) };
}

/** The ranges of what may be changed, at most three, always in the same order. */
export function rangesOf(searched: readonly Swept[]): readonly Range[] {
  return namesOf(searched).map((name) => SWEPT[name]);
}

export function namesOf(searched: readonly Swept[]): readonly Swept[] {
  return SWEPT_NAMES.filter((name) => searched.includes(name)).slice(0, SEARCHED_MAX);
}
