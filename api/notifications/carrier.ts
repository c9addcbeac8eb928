/** What a carrier is given: a text for a person, and an id that stays the same however often it is tried. */
export type Carriage = {
  readonly programId: string;
  readonly notificationId: string;
  readonly memberId: string;
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly text: { readonly zh: string; readonly en: string };
};

/**
 * Takes notifications beyond the program's own screens: text messages, e-mail, a chat. It may be given the same
 * one twice, when nobody could tell whether the first arrived.
 */
export type Carrier = {
  /** `console`, `gateway`: small letters. */
  readonly name: string;
  /** True where it reaches nobody but who runs the server: never used in a live program. */
  readonly development: boolean;
  /** Says what came of it; a throw is a failed try. */
  send(carriage: Carriage, signal: AbortSignal): Promise<string>;
};
