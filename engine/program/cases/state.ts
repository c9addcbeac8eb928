export type CasesState = Record<never, never>;

export function noCases(): CasesState {
  return {};
}
