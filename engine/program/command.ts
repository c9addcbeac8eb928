import type { Instant } from '../amount/instant.ts';
import type { Tier } from '../rules/policy.ts';
import { AGENCY_COMMANDS } from './agencies/commands.ts';
import { BUDGET_COMMANDS } from './budgets/commands.ts';
import { CASE_COMMANDS } from './cases/commands.ts';
import { CREDIT_COMMANDS } from './credits/commands.ts';
import { GOVERNANCE_COMMANDS } from './governance/commands.ts';
import { MALL_COMMANDS } from './mall/commands.ts';
import { MEMBER_COMMANDS } from './members/commands.ts';
import { ORDER_COMMANDS } from './orders/commands.ts';
import { POINTS_COMMANDS } from './points/commands.ts';
import type { OBJECT_FIELDS, ValuesOf } from './shape/field.ts';
import { SHARE_COMMANDS } from './shares/commands.ts';
import { STORE_COMMANDS } from './stores/commands.ts';
import { WITHDRAWAL_COMMANDS } from './withdrawals/commands.ts';

/**
 * The vocabulary (contracts §2): each command with its fields beside `id`, `at`, `type` and `occurredAt`.
 * The parser, the commands' types and the API's schemas are made from it; one area of the engine each.
 */
export const COMMAND_FIELDS = {
  ...MEMBER_COMMANDS,
  ...STORE_COMMANDS,
  ...AGENCY_COMMANDS,
  ...ORDER_COMMANDS,
  ...POINTS_COMMANDS,
  ...MALL_COMMANDS,
  ...CREDIT_COMMANDS,
  ...SHARE_COMMANDS,
  ...BUDGET_COMMANDS,
  ...WITHDRAWAL_COMMANDS,
  ...CASE_COMMANDS,
  ...GOVERNANCE_COMMANDS,
} as const;

export type CommandType = keyof typeof COMMAND_FIELDS;
export type CommandOf<Type extends CommandType> = {
  readonly id: string;
  readonly at: Instant;
  readonly type: Type;
} & ValuesOf<(typeof COMMAND_FIELDS)[Type]>;
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];

export type Funding = ValuesOf<(typeof OBJECT_FIELDS)['funding']>;
export type Checklist = ValuesOf<(typeof OBJECT_FIELDS)['checklist']>;

/** Why somebody is paid a part of an order. */
export type CommissionKind = 'direct' | 'indirect' | 'recruiting' | Tier | 'differential' | 'peer';
