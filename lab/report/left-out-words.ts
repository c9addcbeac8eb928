import { LEFT_OUT_REASONS, type LeftOut, type LeftOutReason } from '../history/match-refunds.ts';

type Words = { readonly zh: string; readonly en: string };

const WORDS: Readonly<Record<LeftOutReason, Words>> = {
  noOrderId: { zh: '没有写订单号（order_id）', en: 'name no order (order_id)' },
  noOrder: { zh: '文件里没有这个订单号', en: 'name an order that is not in the file' },
  severalOrders: { zh: '有几笔订单是同一个订单号', en: 'name a number that several orders have' },
  beforeOrder: { zh: '时间早于订单', en: 'are earlier than the order' },
  tooMuch: { zh: '退的比订单剩下的多', en: 'are more than what is left of the order' },
  refused: { zh: '引擎拒绝了', en: 'were refused by the engine' },
  notReached: {
    zh: '推演结束时还没到，或那笔订单没有发生',
    en: 'come after the end, or their order was never placed',
  },
};

/** `60 行文件里没有这个订单号，3 行时间早于订单`; empty when nothing was left out. */
export function leftOutWords(leftOut: LeftOut): Words {
  const found = LEFT_OUT_REASONS.flatMap((reason) => {
    const count = leftOut[reason] ?? 0;
    return count > 0 ? [{ count, ...WORDS[reason] }] : [];
  });
  return {
    zh: found.map(({ count, zh }) => `${count} 行${zh}`).join('，'),
    en: found.map(({ count, en }) => `${count} ${en}`).join(', '),
  };
}
