/** Figures as one line: their bytes, lowest first, in base 64. */
export function writeFigures(figures: BigInt64Array): string {
  return Buffer.from(figures.buffer, figures.byteOffset, figures.byteLength).toString('base64');
}

/** Reads a line into the figures it was written from, of which there were as many. */
export function readFigures(line: string, into: BigInt64Array): void {
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== into.byteLength) throw new Error('figures of another length');
  new Uint8Array(into.buffer, into.byteOffset).set(bytes);
}
