import type { CommandTable } from '../shape/field.ts';

export const CASE_COMMANDS = {} as const satisfies CommandTable;
