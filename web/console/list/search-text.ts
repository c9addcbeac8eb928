/** Filters of a list as they stand in the address: texts only, so that an id of digits stays an id. */
export type Filters = Readonly<Record<string, string>>;

export function parseSearch(text: string): Filters {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(filters: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}
