import { DAY_MS } from '#engine';

/** Days a binding holds under the demo's policy. */
export const BINDING_DAYS = 180;

type Binding = { readonly referrerId: string; readonly at: number };

/**
 * Who is bound to whom while the demo is being made up, so that it never tries a binding that would be
 * refused: bound already, to oneself, in a loop.
 */
export type Bindings = {
  isBound(memberId: string, at: number): boolean;
  mayBind(memberId: string, referrerId: string, at: number): boolean;
  bind(memberId: string, referrerId: string, at: number): void;
};

export function createBindings(): Bindings {
  const newest = new Map<string, Binding>();
  const referrerOf = (memberId: string, at: number) => {
    const binding = newest.get(memberId);
    return binding && at < binding.at + BINDING_DAYS * DAY_MS ? binding.referrerId : undefined;
  };
  return {
    isBound: (memberId, at) => referrerOf(memberId, at) !== undefined,
    mayBind(memberId, referrerId, at) {
      if (referrerOf(memberId, at) !== undefined) return false;
      for (let above: string | undefined = referrerId; above !== undefined; above = referrerOf(above, at)) {
        if (above === memberId) return false;
      }
      return true;
    },
    bind(memberId, referrerId, at) {
      newest.set(memberId, { referrerId, at });
    },
  };
}
