/** A fault: the program is wrong. Refusals are values; faults stop the writer. */
export class Fault extends Error {
  override name = 'Fault';
}

export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Fault(message);
}

/** Ends a switch over a closed set: a new member stops compiling here. */
export function assertNever(value: never): never {
  throw new Fault(`unexpected ${String(value)}`);
}
