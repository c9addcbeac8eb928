/** Refusals: stages, rules, policies and cases. */
export const GOVERNANCE_REFUSALS = {
  wrong_stage: {
    status: 409,
    zh: '未执行：方案处于 {stage} 阶段，不接受这条命令。请到允许的阶段再发。',
    en: 'Not done: the program is in stage {stage}, which does not take this command. Send it in a stage that takes it.',
  },
  stage_not_allowed: {
    status: 409,
    zh: '未执行：不能从 {from} 进入 {to} 阶段。演示和正式各有自己的账，请为正式另建方案。',
    en: 'Not done: the stage cannot change from {from} to {to}. Rehearsal and live keep separate books: open a new program for live.',
  },
  checklist_incomplete: {
    status: 422,
    zh: '未执行：上线清单缺少 {missing}。请补上依据编号。',
    en: 'Not done: the checklist for going live lacks {missing}. Name its reference.',
  },
  two_officers_needed: {
    status: 422,
    zh: '未执行：需要两名不同的负责人。请写上两名负责人。',
    en: 'Not done: two different officers are needed. Name two officers.',
  },
  program_exists: {
    status: 409,
    zh: '未执行：方案已经存在。请换一个编号新建。',
    en: 'Not done: the program exists already. Open another under a new id.',
  },
  already_paused: {
    status: 409,
    zh: '未执行：{what} 已经暂停。先恢复再暂停。',
    en: 'Not done: {what} is paused already. Resume it first.',
  },
  not_paused: {
    status: 409,
    zh: '未执行：{what} 没有暂停。无需恢复。',
    en: 'Not done: {what} is not paused. There is nothing to resume.',
  },
  override_exists: {
    status: 409,
    zh: '未执行：该放行编号已存在。请换一个编号。',
    en: 'Not done: this override id exists already. Choose another id.',
  },
  override_not_found: {
    status: 404,
    zh: '未执行：没有这条放行。请核对编号。',
    en: 'Not done: there is no such override. Check the id.',
  },
  rule_not_found: {
    status: 404,
    zh: '未执行：没有规则 {rule}。请从规则表选取。',
    en: 'Not done: there is no rule {rule}. Choose one of the rule pack.',
  },
  override_not_needed: {
    status: 422,
    zh: '未执行：规则 {rule} 只作提醒，无需放行。可以直接进行。',
    en: 'Not done: rule {rule} only warns and needs no override. Go on without one.',
  },
  sentence_differs: {
    status: 422,
    zh: '未执行：承诺语与规则原文不一致。请逐字照抄：{expected}。',
    en: 'Not done: the sentence is not the rule’s own. Type it to the letter: {expected}.',
  },
  expiry_out_of_range: {
    status: 422,
    zh: '未执行：放行期限须在现在之后、{latest} 之前。请改期限。',
    en: 'Not done: an override must end after now and by {latest}. Change its end.',
  },
  nothing_on_hold: {
    status: 409,
    zh: '未执行：该订单没有暂扣的佣金。请核对订单。',
    en: 'Not done: the order has no commission on hold. Check the order.',
  },
  policy_invalid: {
    status: 422,
    zh: '未执行：方案不成立：{field} 应为 {rule}，收到的是 {value}。请修改后再发布。',
    en: 'Not done: the policy cannot stand: {field} must be {rule}, it is {value}. Correct it and publish again.',
  },
  policy_fixed: {
    status: 422,
    zh: '未执行：{field} 在方案开办后不能改。请保持原值。',
    en: 'Not done: {field} cannot change once the program is open. Keep its value.',
  },
  tariff_in_use: {
    status: 422,
    zh: '未执行：分账规则 {tariff} 还在使用。请保留它，或先改用别的规则。',
    en: 'Not done: tariff {tariff} is still in use. Keep it, or move its users to another first.',
  },
  effective_too_soon: {
    status: 422,
    zh: '未执行：生效时间 {effectiveAt} 太早，最早 {earliest}。请推迟生效时间。',
    en: 'Not done: the policy would take effect at {effectiveAt}, {earliest} is the earliest. Let it take effect later.',
  },
  redenomination_not_needed: {
    status: 422,
    zh: '未执行：积分价格 {price} 未超过 10 000。超过后再拆分。',
    en: 'Not done: the price {price} is not above 10 000. Split once it is.',
  },
  orders_waiting: {
    status: 409,
    zh: '未执行：还有 {count} 笔订单未结算。请先结算或退款。',
    en: 'Not done: {count} orders still wait. Settle or refund them first.',
  },
  case_exists: {
    status: 409,
    zh: '未执行：该案件编号已存在。请换一个编号。',
    en: 'Not done: this case id exists already. Choose another id.',
  },
  case_not_found: {
    status: 404,
    zh: '未执行：没有这个案件。请核对编号。',
    en: 'Not done: there is no such case. Check the id.',
  },
  case_incomplete: {
    status: 422,
    zh: '未执行：案件缺少 {field}。请补上。',
    en: 'Not done: the case lacks {field}. Name it.',
  },
  case_not_in_status: {
    status: 409,
    zh: '未执行：案件的状态是 {status}，不能这样处理。请核对状态。',
    en: 'Not done: the case is {status}. Check its status.',
  },
  appeal_open: {
    status: 409,
    zh: '未执行：申诉期到 {until} 为止。请等申诉期结束。',
    en: 'Not done: the appeal is open until {until}. Wait until it ends.',
  },
  appeal_over: {
    status: 409,
    zh: '未执行：申诉期已在 {until} 结束。如有新证据请另立案。',
    en: 'Not done: the appeal ended at {until}. Open a new case with new evidence.',
  },
} as const;
