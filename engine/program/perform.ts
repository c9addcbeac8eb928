import { AGENCY_HANDLERS } from './agencies/perform.ts';
import { BUDGET_HANDLERS } from './budgets/perform.ts';
import { CASE_HANDLERS } from './cases/perform.ts';
import type { COMMAND_FIELDS, Command } from './command.ts';
import { CREDIT_HANDLERS } from './credits/perform.ts';
import { GOVERNANCE_HANDLERS } from './governance/perform.ts';
import type { Handlers } from './handlers.ts';
import { MALL_HANDLERS } from './mall/perform.ts';
import { MEMBER_HANDLERS } from './members/perform.ts';
import { ORDER_HANDLERS } from './orders/perform.ts';
import type { Refusal } from './outcome.ts';
import { POINTS_HANDLERS } from './points/perform.ts';
import type { Run } from './run.ts';
import { SHARE_HANDLERS } from './shares/perform.ts';
import { STORE_HANDLERS } from './stores/perform.ts';
import { WITHDRAWAL_HANDLERS } from './withdrawals/perform.ts';

const HANDLERS: Handlers<typeof COMMAND_FIELDS> = {
  ...AGENCY_HANDLERS,
  ...BUDGET_HANDLERS,
  ...CASE_HANDLERS,
  ...CREDIT_HANDLERS,
  ...GOVERNANCE_HANDLERS,
  ...MALL_HANDLERS,
  ...MEMBER_HANDLERS,
  ...ORDER_HANDLERS,
  ...POINTS_HANDLERS,
  ...SHARE_HANDLERS,
  ...STORE_HANDLERS,
  ...WITHDRAWAL_HANDLERS,
};

/** Does what a command says, or refuses before anything of it was done. */
export function perform(run: Run, command: Command): Refusal | undefined {
  const handle = HANDLERS[command.type] as (run: Run, command: Command) => Refusal | undefined;
  return handle(run, command);
}
