/** The first thing found that is not as the journal says. */
export type BooksDifference = {
  /** Table, or what was compared. */
  readonly where: string;
  /** Row and column. */
  readonly what: string;
  readonly books: string;
  readonly expected: string;
};

export type Check = { readonly what: string; readonly books: unknown; readonly expected: unknown };

/** The first check that does not hold. */
export function firstWrong(where: string, checks: Iterable<Check>): BooksDifference | undefined {
  for (const { what, books, expected } of checks) {
    if (books !== expected) return { where, what, books: String(books), expected: String(expected) };
  }
  return undefined;
}
