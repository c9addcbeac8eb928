import type { Answer } from '#contract';

/** Data of an answer, or its problem thrown for the query that asked. */
export async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  const given = await answer;
  if (given.ok) return given.data;
  throw given.problem;
}
