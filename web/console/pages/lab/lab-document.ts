import { SCENARIOS, type ScenarioDocument } from '#lab';

type Row = { readonly kind: string; readonly [field: string]: unknown };
type Fields = { readonly [field: string]: unknown };

/** A scenario as the page edits it. Whatever the page has no field for stays as it was written. */
export type LabDocument = ScenarioDocument & {
  readonly days: number;
  readonly seed?: number;
  readonly growth: Fields & { readonly mode: string };
  readonly behaviours?: readonly Row[];
  readonly events?: readonly Row[];
  readonly refunds?: Fields;
  readonly mall?: Fields;
  readonly withdrawals?: Fields | null;
};

export const FIRST_SCENARIO = 'growth-then-stop';

export function shippedScenario(name: string): LabDocument {
  return SCENARIOS.get(name) as LabDocument;
}

/** What else each behaviour and event says, when the page adds one. */
const DETAILS: Readonly<Record<string, Fields>> = {
  'sell-at-gain': { gain: 1_500_000 },
  'sell-after': { days: 60 },
  panic: { inflowBelow: 500_000 },
  slicer: { days: 30, slices: 10 },
  'sell-off': { share: 500_000 },
  injection: { amount: '20000', periodDays: 30 },
  whale: { amount: '100000', days: 90 },
  ring: { members: 10, amount: '500', days: 30 },
  subsidy: { budget: '5000', ppm: 4_000, days: 90 },
};

/** What the ways of growing need besides orders a day. */
const GROWTH: Readonly<Record<string, Fields>> = {
  constant: {},
  exponential: { doublingDays: 120, ordersPerDayMax: 60, stopDay: 540, afterStop: 0 },
  seasonal: { swing: 300_000, periodDays: 365 },
};

export function withGrowth(document: LabDocument, mode: string): LabDocument {
  const ordersPerDay = document.growth.ordersPerDay ?? 10;
  return { ...document, growth: { mode, ordersPerDay, ...GROWTH[mode] } };
}

export function withGrowthField(document: LabDocument, field: string, value: number): LabDocument {
  return { ...document, growth: { ...document.growth, [field]: value } };
}

export function weightOf(document: LabDocument, kind: string): number {
  return Number(document.behaviours?.find((row) => row.kind === kind)?.weight ?? 0);
}

export function withWeight(document: LabDocument, kind: string, weight: number): LabDocument {
  const { behaviours = [] } = document;
  if (behaviours.some((row) => row.kind === kind)) {
    return {
      ...document,
      behaviours: behaviours.map((row) => (row.kind === kind ? { ...row, weight } : row)),
    };
  }
  return { ...document, behaviours: [...behaviours, { kind, weight, ...DETAILS[kind] }] };
}

/** The day something happens; undefined: it does not. */
export function eventDay(document: LabDocument, kind: string): number | undefined {
  const day = document.events?.find((row) => row.kind === kind)?.day;
  return typeof day === 'number' ? day : undefined;
}

/** How many of a kind there are; the page changes the first. */
export function eventsOf({ events = [] }: LabDocument, kind: string): number {
  return events.filter((row) => row.kind === kind).length;
}

/** The first of a kind on another day, added or taken away; others of its kind stay as they are. */
export function withEvent(document: LabDocument, kind: string, day: number | undefined): LabDocument {
  const { events = [] } = document;
  const at = events.findIndex((row) => row.kind === kind);
  if (day === undefined) return { ...document, events: events.filter((_, place) => place !== at) };
  if (at < 0) return { ...document, events: [...events, { kind, ...DETAILS[kind], day }] };
  return { ...document, events: events.map((row, place) => (place === at ? { ...row, day } : row)) };
}

/** Per cent of the orders that are given back. */
export function refundPercent({ refunds }: LabDocument): number {
  return Number(refunds?.share ?? 0) / 10_000;
}

export function withRefunds(document: LabDocument, percent: number): LabDocument {
  return { ...document, refunds: { daysMax: 7, ...document.refunds, share: Math.round(percent * 10_000) } };
}

/** Per cent of the orders that are for goods of the mall. */
export function mallPercent({ mall }: LabDocument): number {
  return Number(mall?.share ?? 0) / 10_000;
}

export function withMall(document: LabDocument, percent: number): LabDocument {
  return { ...document, mall: { share: Math.round(percent * 10_000) } };
}

/** Every how many days people are paid what they have; undefined: it stays in their wallets. */
export function withdrawalDays({ withdrawals }: LabDocument): number | undefined {
  return withdrawals ? Number(withdrawals.everyDays ?? 30) : undefined;
}

export function withWithdrawals(document: LabDocument, everyDays: number | undefined): LabDocument {
  if (everyDays === undefined) return { ...document, withdrawals: null };
  return { ...document, withdrawals: { ...document.withdrawals, everyDays } };
}

/** How long nobody buys; undefined: for ever. */
export function stopDays(document: LabDocument): number | undefined {
  const days = document.events?.find((row) => row.kind === 'inflow-stops')?.days;
  return typeof days === 'number' ? days : undefined;
}

export function withStopDays(document: LabDocument, days: number | undefined): LabDocument {
  const events = (document.events ?? []).map((row) => {
    if (row.kind !== 'inflow-stops') return row;
    const { days: _, ...stop } = row;
    return days === undefined ? stop : { ...stop, days };
  });
  return { ...document, events };
}
