import type { CommandTable } from '../shape/field.ts';

export const GOVERNANCE_COMMANDS = {} as const satisfies CommandTable;
