import type { ShapeRuleName } from '#engine';

export type RuleText = { readonly zh: string; readonly en: string };

/**
 * Every rule a field or a query parameter can break, as it follows the field's name in a sentence. `{slots}` are the
 * rule's figures, which travel beside its name. What a checking library says never reaches a person.
 */
export const RULES = {
  required: { zh: '必须填写', en: 'is required' },
  required_or: { zh: '必须填写，或改填 {other}', en: 'is required, or {other}' },
  unknown: { zh: '这里不使用', en: 'is not known here' },
  field_of_kind: { zh: '不是 {kind} 用的字段', en: 'is no field of {kind}' },
  left_out: { zh: '这里不能填写', en: 'must be left out' },
  left_out_beside: { zh: '在填写了 {other} 时不能再填', en: 'must be left out beside {other}' },
  only_beside: { zh: '只有填写了 {other} 时才能填', en: 'may only stand beside {other}' },

  one_of: { zh: '只能是：{choices}', en: 'must be one of {choices}' },
  text: { zh: '应为一个文本', en: 'must be one text' },
  text_at_least: { zh: '至少要有 {min} 个字符', en: 'must have at least {min} characters' },
  text_at_most: { zh: '最多 {max} 个字符', en: 'must have at most {max} characters' },
  text_within: { zh: '应为 {min} 到 {max} 个字符的文本', en: 'must be a text of {min} to {max} characters' },
  no_nul: { zh: '不能含有空字符（NUL）', en: 'must not hold the character NUL' },
  whole_number: { zh: '应为整数', en: 'must be a whole number' },
  whole_number_within: {
    zh: '应为 {min} 到 {max} 的整数',
    en: 'must be a whole number from {min} to {max}',
  },
  at_least: { zh: '不能小于 {min}', en: 'must be at least {min}' },
  at_most: { zh: '不能大于 {max}', en: 'must be at most {max}' },
  true_or_false: { zh: '应为 true 或 false', en: 'must be true or false' },
  object: { zh: '应为一个 JSON 对象', en: 'must be a JSON object' },
  list: { zh: '应为一个 JSON 数组', en: 'must be a JSON array' },
  list_at_least: { zh: '至少要有 {min} 项', en: 'must have at least {min} items' },
  list_at_most: { zh: '最多 {max} 项', en: 'must have at most {max} items' },
  list_within: { zh: '应为 {min} 到 {max} 项的列表', en: 'must be a list of {min} to {max} items' },
  ids_within: {
    zh: '应为 {min} 到 {max} 个互不相同的编号',
    en: 'must be a list of {min} to {max} different ids',
  },
  json: { zh: '应为 JSON', en: 'must be JSON' },
  address: { zh: '应为能解码的地址', en: 'must be an address that can be decoded' },

  id: {
    zh: '应为编号：以字母或数字开头，只含字母、数字、_ 和 -，最多 64 个字符',
    en: 'must be an id: a letter or digit first, then letters, digits, _ and -, at most 64 characters',
  },
  reference: {
    zh: '应为编号：以字母或数字开头，只含字母、数字和 _ : . -，最多 200 个字符',
    en: 'must be an id: a letter or digit first, then letters, digits and _ : . -, at most 200 characters',
  },
  channel: {
    zh: '应为渠道名：小写字母、数字和 -，最多 32 个字符',
    en: 'must be a channel: small letters, digits and -, at most 32 characters',
  },
  account: {
    zh: '应为科目名：只含字母、数字和 : _ -，最多 200 个字符',
    en: 'must be an account: letters, digits and : _ -, at most 200 characters',
  },
  name_of_record: {
    zh: '只能含字母、数字和 _ : . @ -，最多 200 个字符',
    en: 'may hold letters, digits and _ : . @ -, at most 200 characters',
  },
  about: {
    zh: '应为一件有记录可查的事，如 case:编号、order:编号、policy:版本；会员和门店请查 statements',
    en: 'must name one thing, such as case:ID, order:ID or policy:VERSION; for members and stores ask for statements',
  },
  six_digits: { zh: '应为 6 位数字', en: 'must be six digits' },
  region_known: {
    zh: '应为官方行政区划代码（GB/T 2260）',
    en: 'must be a code of the official region table (GB/T 2260)',
  },
  greater_region: {
    zh: '应为方案里的大区（{choices}）',
    en: 'must be one of the policy’s greater regions ({choices})',
  },
  region_of_tier: { zh: '应为 {tier} 一级的地区', en: 'must be a region of tier {tier}' },

  decimal: {
    zh: '应为不小于零的数，用文本写，最多 {decimals} 位小数',
    en: 'must be a number not below zero, written as text, with at most {decimals} decimals',
  },
  decimal_or_all: {
    zh: '应为不小于零的数，用文本写，最多 {decimals} 位小数，或 "all"',
    en: 'must be a number not below zero, written as text, with at most {decimals} decimals, or "all"',
  },
  amount: {
    zh: '应为金额，如 1000.00：最多 15 位整数和 2 位小数',
    en: 'must be an amount such as 1000.00: at most 15 digits, then at most 2 decimals',
  },
  minimum: {
    zh: '应为金额，如 0.01：最多 12 位整数和 2 位小数',
    en: 'must be an amount such as 0.01: at most 12 digits, then at most 2 decimals',
  },
  positive_amount: {
    zh: '应为大于零的金额，最多 2 位小数',
    en: 'must be an amount above zero with at most 2 decimals',
  },
  above_zero: { zh: '应大于零', en: 'must be above zero' },
  not_below: { zh: '不能小于 {other}', en: 'must not be below {other}' },
  line_discount: { zh: '不能超过这一行的金额', en: 'must be at most the amount of its line' },

  day: { zh: '应为日期 YYYY-MM-DD，如 2026-11-23', en: 'must be a day YYYY-MM-DD, such as 2026-11-23' },
  month: { zh: '应为月份 YYYY-MM，如 2026-11', en: 'must be a month YYYY-MM, such as 2026-11' },
  instant: {
    zh: '应为带时区的时间，如 2026-11-23T08:00:00+08:00',
    en: 'must be a time with its zone, such as 2026-11-23T08:00:00+08:00',
  },
  day_or_instant: {
    zh: '应为日期 YYYY-MM-DD（方案当地的零点），或带时区的时间，如 2026-11-23T08:00:00+08:00',
    en: 'must be a day YYYY-MM-DD, meaning the program’s midnight it begins with, or a time with its zone',
  },
  later_than: { zh: '应晚于 {other}', en: 'must be later than {other}' },
  not_before: { zh: '应为 {min} 或之后', en: 'must be {min} or later' },
  days_back: {
    zh: '最多早 {max} 天，且不能在未来',
    en: 'must be at most {max} days back and not in the future',
  },
  schedule: {
    zh: '应为 never、daily、weekly:1 到 weekly:7，或 monthly:1 到 monthly:28',
    en: 'must be never, daily, weekly:1 to weekly:7, or monthly:1 to monthly:28',
  },
  before_history: {
    zh: '不能晚于历史订单中的第一单',
    en: 'must not be after the first order of the history',
  },

  provinces: {
    zh: '应为省级行政区划代码的列表，如 440000',
    en: 'must be a list of province codes, such as 440000',
  },
  tariff_of_policy: { zh: '应为方案里写明的一条分账规则', en: 'must be one of the policy’s tariffs' },
  sum_to: { zh: '各项之和应为 {total}', en: 'must sum to {total}' },
  covers_commissions: {
    zh: '不能小于佣金最高合计 {worst}（commission_exceeds_distribution）',
    en: 'must cover the highest commissions, {worst} (commission_exceeds_distribution)',
  },
  policy_or_preset: {
    zh: '应为方案文档，或：{choices}',
    en: 'must be a policy document, or one of {choices}',
  },
  weights: { zh: '权重之和应大于零', en: 'must have weights that sum to more than zero' },

  cursor: {
    zh: '应为上一页给出的 nextCursor，原样带回',
    en: 'must be the nextCursor of the page before, as it was given',
  },
  hash: { zh: '应为 64 位小写十六进制数', en: 'must be 64 small hexadecimal digits' },
  login: {
    zh: '应为登录名：字母、数字和 . _ -，最多 40 个字符',
    en: 'must be a sign-in name: letters, digits and . _ -, at most 40 characters',
  },
  new_login: {
    zh: '应为登录名：以小写字母或数字开头，只含小写字母、数字和 . _ -，最多 40 个字符',
    en: 'must be a sign-in name: a small letter or digit first, then small letters, digits and . _ -, at most 40',
  },
  code: {
    zh: '应为身份验证器上的 6 位数字，或一个备用码',
    en: 'must be the six digits of the authenticator app, or a recovery code',
  },
  phone: {
    zh: '应为 11 位手机号，如 13800000000',
    en: 'must be a mobile number of 11 digits, such as 13800000000',
  },
  external: {
    zh: '应为 phone:手机号、openid:编号 或 pos:编号',
    en: 'must be phone:NUMBER, openid:ID or pos:NUMBER',
  },
  carrier: { zh: '应为外送渠道名：1 到 20 个小写字母', en: 'must be a carrier: 1 to 20 small letters' },
  not_officers: {
    zh: '不能含 officers，它只能用命令 cistern key add 给',
    en: 'must be without officers, which only the command cistern key add gives',
  },

  url: { zh: '应为完整的网址', en: 'must be an absolute URL' },
  url_plain: {
    zh: '应为不带用户名、密码和 # 的网址',
    en: 'must be a URL without name, password and fragment',
  },
  url_http: { zh: '应为 https 或 http 网址', en: 'must be an https or http URL' },
  url_https: { zh: '应为 https 网址', en: 'must be an https URL' },
  url_public: { zh: '应为公网上的地址', en: 'must be an address of the public internet' },

  shape: { zh: '不合接口文档写明的形式', en: 'does not have the shape that is documented' },
} as const satisfies Record<ShapeRuleName | (string & {}), RuleText>;

export type RuleName = keyof typeof RULES;

/** A rule as it travels: its name, and its figures beside it. */
export type Rule = { readonly rule: RuleName; readonly [figure: string]: unknown };

export function isRule(name: unknown): name is RuleName {
  return typeof name === 'string' && Object.hasOwn(RULES, name);
}
