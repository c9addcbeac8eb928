/** What was looked at, how it is, and what to do about it. */
export type Finding = {
  readonly name: string;
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly found: string;
  readonly todo: string | undefined;
};

export const ok = (name: string, found: string): Finding => ({ name, verdict: 'ok', found, todo: undefined });
export const warn = (name: string, found: string, todo: string): Finding => ({
  ...{ name, verdict: 'warn', found, todo },
});
export const fail = (name: string, found: string, todo: string): Finding => ({
  ...{ name, verdict: 'fail', found, todo },
});
