import type { CommandTable } from '../shape/field.ts';

export const CREDIT_COMMANDS = {} as const satisfies CommandTable;
