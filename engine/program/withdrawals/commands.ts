import type { CommandTable } from '../shape/field.ts';

export const WITHDRAWAL_COMMANDS = {} as const satisfies CommandTable;
