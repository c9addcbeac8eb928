import type { FundCommands } from './commands-funds.ts';
import type { OrderCommands } from './commands-orders.ts';
import type { PeopleCommands } from './commands-people.ts';
import type { RuleCommands } from './commands-rule.ts';

type Fields = PeopleCommands & OrderCommands & FundCommands & RuleCommands;

export type CommandType = keyof Fields;
export type CommandOf<Type extends CommandType> = { id: string; at: string; type: Type } & Fields[Type];

/** The commands the model knows, as they travel in JSON. */
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];
