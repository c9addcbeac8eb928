const CAPACITY_FIRST = 64 * 1024;
/** No character of a line takes more bytes than this in UTF-8. */
const BYTES_PER_CHARACTER = 3;

/** Collects lines as bytes: one by one, since to join thousands of small texts first costs far more. */
export class LineBuffer {
  #bytes: Buffer = Buffer.allocUnsafeSlow(CAPACITY_FIRST);
  #length = 0;

  add(line: string): void {
    const needed = this.#length + line.length * BYTES_PER_CHARACTER;
    if (needed > this.#bytes.length) this.#grow(needed);
    this.#length += this.#bytes.write(line, this.#length, 'utf8');
  }

  /** What was added since the last call. It holds until the next line is added. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
