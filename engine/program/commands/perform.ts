import { assertNever } from '../../assert.ts';
import type { Command } from '../command.ts';
import type { Refusal } from '../outcome.ts';
import type { Run } from '../run.ts';
import { appointAgent } from './appoint-agent.ts';
import { bindMember } from './bind-member.ts';
import { endAgency } from './end-agency.ts';
import { fundDeposit } from './fund-deposit.ts';
import { injectCapital } from './inject-capital.ts';
import { placeOrder } from './place-order.ts';
import { recordSplit } from './record-split.ts';
import { redeemPoints } from './redeem-points.ts';
import { refundOrder } from './refund-order.ts';
import { registerMember } from './register-member.ts';
import { registerStore } from './register-store.ts';
import { settleOrder } from './settle-order.ts';
import { tick } from './tick.ts';

/** Does what a command says, or refuses before anything of it was done. */
export function perform(run: Run, command: Command): Refusal | undefined {
  switch (command.type) {
    case 'RegisterMember':
      return registerMember(run, command);
    case 'BindMember':
      return bindMember(run, command);
    case 'RegisterStore':
      return registerStore(run, command);
    case 'PlaceOrder':
      return placeOrder(run, command);
    case 'SettleOrder':
      return settleOrder(run, command);
    case 'RefundOrder':
      return refundOrder(run, command);
    case 'RedeemPoints':
      return redeemPoints(run, command);
    case 'InjectCapital':
      return injectCapital(run, command);
    case 'AppointAgent':
      return appointAgent(run, command);
    case 'EndAgency':
      return endAgency(run, command);
    case 'FundDeposit':
      return fundDeposit(run, command);
    case 'RecordSplit':
      return recordSplit(run, command);
    case 'Tick':
      return tick(run);
    default:
      return assertNever(command);
  }
}
