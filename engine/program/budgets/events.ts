export type BudgetEvent = never;
