import type { LabDocument } from './lab-document.ts';

/** A figure of a scenario as the page shows it: counts as they are, rates in per cent, money in yuan. */
export type LabField = {
  /** Its name among the texts. */
  readonly name: string;
  readonly path: readonly string[];
  readonly unit: 'count' | 'percent' | 'yuan';
  readonly min?: number;
  readonly max: number;
  /** What counts when the scenario says nothing, as it is shown. */
  readonly otherwise: number;
};

const PPM_A_PERCENT = 10_000;
const YUAN_MAX = 100_000_000;

const count = (path: string, max: number, otherwise: number, min = 0): LabField => ({
  ...{ name: path.replace('/', '-'), path: path.split('/'), unit: 'count', min, max, otherwise },
});
const percent = (path: string, otherwise: number, max = 100): LabField => ({
  ...{ name: path.replace('/', '-'), path: path.split('/'), unit: 'percent', max, otherwise },
});
const yuan = (path: string, otherwise: number): LabField => ({
  ...{ name: path.replace('/', '-'), path: path.split('/'), unit: 'yuan', max: YUAN_MAX, otherwise },
});

/** Amounts and people of a growth that is not a history. */
export const CROWD_FIELDS: readonly LabField[] = [
  yuan('orders/min', 100),
  yuan('orders/max', 100),
  percent('people/newShare', 30),
  count('people/membersMax', 10_000_000, 1_000_000, 1),
  count('people/stores', 100_000, 10, 1),
];
export const ANY_CROWD_FIELDS: readonly LabField[] = [percent('people/referredShare', 50)];
/** What the operator spends, and what a store has of a price. */
export const COST_FIELDS: readonly LabField[] = [
  yuan('operator/costPerOrder', 0),
  yuan('operator/costPerDay', 0),
  percent('storeMargin', 30),
];
export const SEASON_FIELDS: readonly LabField[] = [
  percent('growth/swing', 50),
  count('growth/periodDays', 36_500, 365, 1),
];

/** What else a behaviour or an event says; paths are within its row. */
export const ROW_FIELDS: Readonly<Record<string, readonly LabField[]>> = {
  'sell-at-gain': [percent('gain', 150, 100_000)],
  'sell-after': [count('days', 36_500, 1)],
  panic: [percent('inflowBelow', 50)],
  slicer: [count('days', 36_500, 1), count('slices', 10_000, 10, 1)],
  'sell-off': [percent('share', 50)],
  injection: [yuan('amount', 20_000), count('periodDays', 36_500, 0)],
  whale: [yuan('amount', 100_000), count('days', 36_500, 30)],
  ring: [count('members', 10_000, 10, 1), yuan('amount', 500), count('days', 36_500, 30)],
  subsidy: [yuan('budget', 5_000), percent('ppm', 0.4), count('days', 36_500, 90)],
};

/** Fear looks at the orders when nothing is said, and at nothing but what is said. */
export function rowFields(kind: string, row: Fields): readonly LabField[] {
  const others = row.poolBelow !== undefined || row.priceStalls !== undefined;
  return kind === 'panic' && row.inflowBelow === undefined && others ? [] : (ROW_FIELDS[kind] ?? []);
}

type Fields = { readonly [field: string]: unknown };

export function shownField(fields: Fields, { path, unit, otherwise }: LabField): number {
  const [head = '', ...rest] = path;
  const value = rest.length > 0 ? (fields[head] as Fields | undefined)?.[rest[0]!] : fields[head];
  if (value === undefined || value === null) return otherwise;
  return unit === 'percent' ? Number(value) / PPM_A_PERCENT : Number(value);
}

/** The same with one figure changed. */
export function withField<Of extends Fields>(fields: Of, { path, unit }: LabField, shown: number): Of {
  const value =
    unit === 'percent'
      ? Math.round(shown * PPM_A_PERCENT)
      : unit === 'yuan'
        ? String(Math.round(shown * 100) / 100)
        : Math.round(shown);
  const [head = '', ...rest] = path;
  const inner = rest.length > 0 ? { ...(fields[head] as Fields | undefined), [rest[0]!]: value } : value;
  return { ...fields, [head]: inner };
}

type List = 'behaviours' | 'events';

/** The first of its kind among behaviours or events. */
export function rowOf(document: LabDocument, list: List, kind: string): Fields | undefined {
  return document[list]?.find((row) => row.kind === kind);
}

export function withRowField(
  document: LabDocument,
  list: List,
  kind: string,
  change: { readonly field: LabField; readonly shown: number },
): LabDocument {
  const rows = document[list] ?? [];
  const at = rows.findIndex((row) => row.kind === kind);
  const changed = rows.map((row, place) => (place === at ? withField(row, change.field, change.shown) : row));
  return { ...document, [list]: changed };
}
