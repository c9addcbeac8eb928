import { leftOutSum } from '../history/match-refunds.ts';
import type { SimulationReport } from '../measures/report.ts';
import { percent, yuan } from './figures.ts';
import { leftOutWords } from './left-out-words.ts';

export type Finding = { readonly zh: string; readonly en: string };

/** What the run says, in the order in which somebody about to sign should hear it. */
export function findingsOf(report: SimulationReport): readonly Finding[] {
  return [
    ...moneyOf(report),
    ...whenNobodyBuys(report),
    resultOf(report),
    ...whoPaysWhom(report),
    ...rings(report),
    discountOf(report),
    capOf(report),
    ...history(report),
    ...moneyBack(report),
    operatorOf(report),
    storeOf(report),
  ];
}

function moneyOf({ totals, pool }: SimulationReport): readonly Finding[] {
  const [inflow, payouts, left, nobodys] = [totals.inflow, totals.payouts, pool.balance, pool.nobodys].map(
    yuan,
  );
  const share = percent(totals.payoutsOfInflowPpm);
  return [
    {
      zh: `进池 ${inflow} 元，付给会员 ${payouts} 元（${share}），结束时池里还有 ${left} 元。付出的钱只能来自会员自己消费时进池的部分和平台的投入。`,
      en: `CNY ${inflow} went into the pool, CNY ${payouts} (${share}) was paid to members, CNY ${left} is left. Payouts can only come from what members' own spending put in, and from what the operator adds.`,
    },
    {
      zh: `池里剩下的钱，${nobodys} 元不是任何人卖出积分能拿到的：卖出时要留下一部分，锁住的积分没有主人。`,
      en: `Of what is left in the pool, CNY ${nobodys} is paid to nobody who sells: a sale leaves a part behind, and locked points have no owner.`,
    },
  ];
}

/** What a stop of the inflow did, if there was one. */
function whenNobodyBuys({ quiet }: SimulationReport): readonly Finding[] {
  if (!quiet) return [];
  const { fromDay, days, untilEnd, priceBefore, priceAfter } = quiet;
  const [before, after, paid] = [quiet.poolBefore, quiet.poolAfter, quiet.paid].map(yuan);
  const rise = ((priceAfter / priceBefore - 1) * 100).toFixed(1);
  return [
    {
      zh: `第 ${fromDay} 天起${untilEnd ? '直到结束' : ` ${days} 天`}没有人消费：其间池子从 ${before} 元变为 ${after} 元，付出 ${paid} 元，没有新的钱补进来。价格${priceOf(rise, '涨了', '没有变')}，${rise === '0.0' ? '还没卖的人再等也不会更多' : '只来自卖出的人留下的部分，不是新钱'}。`,
      en: `From day ${fromDay} ${untilEnd ? 'to the end' : `on, for ${days} days,`} nobody bought: the pool went from CNY ${before} to ${after}, ${paid} was paid out, and no new money came. The price ${priceOf(rise, 'rose by', 'stood still')}, ${rise === '0.0' ? 'and who still holds gains nothing by waiting' : 'only from what sellers left behind, which is no new money'}.`,
    },
  ];
}

function priceOf(rise: string, rose: string, still: string): string {
  return rise === '0.0' ? still : `${rose} ${rise} %`;
}

function resultOf({ everybody, lastJoiners, concentration }: SimulationReport): Finding {
  const [middle, last] = [everybody, lastJoiners].map((some) => percent(some.resultPpm?.median ?? 0));
  const [one, ten] = [percent(concentration.top1Ppm, 0), percent(concentration.top10Ppm, 0)];
  return {
    zh: `一半会员的结果不高于消费额的 ${middle}（已到手加上积分现在可得）；最后来的一成会员是 ${last}。已到手的钱里，拿得最多的 1 % 的人占 ${one}，10 % 的人占 ${ten}。`,
    en: `Half of the members have at most ${middle} of what they spent (received, plus what their points would pay); of the last tenth to join, ${last}. Of the money received, the 1 % who have most hold ${one}, the 10 % who have most hold ${ten}.`,
  };
}

/** Beside a plain discount some have more, others less: when the ones and the others had come. */
function whoPaysWhom({ discount: { more, less }, operator }: SimulationReport): readonly Finding[] {
  const isHelped = Number(operator.putIn) > 0;
  if (more.members === 0 || less.members === 0) return [];
  const [gained, missing] = [yuan(more.amount), yuan(less.amount)];
  return [
    {
      zh: `谁付给谁：${more.members} 人从池里得到的（加上积分现在可得）比自己消费进池的多 ${gained} 元，其中一半在第 ${more.medianJoinDay} 天或以前加入；${less.members} 人少 ${missing} 元，其中一半在第 ${less.medianJoinDay} 天或以后加入。多的来自少的${isHelped ? '和平台的投入' : ''}，其余还留在池里。`,
      en: `Who pays whom: ${more.members} members have CNY ${gained} more of the pool (paid, plus what their points would pay) than their own spending put in, half of them joined on day ${more.medianJoinDay} or before; ${less.members} have CNY ${missing} less, half of them joined on day ${less.medianJoinDay} or later. What the ones have more comes from the others${isHelped ? ' and from what the operator put in' : ''}; the rest is still in the pool.`,
    },
  ];
}

