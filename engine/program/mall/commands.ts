import type { CommandTable } from '../shape/field.ts';

export const MALL_COMMANDS = {} as const satisfies CommandTable;
