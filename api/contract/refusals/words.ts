type Word = { readonly zh: string; readonly en: string };

/** The slots whose value is one of a few names of the engine's, never an id. */
export const NAMED_SLOTS: ReadonlySet<string> = new Set(['what', 'stage', 'from', 'to', 'status', 'missing']);

/** Those names as people read them inside a sentence: what is paused, stages, statuses, the checklist. */
export const NAMES: Readonly<Record<string, Word>> = {
  orders: { zh: '下单', en: 'placing orders' },
  redemptions: { zh: '卖出积分', en: 'selling points' },
  payouts: { zh: '付款', en: 'paying out' },
  binding: { zh: '绑定推荐人', en: 'binding' },

  draft: { zh: '草稿', en: 'draft' },
  rehearsal: { zh: '演示', en: 'rehearsal' },
  live: { zh: '正式', en: 'live' },
  'winding-down': { zh: '清盘', en: 'winding down' },
  closed: { zh: '关闭', en: 'closed' },

  pending: { zh: '待结算', en: 'pending' },
  settled: { zh: '已结算', en: 'settled' },
  cancelled: { zh: '已取消', en: 'cancelled' },

  requested: { zh: '已申请', en: 'requested' },
  held: { zh: '暂缓', en: 'held' },
  approved: { zh: '已批准', en: 'approved' },
  rejected: { zh: '已拒绝', en: 'rejected' },
  submitted: { zh: '已提交', en: 'submitted' },
  unknown: { zh: '结果不明', en: 'unknown' },
  'awaiting-member': { zh: '等待本人确认', en: 'awaiting the member' },
  paid: { zh: '已付款', en: 'paid' },
  failed: { zh: '付款失败', en: 'failed' },
  expired: { zh: '已过期', en: 'expired' },

  open: { zh: '已立案', en: 'open' },
  assigned: { zh: '已分派', en: 'assigned' },
  ruled: { zh: '已裁决', en: 'ruled' },
  appealed: { zh: '已申诉', en: 'appealed' },
  executed: { zh: '已执行', en: 'executed' },
  undone: { zh: '已撤销', en: 'undone' },
  upheld: { zh: '成立', en: 'upheld' },
  dismissed: { zh: '已驳回', en: 'dismissed' },

  legalProfile: { zh: '经营主体资料', en: 'the legal profile' },
  reserveAccount: { zh: '盈利池专用账户', en: 'the reserve account' },
  paymentProvider: { zh: '支付机构', en: 'the payment provider' },
  disclosure: { zh: '风险告知', en: 'the risk disclosure' },
  counselOpinion: { zh: '律师意见', en: 'counsel’s opinion' },
  outcomesReport: { zh: '结果测算报告', en: 'the outcomes report' },
};
