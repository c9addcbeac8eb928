import type { Micro } from '../../amount/quantity.ts';

type DayAmount = { readonly day: number; amount: Micro };

/** What is counted by day of the program's zone. */
export type DayCounts = {
  /** What each member's sales brought, net, on the last day they sold. */
  readonly sales: Map<string, DayAmount>;
  /** The smallest pool of each day with an accepted command, as it stood when the day began included. */
  poolLows: DayAmount[];
  /** Injections of each day. */
  injections: DayAmount[];
};

export function noDayCounts(): DayCounts {
  return { sales: new Map(), poolLows: [], injections: [] };
}
