const CHINESE = [
  '保本 保收益 保底收益 稳赚 零风险 无风险 躺赚 睡后收入 管道收益 被动收入 静态收益 动态收益 年化 日化 收益率',
  '回报率 翻倍 回本 返本 复利 分红 股东 股权 原始股 期权 上市 并购 敲钟 财务自由 暴富',
  '只涨不跌 单边上扬 永远上涨 永不下跌 必涨 增值空间 升值 抄底 拉盘 护盘 托底 行情 K线 币价 挖矿 通证 代币',
  '消费全返 全额返还 免费消费 消费等于赚钱 消费即投资 购物返本 你消费我还钱 零元购 白拿 边花边赚 消费养老',
  '拉人头 下线 上线 团队业绩 团队奖 级差 平级奖 见点奖 对碰 伞下 裂变 锁客 终身锁定 团队长 大团队 招商收益',
  '复投 出局 进场 入金 出金 套现 卖地图 区域独家躺收 代理费返还 保证流水 国家支持 政府背书 央行认可 合规合法',
  '百分百合规 国家级 最佳 最高级 最后名额 早进早赚 越早越赚 错过不再',
];
const ENGLISH = [
  'guaranteed|risk-free|profits?|ROI|yields?|APY|passive income|financial freedom|downlines?|uplines?',
  'double your money|money back|get paid to shop|invest(?:ment|or|ing)?s?|returns|only goes up|floor price|moon',
  'early bird earns more',
];

/** Words no screen may use: they promise, push or recruit. */
export const BANNED: readonly RegExp[] = [
  ...CHINESE.flatMap((line) => line.split(' ')).map((word) => new RegExp(word)),
  ...ENGLISH.map((words) => new RegExp(`\\b(?:${words})\\b`, 'i')),
];
