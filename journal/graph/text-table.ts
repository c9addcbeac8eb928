/** A `Map` holds at most 2^24 entries. */
const MAP_MAX = 1 << 24;

/**
 * Texts, each once: ids come again and again, as keys, in what refers to them, in lists. Who reads them gets one
 * text for all its places, as it was in memory.
 */
export class TextTable {
  readonly #places = new Map<string, number>();

  /** Takes the texts of a column in; false when there is no room for so many more. */
  takeAll(values: readonly unknown[]): boolean {
    if (this.#places.size + values.length > MAP_MAX) return false;
    for (const value of values) {
      if (value !== undefined && !this.#places.has(value as string))
        this.#places.set(value as string, this.#places.size);
    }
    return true;
  }

  placeOf(text: string): number {
    return this.#places.get(text)!;
  }

  all(): readonly string[] {
    return [...this.#places.keys()];
  }
}

/**
 * Some texts as one line. Ids have no spaces, and are cheaper to read without JSON, which looks up every short
 * text among all there are.
 */
export function textLine(texts: readonly string[]): string {
  const line = texts.join(' ');
  const plain = !line.startsWith('[') && !texts.some((text) => /[\s]/.test(text));
  return plain ? line : JSON.stringify(texts);
}

export function textsOf(line: string): readonly string[] {
  return line.startsWith('[') ? (JSON.parse(line) as string[]) : line.split(' ');
}
