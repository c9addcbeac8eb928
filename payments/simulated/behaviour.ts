/** What the simulated provider does with a transfer, and what it lets the caller know. */
export type Behaviour = {
  /** `confirm`: the member has to confirm, and does when told; `expire`: nobody ever does. */
  readonly outcome: 'pay' | 'fail' | 'confirm' | 'expire';
  /** The outcome holds so much later; until then it is processing. */
  readonly afterMs: number;
  /** `lost-request`: it never arrives. `lost-answer`: it is taken, and the caller hears nothing. `twice`: two notices. */
  readonly answer: 'once' | 'twice' | 'lost-request' | 'lost-answer';
  /** Queries are not answered for so long. */
  readonly silentMs: number;
};

export const PAYS_AT_ONCE: Behaviour = { outcome: 'pay', afterMs: 0, answer: 'once', silentMs: 0 };
