export type CaseEvent = never;
