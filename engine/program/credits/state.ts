export type CreditsState = Record<never, never>;

export function noCredits(): CreditsState {
  return {};
}
