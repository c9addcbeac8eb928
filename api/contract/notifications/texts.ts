type Word = { readonly zh: string; readonly en: string };
export type NotificationText = { readonly title: Word; readonly text: Word };

/** What people are told, by kind. The words are those of members, stores and the public, never of the staff. */
export const NOTIFICATION_TEXTS = {
  points_settled: {
    title: { zh: '积分到账', en: 'Points settled' },
    text: {
      zh: '订单 {orderId} 已结算：消费 {amount} 元，得到 {points} 积分。积分能换多少钱会变，也可能变少。',
      en: 'Order {orderId} is settled: {amount} yuan spent, {points} points made. What points pay changes and can become less.',
    },
  },
  lots_cleared: {
    title: { zh: '积分已结清', en: 'Points paid out' },
    text: {
      zh: '{orders} 笔订单的积分到了上限，已自动结清：{net} 元进入零钱（税前）。',
      en: 'The points of {orders} orders reached their cap and were paid out: {net} yuan went to your wallet, before tax.',
    },
  },
  order_refunded: {
    title: { zh: '订单已退款', en: 'Order refunded' },
    text: {
      zh: '订单 {orderId} 退款 {paid} 元。收回 {points} 积分，从零钱扣回已卖出积分所得 {fromWallet} 元。',
      en: 'Order {orderId}: {paid} yuan refunded. {points} points were taken back, and {fromWallet} yuan of points already sold was taken from your wallet.',
    },
  },
  payout_waiting: {
    title: { zh: '提现等您确认', en: 'A payout waits for you' },
    text: {
      zh: '提现 {withdrawalId} 的 {net} 元等您确认收款。过期不确认会退回原余额。',
      en: '{net} yuan of withdrawal {withdrawalId} waits for you to confirm it. Left too long, it goes back to your balance.',
    },
  },
  payout_paid: {
    title: { zh: '提现已付', en: 'Payout paid' },
    text: {
      zh: '提现 {withdrawalId} 已付 {net} 元，税 {tax} 元。',
      en: 'Withdrawal {withdrawalId}: {net} yuan paid, {tax} yuan of tax.',
    },
  },
  payout_failed: {
    title: { zh: '提现没有付成', en: 'Payout not made' },
    text: {
      zh: '提现 {withdrawalId} {status}，{amount} 元已退回原余额。',
      en: 'Withdrawal {withdrawalId} was not paid ({status}); {amount} yuan went back to your balance.',
    },
  },
  binding_ending: {
    title: { zh: '推荐关系将到期', en: 'Referrals are about to end' },
    text: {
      zh: '您推荐的 {count} 位会员，推荐关系从 {endsAt} 起到期。到期后，他们的消费不再有推荐收入。',
      en: 'The referral of {count} members you brought ends from {endsAt} on. After that nothing is earned on what they spend.',
    },
  },
  case_answered: {
    title: { zh: '举报有了结果', en: 'Your report is answered' },
    text: {
      zh: '举报 {caseId}：{status}。不同意可以在 {until} 前申诉。',
      en: 'Report {caseId}: {status}. You can appeal until {until}.',
    },
  },
  policy_changing: {
    title: { zh: '规则将改变', en: 'The rules will change' },
    text: {
      zh: '第 {version} 版规则将在 {effectiveAt} 生效，已得到的积分不会因此变少。请阅读并确认知悉。',
      en: 'Version {version} of the rules takes effect on {effectiveAt}; points you have are not made fewer by it. Please read it and say that you know.',
    },
  },
  unusual_sign_in: {
    title: { zh: '新的网络登录', en: 'Sign-in from a new network' },
    text: {
      zh: '{at} 有人从您没用过的网络登录了您的账户。如果不是您本人，请马上告诉平台。',
      en: 'Somebody signed in to your account at {at} from a network you had not used. If it was not you, tell the operator at once.',
    },
  },
} as const satisfies Readonly<Record<string, NotificationText>>;

export type NotificationKind = keyof typeof NOTIFICATION_TEXTS;
export const NOTIFICATION_KINDS = Object.keys(NOTIFICATION_TEXTS) as [
  NotificationKind,
  ...NotificationKind[],
];
