/** One record of a CSV file, and the line it begins on. */
export type CsvRecord = { readonly line: number; readonly fields: readonly string[] };

/** Where a quoted field was opened and never closed, or was followed by more than a comma. */
export type CsvTrouble = { readonly line: number; readonly trouble: 'open-quote' | 'after-quote' };

/**
 * The records of a CSV text (RFC 4180): fields may be quoted, a quote in them is doubled, and quoted fields may
 * hold commas and line breaks. Blank around plain fields is dropped, empty lines are passed over. Reading ends with
 * the first quote that cannot be understood, because nothing after it can.
 */
export function* csvRecords(text: string): Generator<CsvRecord | CsvTrouble> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const started = line;
    const fields: string[] = [];
    for (;;) {
      const read = text[skipBlank(text, at)] === '"' ? quoted(text, skipBlank(text, at)) : plain(text, at);
      if (read === undefined) return yield { line, trouble: 'open-quote' };
      for (const sign of text.slice(at, read.end)) if (sign === '\n') line += 1;
      fields.push(read.field);
      at = read.end;
      if (text[at] === ',') {
        at += 1;
        continue;
      }
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') {
        return yield { line, trouble: 'after-quote' };
      }
      break;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    if (fields.length > 1 || fields[0] !== '') yield { line: started, fields };
  }
}

type Read = { readonly field: string; readonly end: number };

function plain(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !',\r\n'.includes(text[end]!)) end += 1;
  return { field: text.slice(from, end).trim(), end };
}

function quoted(text: string, from: number): Read | undefined {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return undefined;
  const field = text.slice(from + 1, end).replaceAll('""', '"');
  return { field, end: skipBlank(text, end + 1) };
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
