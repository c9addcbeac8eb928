import { parse } from 'csv-parse/sync';
import type { Rule } from '#contract';
import { brokenCell, type Told } from '../broken-rule.ts';
import { badInput, CommandFailure } from '../exit.ts';

/** The cells of one line, by column. */
export type Fields = Readonly<Record<string, string>>;
export type Line = { readonly line: number; readonly fields: Fields };

/** A line that cannot be used: which, and why. */
export type BadRow = Told & { readonly line: number };

export type Columns = { readonly required: readonly string[]; readonly optional: readonly string[] };

/** Reads a table with a header; a missing or an unknown column is bad input. */
export function readCsvTable(csv: string, columns: Columns): readonly Line[] {
  try {
    const parsed = parse(csv, {
      columns: (header: string[]) =>
        knownColumns(
          header.map((name) => name.trim()),
          columns,
        ),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: Fields; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ fields: record, line: info.lines }));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw badInput(`不是可读的 CSV：${reason}`, `not a readable CSV: ${reason}`);
  }
}

function knownColumns(header: string[], { required, optional }: Columns): string[] {
  const missing = required.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !required.includes(name) && !optional.includes(name));
  if (missing.length > 0)
    throw badInput(`缺少列：${missing.join(', ')}`, `missing columns: ${missing.join(', ')}`);
  if (unknown.length > 0)
    throw badInput(`不认识的列：${unknown.join(', ')}`, `unknown columns: ${unknown.join(', ')}`);
  return header;
}

/** Says which cell breaks which rule. */
export function badCell(column: string, rule: Rule, value: string | undefined): Told {
  return brokenCell(column, rule, value ?? '');
}

const SHOWN_MAX = 20;

/** The first bad lines as people read them. */
export function badRowsText(bad: readonly BadRow[]): string {
  const shown = bad.slice(0, SHOWN_MAX).map(({ line, zh, en }) => `  ${line}: ${zh} / ${en}`);
  if (bad.length > SHOWN_MAX) shown.push(`  … ${bad.length - SHOWN_MAX}`);
  return shown.join('\n');
}

/** All bad lines as a table to correct them by; opens in a spreadsheet. */
export function badRowsCsv(bad: readonly BadRow[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = bad.map(({ line, zh, en }) => `${line},${cell(zh)},${cell(en)}\r\n`);
  return `\uFEFFline,zh,en\r\n${rows.join('')}`;
}
