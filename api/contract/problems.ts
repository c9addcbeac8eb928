import { z } from 'zod';
import type { Locale } from './fill-slots.ts';
import { REFUSALS, type RefusalText } from './refusals.ts';
import { type RefusalJson, renderRefusal } from './render-refusal.ts';

type FaultText = RefusalText & { readonly title: string };

/** Answers that are no outcome of a command: who asks, how it was sent, whether we can work just now. */
export const FAULTS = {
  idempotency_key_required: {
    status: 400,
    title: 'Idempotency-Key required',
    zh: '写入请求必须带 Idempotency-Key 请求头（字母、数字、_ . : -，最多 100 个字符）。',
    en: 'A write needs the header Idempotency-Key (letters, digits, _ . : -, at most 100 characters).',
  },
  bad_query: {
    status: 400,
    title: 'Bad query',
    zh: '查询参数 {field} 应为 {rule}。',
    en: 'The query parameter {field} must be {rule}.',
  },
  not_signed_in: {
    status: 401,
    title: 'Not signed in',
    zh: '请先登录，或用 Authorization: Bearer 带上接口密钥。',
    en: 'Sign in first, or send an API key as Authorization: Bearer.',
  },
  wrong_sign_in: {
    status: 401,
    title: 'Wrong name or password',
    zh: '登录名或密码不对。',
    en: 'The name or the password is wrong.',
  },
  wrong_code: {
    status: 401,
    title: 'Wrong code',
    zh: '验证码不对或已过期，或这个手机号还没有会员。请重新获取，或请门店帮您登记。',
    en: 'The code is wrong or too old, or no member has this phone. Ask for another code, or have a store register you.',
  },
  code_needed: {
    status: 401,
    title: 'Code needed',
    zh: '还需要动态验证码：请输入身份验证器上的 6 位数字，或一个备用码。',
    en: 'A code is needed too: the six digits of your authenticator app, or a recovery code.',
  },
  second_factor_needed: {
    status: 403,
    title: 'Second factor needed',
    zh: '方案已正式运行，必须先设置动态验证码并用它登录。请在“我的登录”里设置。',
    en: 'A program is live: set up a second factor first and sign in with it, under “My sign-in”.',
  },
  not_allowed: {
    status: 403,
    title: 'Not allowed',
    zh: '您的角色或密钥没有这项权限。请找负责人开通。',
    en: 'Your role or key may not do this. Ask an owner for it.',
  },
  approval_needed: {
    status: 403,
    title: 'Approval needed',
    zh: '经办人由“待批”记录，不能自己填写。请在“待批”里提交，由另一位有权限的人批准。',
    en: 'Officers are recorded by the approvals, not typed. Propose it under “Approvals”; another person with the right role approves it.',
  },
  foreign_origin: {
    status: 403,
    title: 'Foreign origin',
    zh: '请求来自别的网站，已拒绝。请从本系统的页面操作。',
    en: 'The request came from another site and was turned away. Use this system’s own pages.',
  },
  staff_exists: {
    status: 409,
    title: 'Staff exists',
    zh: '已经有叫 {login} 的工作人员。换一个登录名。',
    en: 'Somebody is called {login} already. Choose another name.',
  },
  last_owner: {
    status: 409,
    title: 'Last owner',
    zh: '{login} 是最后一位负责人，不能停用或改换角色。请先添加另一位负责人。',
    en: '{login} is the last owner and can neither leave nor change role. Add another owner first.',
  },
  external_taken: {
    status: 409,
    title: 'External id taken',
    zh: '这个号码已经属于另一位会员。请先核对是不是同一个人，再合并或解除。',
    en: 'This belongs to another member. See whether it is the same person, then merge them or unlink it there.',
  },
  no_code_sender: {
    status: 503,
    title: 'No code can be sent',
    zh: '还没有接入短信，发不了验证码。请联系平台。',
    en: 'No provider of text messages is connected, so no code can be sent. Ask the operator.',
  },
  file_kind: {
    status: 415,
    title: 'Not a file of that kind',
    zh: '只收 JPEG、PNG 图片，PDF 和 MP4；按内容判断，改名没有用。',
    en: 'Only JPEG, PNG, PDF and MP4 are taken, told by their content, whatever they are called.',
  },
  file_not_kept: {
    status: 409,
    title: 'File not kept',
    zh: '这个文件已按规定删除，或这个案件的文件已满 50 个，没有保存。',
    en: 'This file was erased before, or the case has 50 files already; it was not kept.',
  },
  own_order: {
    status: 403,
    title: 'An order of one’s own',
    zh: '自己的消费不能由自己录入，请由店里另一位同事录入。',
    en: 'Nobody enters an order for themselves. Let somebody else of the store do it.',
  },
  no_such_guest: {
    status: 404,
    title: 'No such guest',
    zh: '这个手机号还没有会员。请客人扫店里的码登记，或用会员编号。',
    en: 'No member has this phone. Let the guest sign up with the store’s code, or use the member id.',
  },
  consent_needed: {
    status: 403,
    title: 'Consent needed',
    zh: '提现前请先阅读风险告知，并分别同意使用证件号和收款账户。还缺：{missing}。',
    en: 'Before anything is paid out, read the disclosure and consent to the use of your ID number and payout account. Missing: {missing}.',
  },
  wrong_answers: {
    status: 422,
    title: 'Wrong answers',
    zh: '有问题没有答对。请再读一遍告知，然后重新回答。',
    en: 'A question was not answered right. Please read the disclosure again and answer once more.',
  },
  text_changed: {
    status: 409,
    title: 'The text has changed',
    zh: '告知的内容已经更新，或显示得太久了。请重新打开，读过再同意。',
    en: 'The text has changed, or was shown too long ago. Open it again, read it, then consent.',
  },
  same_person: {
    status: 403,
    title: 'Same person',
    zh: '提交的人不能自己批准，需要另一位有权限的人。',
    en: 'Who proposed it cannot approve it: another person with the right role does.',
  },
  already_decided: {
    status: 409,
    title: 'Already decided',
    zh: '这一项已经处理过或已过期，不能再改。需要的话请重新提交。',
    en: 'This was decided or has expired and does not change any more. Propose it again if it is still needed.',
  },
  demo_in_use: {
    status: 409,
    title: 'Demo sign-ins in use',
    zh: '还有演示账号 {logins}，密码会在每次启动时打印，所以不能正式运行。请先停用它们。',
    en: 'There are demo sign-ins ({logins}) whose passwords are printed at every start, so the program cannot go live. End them first.',
  },
  difference_open: {
    status: 409,
    title: 'A difference is open',
    zh: '没有付款：{day} 渠道 {channel} 的账单和账簿有 {count} 处不符还没处理，处理之前不再付款。请到“对账”核对那一天，查清的可以由两个人写明原因关闭；确需先付的，由两名负责人在“合规”里放行规则 open_difference。',
    en: 'Not paid: bill and journal of {day}, channel {channel}, differ in {count} places, and nothing more is paid until that is settled. Look at that day under “Reconciliation”, where two people can close a difference they can explain; if it has to be paid first, two officers override the rule open_difference under “Guardrails”.',
  },
  not_simulated: {
    status: 409,
    title: 'Nothing is simulated here',
    zh: '没有执行：只有模拟渠道可以这样安排，正式运行的方案永远不行。',
    en: 'Not done: only the simulated provider can be told this, and never in a live program.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    zh: '这里什么也没有。请核对地址和编号。',
    en: 'There is nothing here. Check the address and the id.',
  },
  webhook_exists: {
    status: 409,
    title: 'Webhook exists',
    zh: '已经有编号为 {endpointId} 的接收地址。换一个编号，或修改原来的。',
    en: 'There is an endpoint {endpointId} already. Choose another id, or change that one.',
  },
  not_over: {
    status: 409,
    title: 'Not over',
    zh: '{period} 还没有过完，或那时还没有任何记录：之后还没有别的命令，还可能有记录落在其中。等下一条命令之后再试。',
    en: '{period} is not over, or nothing had happened by then: no command is dated after it yet, so more could be dated into it. Try again after the next command.',
  },
  paper_exists: {
    status: 409,
    title: 'Made already',
    zh: '{period} 已经由 {madeBy} 做过，留存的记录不再改变。可以重新核对它。',
    en: '{period} was done by {madeBy} already, and what was kept does not change. It can be checked again.',
  },
  paper_differs: {
    status: 409,
    title: 'Not what was published',
    zh: '{period} 公布的证明与现在的流水不符。请通知负责人和审计，并运行 cistern verify。',
    en: 'What was published for {period} is not what the journal gives now. Tell the owner and the auditor, and run cistern verify.',
  },
  body_too_large: {
    status: 413,
    title: 'Body too large',
    zh: '请求内容太大。批量请求每次最多 1000 条。',
    en: 'The body is too large. A bulk request takes at most 1 000 commands.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    zh: '请求内容必须是 application/json。',
    en: 'The body must be application/json.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    zh: '请求太频繁，请在 {retryAfter} 秒后再试。',
    en: 'Too many requests. Try again in {retryAfter} seconds.',
  },
  locked_out: {
    status: 429,
    title: 'Locked out',
    zh: '登录失败次数太多，请在 {retryAfter} 秒后再试。',
    en: 'Too many failed sign-ins. Try again in {retryAfter} seconds.',
  },
  busy: {
    status: 503,
    title: 'Busy',
    zh: '现在忙不过来，什么都没有改变。请在 {retryAfter} 秒后用同一个 Idempotency-Key 再发。',
    en: 'Busy just now. Send it again in {retryAfter} seconds under the same Idempotency-Key; it will not be done twice.',
  },
  stopped: {
    status: 503,
    title: 'Writing has stopped',
    zh: '写入已停止，查询仍可用；运维已收到告警。请在 {retryAfter} 秒后用同一个 Idempotency-Key 再发。',
    en: 'Writing has stopped, reading goes on; the operators are told. Send it again in {retryAfter} seconds under the same Idempotency-Key.',
  },
  unreachable: {
    status: 503,
    title: 'Unreachable',
    zh: '连不上服务器。写入是否成功请用同一个 Idempotency-Key 再发一次确认。',
    en: 'The server cannot be reached. Send a write again under the same Idempotency-Key to learn whether it was done.',
  },
  bad_answer: {
    status: 502,
    title: 'Bad answer',
    zh: '服务器的回答不符合约定（{field}）。请刷新页面，或核对版本。',
    en: 'The server’s answer is not of the agreed shape ({field}). Reload the page, or check the version.',
  },
  internal: {
    status: 500,
    title: 'Internal fault',
    zh: '系统出错，已记录，编号 {requestId}。写入是否成功请用同一个 Idempotency-Key 再发一次确认。',
    en: 'A fault on our side, recorded as {requestId}. Send a write again under the same Idempotency-Key to learn whether it was done.',
  },
} as const satisfies Record<string, FaultText>;

