import type { CommandTable } from '../shape/field.ts';

export const SHARE_COMMANDS = {} as const satisfies CommandTable;
