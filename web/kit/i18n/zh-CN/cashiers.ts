/** Who works at a store. */
export const cashiers = {
  cashiers: {
    title: '收银员',
    note: '收银员用自己手机的验证码登录，只能看到和录入本店订单，不能录入自己的消费。店主也可以自己添加。',
    none: '还没有收银员。填手机号添加一位，就能替门店录入订单。',
    phone: '收银员手机号',
    add: '添加',
    wrongPhone: '请输入 11 位手机号',
    remove: '移除',
    removeSure: '移除后马上不能再录入本店订单。继续？',
    notYet: '还没有登记为会员',
  },
};
