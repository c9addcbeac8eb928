/** What was looked at, how it is, and what to do about it. */
export type Finding = {
  readonly name: string;
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly found: string;
  readonly advice: string | undefined;
};

export const ok = (name: string, found: string): Finding => ({
  name,
  verdict: 'ok',
  found,
  advice: undefined,
});
export const warn = (name: string, found: string, advice: string): Finding => ({
  ...{ name, verdict: 'warn', found, advice },
});
export const fail = (name: string, found: string, advice: string): Finding => ({
  ...{ name, verdict: 'fail', found, advice },
});
