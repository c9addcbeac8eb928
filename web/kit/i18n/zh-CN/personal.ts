/** What of a person is kept sealed. */
export const personal = {
  personal: {
    title: '个人资料',
    note: '手机号等加密保存，平时只显示头尾；姓名只有负责人和财务看得到全名（打款要核对）；查看全文、导出和删除都要写明理由，并记入操作日志。删除后账簿里只留会员编号。',
    none: '没有登记手机号或其他编号。',
    name: '姓名',
    kind: { phone: '手机号', openid: '微信', pos: '收银系统编号' },
    reveal: '查看全文',
    revealReason: '为什么要看（记入操作日志）',
    hide: '隐藏',
    unlink: '解除',
    phone: '登记手机号（替换原来的）',
    link: '登记',
    export: '导出本人资料',
    exportReason: '为什么导出（记入操作日志）',
    erase: '删除本人资料',
    eraseReason: '为什么删除；删除后不能恢复（记入操作日志）',
    erased: '已删除。账簿里只留会员编号。',
  },
};
