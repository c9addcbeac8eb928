import { expect, it } from 'vitest';
import { FIGURE_NAMES as FIGURES_OF_LAB, SCENARIOS } from '#lab';
import { FIGURE_NAMES, SCENARIO_NAMES } from './names.ts';

it('the help of simulate names every scenario and figure of the lab, and no other', () => {
  expect(SCENARIO_NAMES).toEqual([...SCENARIOS.keys()]);
  expect(FIGURE_NAMES).toEqual(FIGURES_OF_LAB);
});