/** Rings count what they pay themselves as received: their figures are no gain until they pass what was spent. */
function rings({ groups }: SimulationReport): readonly Finding[] {
  return groups.flatMap(({ behaviour, members, resultPpm }) => {
    if (!resultPpm || (behaviour !== 'wash-ring' && behaviour !== 'ring')) return [];
    const median = percent(resultPpm.median);
    const lost = resultPpm.median < 1_000_000;
    return {
      zh: `自买自卖的 ${members} 人：货款回到自己手里也算到手，结果中位是花掉的 ${median}，${lost ? '不到 100 %，就是亏钱' : '超过 100 %，规则挡不住他们'}。他们也在上面的会员里，最高的结果多半是他们的。`,
      en: `The ${members} who buy from themselves: what their own stores earn counts as received, and their median is ${median} of what they spent, ${lost ? 'below 100 %, which is a loss' : 'above 100 %: the rules do not stop them'}. They are among the members above; the highest results are mostly theirs.`,
    };
  });
}

function discountOf({ discount }: SimulationReport): Finding {
  const [part, better] = [percent(discount.ppm), percent(discount.membersBetterOffPpm)];
  return {
    zh: `把进池的钱在付款时直接打折，每个人都少付 ${part}；比这更好的会员占 ${better}。`,
    en: `Given as a plain discount at the till, the pool's money takes ${part} off for everybody; ${better} of members have more than that.`,
  };
}

function capOf({ exits }: SimulationReport): Finding {
  const { members, days } = exits;
  const never = percent(exits.neverPpm);
  return {
    zh: `到过封顶的会员 ${members} 人，${never} 的会员从来没有${days ? `；到了封顶的积分，一半等了 ${days.median} 天以上，最久 ${days.max} 天` : ''}。`,
    en: `${members} ${members === 1 ? 'member' : 'members'} ever reached the cap; ${never} never did${days ? `. Of the lots that did, half waited ${days.median} days or longer, the last ${days.max}` : ''}.`,
  };
}

/** Which lines of an uploaded history that give money back had an effect. */
function history({ history: past }: SimulationReport): readonly Finding[] {
  if (!past || past.refundLines === 0) return [];
  const { orders, refundLines, givenBack, leftOut } = past;
  const [out, words] = [leftOutSum(leftOut), leftOutWords(leftOut)];
  return [
    {
      zh: `订单历史有 ${orders} 笔订单、${refundLines} 行退款：${givenBack} 行照原来的时间退了${out > 0 ? `，${out} 行没有算入（${words.zh}）` : ''}。`,
      en: `The order history has ${orders} orders and ${refundLines} refunds: ${givenBack} were carried out at their time${out > 0 ? `; ${out} were left out (${words.en})` : ''}.`,
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

function operatorOf({ operator }: SimulationReport): Finding {
  const [revenue, costs, putIn, profit, need] = [
    ...[operator.revenue, operator.costs, operator.putIn, operator.profit, operator.cashNeed],
  ].map(yuan);
  const since = operator.evenSinceDay;
  return {
    zh: `平台收入 ${revenue} 元，费用 ${costs} 元，投入 ${putIn} 元，结余 ${profit} 元；最多要垫 ${need} 元，${since === null ? '到结束也没有收回来' : `第 ${since} 天起不再倒贴`}。`,
    en: `The operator earns CNY ${revenue}, spends ${costs}, puts in ${putIn} and is left with ${profit}; it must be able to lay out ${need}, ${since === null ? 'and does not have it back at the end' : `and is never behind again from day ${since}`}.`,
  };
}

function storeOf({ store }: SimulationReport): Finding {
  const extra = store.extraSalesPpm;
  const [margin, take] = [percent(store.marginPpm, 0), percent(store.takePpm, 0)];
  const more = extra === null ? '' : percent(extra, 0);
  return {
    zh: `门店毛利 ${margin}，让出 ${take}：${extra === null ? '卖得再多也补不回来' : `要多卖 ${more} 才和原来赚得一样多`}。`,
    en: `A store with a margin of ${margin} gives up ${take}: ${extra === null ? 'no growth makes up for it' : `it must sell ${more} more to earn what it earned`}.`,
  };
}
