/** Exit codes (contracts §3). */
export const DONE = 0;
export const CHECK_FAILED = 1;
export const BAD_INPUT = 2;
export const BAD_ENVIRONMENT = 3;

/** Ends a command with a message in both languages and an exit code; nothing is written before it. */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
  readonly exitCode: number;

  constructor(exitCode: number, zh: string, en: string) {
    super(`${zh}\n${en}`);
    this.exitCode = exitCode;
  }
}

export function badInput(zh: string, en: string): CommandFailure {
  return new CommandFailure(BAD_INPUT, zh, en);
}
