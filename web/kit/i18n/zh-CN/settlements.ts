/** What stores are paid. */
export const settlements = {
  settlements: {
    title: '门店打款',
    one: '门店打款',
    note: '打款先从应付门店预留，再由支付渠道付出；付成才算付清，失败则全额退回应付门店。结果不明的只按原付款单号查询，不会重复打款。',
    empty: '没有符合条件的打款。放宽筛选条件再看。',
    noneYet: '还没有给这家门店打过款。',
    facts: '这笔打款',
    outside: '在系统之外付清，入账时即记为已付。',
    column: { id: '打款编号', status: '状态', amount: '金额（元）', at: '预留时间', changedAt: '最近变化' },
    pay: '打款',
    payNote: '从应付门店预留这笔钱，马上提交支付渠道。不填金额就是全部整分。预留的钱不能再抵退款。',
    book: '登记线下打款',
    bookNote: '只登记已经在系统之外付清的钱，马上记账，不会提交支付渠道。',
    cancel: '撤销打款',
    cancelNote: '还没有提交支付渠道，撤销后金额退回应付门店。',
  },
  settlementStatus: {
    reserved: '已预留，待提交',
    submitted: '已提交',
    unknown: '结果不明',
    paid: '已付',
    failed: '失败，已退回',
    cancelled: '已撤销，已退回',
  },
};
