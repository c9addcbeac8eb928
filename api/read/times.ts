import { parseDecimal, parseInstant } from '#engine';

type Range = { readonly from?: string | undefined; readonly to?: string | undefined };

/** A range as the books take it; the schema has checked that the times can be read. */
export function rangeOf({ from, to }: Range) {
  return {
    from: from === undefined ? undefined : parseInstant(from),
    to: to === undefined ? undefined : parseInstant(to),
  };
}

export function amountOf(text: string | undefined): bigint | undefined {
  return text === undefined ? undefined : parseDecimal(text, 2, 6);
}
