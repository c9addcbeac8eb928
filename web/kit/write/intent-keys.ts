/** After these nobody knows whether the write was done: asking again under the same key is safe and tells. */
const UNKNOWN_FATE = new Set(['unreachable', 'busy', 'internal', 'bad_answer']);

export type IntentKeys = {
  /** The key of a content: the same until its fate is known. */
  readonly keyFor: (content: string) => string;
  /** Says how a content fared: refused, or done when there is no code. */
  readonly answered: (code: string | undefined) => void;
};

/**
 * Keeps one idempotency key to an intent. A click repeated after a lost answer is the same intent and is
 * done once; after a refusal, or with other content, it is a new one.
 */
export function intentKeys(newKey: () => string): IntentKeys {
  let open: { content: string; key: string } | undefined;
  return {
    keyFor: (content) => {
      if (open?.content !== content) open = { content, key: newKey() };
      return open.key;
    },
    answered: (code) => {
      if (code === undefined || !UNKNOWN_FATE.has(code)) open = undefined;
    },
  };
}
