const UTF16_MARKS: readonly (readonly [label: string, first: number, second: number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * The text of a file: UTF-8, with or without its mark; UTF-16 with its mark; else GB 18030, which is what a Chinese
 * spreadsheet saves when nothing is said (GBK is a part of it).
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = UTF16_MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (marked) return new TextDecoder(marked[0]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
