/** What people have consented to. */
export const consents = {
  consents: {
    title: '告知与同意',
    none: '还没有同意过任何一项。会员自己提现前会被要求阅读和同意；由员工录入的提现以纸面签署为准。',
    kind: { disclosure: '风险告知', 'id-number': '姓名和证件号', 'payout-account': '收款账户' },
    state: { inForce: '有效', withdrawn: '已撤回', older: '旧版规则' },
    column: {
      kind: '事项',
      state: '状态',
      version: '规则版本',
      given: '同意时间',
      withdrawn: '撤回时间',
      text: '原文',
    },
    show: '查看原文',
  },
};
