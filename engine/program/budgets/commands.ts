import type { CommandTable } from '../shape/field.ts';

export const BUDGET_COMMANDS = {} as const satisfies CommandTable;
