/** What people are told, and what became of it. */
export const notifications = {
  told: {
    title: '通知',
    note: '会员在自己的页面总能看到这些通知；另外选了外送方式的，由外送渠道再送一次。通知由账簿里的事件生成，同一件事只通知一次。',
    empty: '没有符合条件的通知。会员的积分、退款、提现有变化时会收到，都列在这里；也可放宽筛选条件。',
    changes: '规则变更的知悉情况',
    change: '第 {{version}} 版，生效时间',
    known: '已通知 {{told}} 人，已读 {{read}} 人，已确认 {{acknowledged}} 人',
    carried: '外送记录',
    carriedNote:
      '没有送到的会隔越来越久重试，共 8 次，之后放弃并留在这里。渠道 console 只在服务器终端打印，供演示用。',
    nothingCarried: '还没有外送的通知。会员选了短信等渠道之后，送出的每一条都列在这里。',
    retry: '重试已放弃的',
    retried: '已重新排队 {{count}} 条。',
    state: { unread: '未读', read: '已读', acknowledged: '已确认', notAcknowledged: '已读，未确认' },
    carriedStatus: { waiting: '待送', delivered: '已送达', given_up: '已放弃' },
    column: {
      at: '时间',
      who: '会员',
      kind: '事项',
      text: '内容',
      state: '状态',
      carrier: '渠道',
      tries: '次数',
      last: '最近一次',
      due: '下次',
      answer: '回答',
    },
  },
};
