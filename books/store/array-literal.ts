/**
 * One column of some rows as a PostgreSQL array. The driver's own encoder escapes every element; integers
 * need nothing and ids rarely do, and a batch has a hundred thousand of them.
 */
export function arrayLiteral(rows: readonly Readonly<Record<string, unknown>>[], name: string): string {
  let text = '';
  for (const row of rows) text += (text === '' ? '' : ',') + element(row[name]);
  return `{${text}}`;
}

const NEEDS_ESCAPE = /["\\]/;

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value !== 'string') return String(value);
  return NEEDS_ESCAPE.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`;
}
