const BOM = '\uFEFF';

/** Spreadsheets turn long ids and leading signs into numbers and formulas; as text they stay what they are. */
function field(value: string): string {
  const risky = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value);
  const text = risky ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file that spreadsheets open with the right characters. */
export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return BOM + [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
