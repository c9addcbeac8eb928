import { z } from 'zod';
import { FIELD_READERS } from '#engine';
import type { RuleName } from './rules/rules.ts';

const decimal = (decimals: number, example: string) =>
  z
    .string()
    .regex(new RegExp(`^-?\\d+\\.\\d{${decimals}}$`))
    .meta({ examples: [example] });

/** Money out: exactly 6 decimals. */
export const money = decimal(6, '1000.000000');
/** Points out: exactly 18 decimals. */
export const points = decimal(18, '112.000000000000000000');
export const instant = z.string().meta({ examples: ['2026-11-23T00:00:00.000Z'], format: 'date-time' });
export const id = z.string();
export const seq = z.number().int().min(0);
export const ppm = z.number().int();

/** A price is a ratio; `display` is rounded half-even to 4 decimals and never computed with. */
export const price = z
  .object({
    pool: money,
    supply: points,
    display: z.string(),
    last: z.boolean().optional().meta({ description: 'true: nothing circulates, this was the last price.' }),
  })
  .meta({ id: 'Price' });

/** A person's or store's display name, from the desk; null when none is kept. */
export const name = z.object({ zh: z.string(), en: z.string() }).nullable();

/** A page of a list: hand `nextCursor` back as `cursor` until it is null. */
export function page<Row extends z.ZodType>(row: Row) {
  return z.object({ items: z.array(row), nextCursor: z.string().nullable(), asOfSeq: seq });
}

export type Page<Row> = {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly asOfSeq: number;
};

const instantIn = z
  .string()
  .max(40)
  .refine((text) => FIELD_READERS.instant.read(text) !== undefined, 'instant');

/** From included, to not. */
export const timeRange = {
  from: instantIn.optional().meta({ description: 'From this time on.' }),
  to: instantIn.optional().meta({ description: 'Before this time.' }),
};

/** A text of a pattern, and the rule that says the pattern in words. */
export const textOf = (pattern: RegExp, rule: RuleName) => z.string().regex(pattern, rule);

/** An id as somebody sends it. */
export const idIn = textOf(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'id');
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** True for a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true;
}
/** A day of the program’s zone. */
export const dayIn = textOf(DAY, 'day').refine(isDay, 'day');

/** An id to filter by, or its beginning. */
export const idFilter = idIn.optional();
/** A district, a city or a province (GB/T 2260). */
export const regionFilter = textOf(/^\d{6}$/, 'six_digits').optional();
export const amountFilter = textOf(/^\d{1,15}(\.\d{1,2})?$/, 'amount').optional();
export const accountFilter = textOf(/^[A-Za-z0-9:_-]{1,200}$/, 'account').optional();

/** Waits until the books have read this accepted command. */
export const minSeqQuery = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional();
export type TimeRange = { readonly from?: string; readonly to?: string };

export type ListQuery = {
  readonly limit?: number;
  readonly cursor?: string;
  readonly minSeq?: number;
};

export const LIMIT_MAX = 200;

/** What every list takes. `minSeq`: wait until the books have reached it. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).optional(),
  cursor: textOf(/^[A-Za-z0-9_-]{1,200}$/, 'cursor').optional(),
  minSeq: minSeqQuery,
});

/** A list that can also be had as a CSV file of the same columns. */
export const csvListQuery = listQuery.extend({ format: z.enum(['json', 'csv']).optional() });
