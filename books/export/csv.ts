/** Spreadsheets take a leading `=`, `+`, `-`, `@` for a formula; an apostrophe keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The first line: BOM and column names. */
export function csvHead(columns: readonly string[]): string {
  return `\uFEFF${columns.join(',')}\r\n`;
}

/**
 * Rows as CSV for spreadsheets, CRLF. Amounts are numbers; everything else is text that no program turns into
 * a number, a date or a formula.
 */
export function csvRows(columns: readonly string[], rows: readonly object[]): string {
  return rows
    .map(
      (row) => `${columns.map((name) => cell(name, (row as Record<string, unknown>)[name])).join(',')}\r\n`,
    )
    .join('');
}

function cell(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object') return safeText(listed(value));
  const text = String(value);
  if (isId(column) && NUMBER.test(text)) return `"=""${text}"""`;
  if (NUMBER.test(text)) return text;
  return safeText(text);
}

/** Names and references side by side; what has parts of its own as JSON. */
function listed(value: object): string {
  const parts: unknown[] = Object.values(value);
  const plain = parts.every((part) => typeof part === 'string' || typeof part === 'number');
  return plain ? parts.join(' / ') : JSON.stringify(value);
}

function safeText(text: string): string {
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

/** `00123` and 20 digits in a row stay what they are only as text. */
function isId(column: string): boolean {
  return column.endsWith('Id') || column === 'region';
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
