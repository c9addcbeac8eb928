import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { WindDownPayment } from './events.ts';
import { shareOut } from './share-out.ts';

/**
 * Pays the pool out, at most `exit.perCommand` members a command, everybody at the price the first one fixes.
 * After the last member what rounding left goes to the platform and the program is closed.
 *
 * Refuses  orders_waiting.
 * Source   guardrails §1; economics §20.
 */
export function payWindDown(run: Run, _command: CommandOf<'PayWindDown'>): Refusal | undefined {
  const { state } = run;
  const count = state.pendingOrders.length;
  if (count > 0) return refuse('orders_waiting', { count });
  fixPrice(run);
  const payments = nextPayments(state);
  if (payments.length > 0) {
    let points = 0n;
    let amount = 0n;
    for (const payment of payments) {
      points += payment.points;
      amount += payment.amount;
    }
    apply(run, { type: 'WindDownPaid', points, amount, payments });
  }
  if (state.memberPoints === 0n) apply(run, { type: 'ProgramClosed', rounding: state.pool.balance });
  return undefined;
}

/** What a refund put into the stream since the beginning is shared out with the rest. */
function fixPrice(run: Run): void {
  const { state } = run;
  if (state.governance.windDown!.price) return;
  const released = state.stream.balance;
  const price = { pool: state.pool.balance + released, supply: state.supply };
  apply(run, { type: 'WindDownPriced', released, price });
}

function nextPayments(state: ProgramState): WindDownPayment[] {
  const payments: WindDownPayment[] = [];
  const { perCommand } = state.policy.exit;
  for (const payment of shareOut(state.members.values(), state.governance.windDown!.price!)) {
    payments.push(payment);
    if (payments.length === perCommand) break;
  }
  return payments;
}
