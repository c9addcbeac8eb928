/** The program's cash held against the accounts it lies in. */
export const bank = {
  bank: {
    title: '银行余额',
    note: '每个资金渠道的账户，每天结束时银行或存管账户说有多少，账簿说应该有多少。两者一致，池子里的钱才真的在那里。',
    enter: '登记余额',
    enterNote: '照银行对账单登记当天结束时的余额。登记错了就再登记一次，先前的留着。',
    empty: '还没有登记过余额。每天登记一次，差额当天就能看见。',
    channel: '资金渠道',
    channelHint: '与订单、提现里写的渠道名相同，小写字母、数字和 -。',
    day: '日期（当天结束时）',
    amount: '银行余额（元）',
    reference: '对账单编号',
    missing: '请填写。',
    submit: '登记',
    column: {
      day: '日期',
      channel: '渠道',
      bank: '银行（元）',
      books: '账簿（元）',
      difference: '差额（元）',
      agrees: '结果',
      by: '谁登记的',
      reference: '对账单',
    },
    agrees: '一致',
    differs: '不一致',
  },
};
