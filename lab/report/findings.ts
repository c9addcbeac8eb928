import type { SimulationReport } from '../measures/report.ts';
import { percent, yuan } from './figures.ts';

export type Finding = { readonly zh: string; readonly en: string };

/** What the run says, in the order in which somebody about to sign should hear it. */
export function findingsOf(report: SimulationReport): readonly Finding[] {
  const { totals, exits, everybody, lastJoiners, discount, operator, store, pool } = report;
  const middle = everybody.resultPpm?.median ?? 0;
  const last = lastJoiners.resultPpm?.median ?? 0;
  const extra = store.extraSalesPpm;
  return [
    {
      zh: `进池 ${yuan(totals.inflow)} 元，付给会员 ${yuan(totals.payouts)} 元（${percent(totals.payoutsOfInflowPpm)}），结束时池里还有 ${yuan(pool.balance)} 元。付出的钱只能来自会员自己消费时进池的部分和平台的投入。`,
      en: `CNY ${yuan(totals.inflow)} went into the pool, CNY ${yuan(totals.payouts)} (${percent(totals.payoutsOfInflowPpm)}) was paid to members, CNY ${yuan(pool.balance)} is left. Payouts can only come from what members' own spending put in, and from what the operator adds.`,
    },
    {
      zh: `一半会员的结果不高于消费额的 ${percent(middle)}（已到手加上积分现在可得）；最后来的一成会员是 ${percent(last)}。`,
      en: `Half of the members have at most ${percent(middle)} of what they spent (received, plus what their points would pay); of the last tenth to join, ${percent(last)}.`,
    },
    ...moneyBack(report),
    {
      zh: `到过封顶的会员 ${exits.members} 人，${percent(exits.neverPpm)} 的会员从来没有。`,
      en: `${exits.members} members ever reached the cap; ${percent(exits.neverPpm)} never did.`,
    },
    {
      zh: `把进池的钱在付款时直接打折，每个人都少付 ${percent(discount.ppm)}；比这更好的会员占 ${percent(discount.membersBetterOffPpm)}。`,
      en: `Given as a plain discount at the till, the pool's money takes ${percent(discount.ppm)} off for everybody; ${percent(discount.membersBetterOffPpm)} of members have more than that.`,
    },
    {
      zh: `平台收入 ${yuan(operator.revenue)} 元，费用 ${yuan(operator.costs)} 元，投入 ${yuan(operator.putIn)} 元，结余 ${yuan(operator.profit)} 元；最多要垫 ${yuan(operator.cashNeed)} 元。`,
      en: `The operator earns CNY ${yuan(operator.revenue)}, spends ${yuan(operator.costs)}, puts in ${yuan(operator.putIn)} and is left with ${yuan(operator.profit)}; it must be able to lay out ${yuan(operator.cashNeed)}.`,
    },
    {
      zh:
        extra === null
          ? `门店毛利 ${percent(store.marginPpm, 0)}，让出 ${percent(store.takePpm, 0)}：卖得再多也补不回来。`
          : `门店毛利 ${percent(store.marginPpm, 0)}，让出 ${percent(store.takePpm, 0)}：要多卖 ${percent(extra, 0)} 才和原来赚得一样多。`,
      en:
        extra === null
          ? `A store with a margin of ${percent(store.marginPpm, 0)} gives up ${percent(store.takePpm, 0)}: no growth makes up for it.`
          : `A store with a margin of ${percent(store.marginPpm, 0)} gives up ${percent(store.takePpm, 0)}: it must sell ${percent(extra, 0)} more to earn what it earned.`,
    },
  ];
}

/** What was given back and what was withdrawn, where a scenario has it. */
function moneyBack({ totals }: SimulationReport): readonly Finding[] {
  const { refunds, orders, refunded, clawedBack, withdrawn, taxed } = totals;
  const found: Finding[] = [];
  if (refunds > 0) {
    found.push({
      zh: `${orders} 笔订单退了 ${refunds} 笔，共 ${yuan(refunded)} 元；已经卖出的积分收回 ${yuan(clawedBack)} 元。`,
      en: `${refunds} of ${orders} orders were given back, CNY ${yuan(refunded)}; CNY ${yuan(clawedBack)} was taken back for points sold before.`,
    });
  }
  if (Number(withdrawn) > 0) {
    found.push({
      zh: `提现真正到手 ${yuan(withdrawn)} 元，扣税 ${yuan(taxed)} 元；结果按扣税后计算。`,
      en: `CNY ${yuan(withdrawn)} was withdrawn in cash, CNY ${yuan(taxed)} withheld as tax; results are after tax.`,
    });
  }
  return found;
}
