import { WIND_DOWN_PAYMENTS_SHOWN, type WindDownPreview } from '#contract';
import { formatMoney, formatPoints, type ProgramState, planWindDown } from '#engine';
import { HttpProblem } from '../server/problem.ts';

/**
 * What winding down would pay now: the engine's own dry run.
 *
 * Throws   wrong_stage when the program is closed: everybody has been paid.
 */
export function previewWindDown(state: ProgramState, memberId: string | undefined): WindDownPreview {
  const { stage } = state.governance;
  if (stage === 'closed') throw new HttpProblem({ code: 'wrong_stage', stage });
  const plan = planWindDown(state);
  const shown =
    memberId === undefined
      ? plan.payments.slice(0, WIND_DOWN_PAYMENTS_SHOWN)
      : plan.payments.filter((payment) => payment.memberId === memberId);
  return {
    ordersWaiting: plan.ordersWaiting,
    genesis: formatPoints(plan.genesis),
    released: formatMoney(plan.released),
    pool: formatMoney(plan.price.pool),
    supply: formatPoints(plan.price.supply),
    members: plan.payments.length,
    paid: formatMoney(plan.paid),
    rounding: formatMoney(plan.rounding),
    commands: plan.commands,
    payments: shown.map(({ memberId, points, amount }) => ({
      memberId,
      points: formatPoints(points),
      amount: formatMoney(amount),
    })),
    asOfSeq: state.seq,
  };
}