export type FaultCode = keyof typeof FAULTS;

/** RFC 9457 problem details. `detail` follows Accept-Language; both languages are always there. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    detailZh: z.string(),
    detailEn: z.string(),
    code: z.string(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; a refusal’s numbers are further members.' });

export type Problem = z.infer<typeof problemSchema>;

/** Makes the problem of a refusal or fault: status and texts from the tables, numbers as members. */
export function problemOf(facts: RefusalJson, requestId: string, locale: Locale): Problem {
  const { code } = facts;
  const numbers = { ...facts, requestId };
  if (Object.hasOwn(REFUSALS, code)) {
    const { status } = REFUSALS[code as keyof typeof REFUSALS];
    const texts = { zh: renderRefusal(numbers, 'zh'), en: renderRefusal(numbers, 'en') };
    return problem(numbers, status, code.replaceAll('_', ' '), texts, locale);
  }
  const fault: FaultText = FAULTS[code as FaultCode] ?? FAULTS.internal;
  const texts = { zh: fill(fault.zh, numbers), en: fill(fault.en, numbers) };
  return problem(numbers, fault.status, fault.title, texts, locale);
}

function problem(
  numbers: RefusalJson & { requestId: string },
  status: number,
  title: string,
  texts: Readonly<Record<Locale, string>>,
  locale: Locale,
): Problem {
  const type = `/api/docs#${numbers.code}`;
  const details = { detail: texts[locale], detailZh: texts.zh, detailEn: texts.en };
  return { ...numbers, type, title, status, ...details };
}

function fill(text: string, numbers: RefusalJson): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name] ?? '–'));
}
