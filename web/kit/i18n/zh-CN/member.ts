import { cases } from './cases.ts';
import { frame } from './frame.ts';
import { m } from './m.ts';
import { mStore } from './m-store.ts';
import { payouts } from './payouts.ts';
import { settlements } from './settlements.ts';
import { words } from './words.ts';

/** The pool as the disclosure calls it: to members it promises no profit. */
const POOL = '进入奖励池';

/** What the app of members says: the console's texts stay out of phones. */
export default {
  m: { ...m, ...mStore },
  product: frame.product,
  nav: { label: frame.nav.label },
  frame: { signOut: frame.frame.signOut },
  words: words.words,
  part: { ...words.part, pool: POOL },
  via: words.via,
  orderStatus: words.orderStatus,
  postingKind: { ...words.postingKind, pool: POOL },
  caseStatus: cases.caseStatus,
  withdrawalStatus: payouts.withdrawalStatus,
  settlementStatus: settlements.settlementStatus,
};
