/** Refusals: stages, rules, policies and cases. */
export const GOVERNANCE_REFUSALS = {
  wrong_stage: {
    status: 409,
    zh: '未执行：方案现在处于{stage}阶段，这个阶段不接受这项操作。请核对方案，或到允许的阶段再做。',
    en: 'Not done: the program’s stage is {stage}, which does not take this command. Check the program, or do it in a stage that takes it.',
  },
  stage_not_allowed: {
    status: 409,
    zh: '未更改阶段：方案不能从{from}转为{to}。演示和正式各记各的账，要正式开办请用定稿的方案另建一个；清盘请用「开始清盘」。',
    en: 'Not changed: a program cannot go from {from} to {to}. Rehearsal and live keep separate books: open a new program to go live, and wind down by its own command.',
  },
  checklist_incomplete: {
    status: 422,
    zh: '未转为正式：清单还缺{missing}。请填写它的依据编号后再试。',
    en: 'Not taken live: the checklist lacks {missing}. Name its reference and try again.',
  },
  two_officers_needed: {
    status: 422,
    zh: '未执行：这项操作要由两名不同的负责人一起担责。请写上两名负责人的编号。',
    en: 'Not done: two different officers answer for this together. Name the references of both.',
  },
  program_exists: {
    status: 409,
    zh: '未新建：编号 {programId} 已有方案，内容与这次不同，或者命令发进了已经开办的方案。请换一个编号另建。',
    en: 'Not opened: {programId} is another program already, or the command went into a program that is open. Open a new one under another id.',
  },
  already_paused: {
    status: 409,
    zh: '未暂停：{what}已经暂停。要改公告请先恢复，再重新暂停。',
    en: 'Not paused: {what} is paused already. To change the notice, resume it and pause it again.',
  },
  not_paused: {
    status: 409,
    zh: '未恢复：{what}没有暂停，现在就可以使用。',
    en: 'Not resumed: {what} is not paused and works as it is.',
  },
  override_exists: {
    status: 409,
    zh: '未记录：放行编号 {overrideId} 已存在。请换一个编号，或查看已有的放行。',
    en: 'Not recorded: override {overrideId} exists already. Choose another id, or look at the one that is there.',
  },
  override_not_found: {
    status: 404,
    zh: '没有放行 {overrideId}。请核对编号。',
    en: 'There is no override {overrideId}. Check the id.',
  },
  rule_not_found: {
    status: 404,
    zh: '未记录：规则表里没有 {rule}。请从规则表里选一条。',
    en: 'Not recorded: the rule pack has no {rule}. Choose one of its rules.',
  },
  override_not_needed: {
    status: 422,
    zh: '未记录：规则 {rule} 只作提醒，不拦任何操作，不需要放行。请直接进行。',
    en: 'Not recorded: rule {rule} only warns and stops nothing, so it takes no override. Go on without one.',
  },
  sentence_differs: {
    status: 422,
    zh: '未记录：承诺语和规则 {rule} 的原文不一致。请逐字抄写：{expected}',
    en: 'Not recorded: the sentence is not that of rule {rule}. Type it to the letter: {expected}',
  },
  expiry_out_of_range: {
    status: 422,
    zh: '未记录：放行要写明期限，最晚到 {latest}（90 天），这次写的是 {expiresAt}。请改期限。',
    en: 'Not recorded: an override ends after now and by {latest} (90 days), this one at {expiresAt}. Change its end.',
  },
  nothing_on_hold: {
    status: 409,
    zh: '未放款：订单 {orderId} 没有暂扣的佣金，可能已经处理过。请核对订单。',
    en: 'Not released: order {orderId} has no commission on hold, or it was released before. Check the order.',
  },
  policy_invalid: {
    status: 422,
    zh: '未发布：方案不成立。{place}{rule}{given}。请改正后再发布。',
    en: 'Not published: the policy cannot stand: {place} {rule}{given}. Correct it and publish again.',
  },
  policy_fixed: {
    status: 422,
    zh: '未发布：{field} 在方案开办后不能改。请保持原值；一定要改，就另建方案。',
    en: 'Not published: {field} cannot change once the program is open. Keep its value, or open another program.',
  },
  tariff_in_use: {
    status: 422,
    zh: '未发布：门店 {storeId} 还在用分账规则 {tariff}，新方案里没有它。请保留这条规则，或先给门店换一条。',
    en: 'Not published: store {storeId} still uses tariff {tariff}, which the new policy does not have. Keep it, or move the store to another first.',
  },
  effective_too_soon: {
    status: 422,
    zh: '未发布：正式方案要提前 7 天公布。这次定在 {effectiveAt} 生效，最早可以是 {earliest}。请推迟生效时间。',
    en: 'Not published: a live program announces a policy 7 days ahead. It would take effect at {effectiveAt}, the earliest is {earliest}. Let it take effect later.',
  },
  redenomination_not_needed: {
    status: 422,
    zh: '未换算：积分价格是 {price}，没有超过 10 000，不需要换算面值。请等超过后再做。',
    en: 'Not redenominated: the price is {price}, which is not above 10 000. Do it once it is.',
  },
  orders_waiting: {
    status: 409,
    zh: '未付款：还有 {count} 笔订单等待结算。请先结算或退款，再付清盘款。',
    en: 'Not paid: {count} orders still wait to be settled. Settle or refund them, then pay the wind-down.',
  },
  case_exists: {
    status: 409,
    zh: '未立案：案件编号 {caseId} 已存在。请换一个编号，或在已有案件里补充证据。',
    en: 'Not opened: case {caseId} exists already. Choose another id, or add evidence to the case that is there.',
  },
  case_not_found: {
    status: 404,
    zh: '没有案件 {caseId}。请核对编号。',
    en: 'There is no case {caseId}. Check the id.',
  },
  case_incomplete: {
    status: 422,
    zh: '未处理：案件 {caseId} 缺少 {field}，没有它就无法认定或执行。请补上。',
    en: 'Not done: case {caseId} lacks {field}, without which nothing can be found or done. Name it.',
  },
  case_not_in_status: {
    status: 409,
    zh: '未处理：案件 {caseId} 现在是「{status}」，这一步要在别的状态下做。请查看案件。',
    en: 'Not done: case {caseId} is {status}; this step belongs to another status. Look at the case.',
  },
  appeal_open: {
    status: 409,
    zh: '未执行：当事人可以申诉到 {until}，在此之前不能执行裁决。请到期后再执行。',
    en: 'Not carried out: the ruling can be appealed until {until} and is not carried out before. Do it then.',
  },
  appeal_over: {
    status: 409,
    zh: '未受理：申诉期已在 {until} 结束。有新证据请另立案件。',
    en: 'Not taken: the time to appeal ended at {until}. Open a new case with new evidence.',
  },
} as const;
