export type BudgetsState = Record<never, never>;

export function noBudgets(): BudgetsState {
  return {};
}
