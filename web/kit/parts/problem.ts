import type { Problem } from '#contract';

/** What went wrong, as far as a screen tells it. */
export type Told = Pick<Problem, 'code' | 'detailZh' | 'detailEn' | 'requestId'> & {
  readonly field?: string;
};

const FAULT_OF_PAGE: Told = { code: 'page_fault', detailZh: '', detailEn: '', requestId: '' };

/** Reads what was thrown; anything that is no problem of the server is a fault of the page. */
export function asProblem(error: unknown): Told {
  const told = typeof error === 'object' && error !== null && 'code' in error && 'detailZh' in error;
  return told ? (error as Told) : FAULT_OF_PAGE;
}
