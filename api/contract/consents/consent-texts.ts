import { fillSlots, type Locale } from '../fill-slots.ts';
import type { DisclosureFacts } from './disclosure-facts.ts';
import { DISCLOSURE_POINTS } from './disclosure-points.ts';

type Words = { readonly zh: string; readonly en: string };

/** What somebody consents to, each by itself: having read the disclosure, the ID number, the payout account. */
export const CONSENT_KINDS = ['disclosure', 'id-number', 'payout-account'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

const TITLES: Readonly<Record<ConsentKind, Words>> = {
  disclosure: { zh: '风险告知', en: 'What you should know' },
  'id-number': { zh: '使用姓名和证件号', en: 'Use of your name and ID number' },
  'payout-account': { zh: '使用收款账户', en: 'Use of your payout account' },
};

const OWN_TEXTS: Readonly<Record<Exclude<ConsentKind, 'disclosure'>, Words>> = {
  'id-number': {
    zh: '我同意平台为提现的实名核对和代扣税使用我的姓名和证件号。证件号加密保存，不用于别的用途。我可以随时撤回；撤回后不能再提现，法律要求保存的税务记录除外都会删除。',
    en: 'I agree that the operator uses my name and ID number to check who is paid and to withhold tax. The number is kept encrypted and used for nothing else. I can take this back at any time; then nothing more is paid out, and all but the tax records the law asks for is deleted.',
  },
  'payout-account': {
    zh: '我同意平台为付款使用我的收款账户，并把付款所需的资料交给支付机构。我可以随时撤回；撤回后不能再提现。',
    en: 'I agree that the operator uses my payout account to pay me and hands what this needs to the payment provider. I can take this back at any time; then nothing more is paid out.',
  },
};

/** Asked with the disclosure; both must be answered right, else it is shown again. */
export const CHECK_QUESTIONS = [
  {
    id: 'keepsRising',
    right: 'no',
    zh: '如果以后没有人再消费，我的积分会继续上涨吗？',
    en: 'If nobody buys any more, do my points keep rising?',
  },
  {
    id: 'promised',
    right: 'no',
    zh: '平台是否承诺我能拿回消费的钱？',
    en: 'Does the operator promise that I get back what I spent?',
  },
] as const;

export type ConsentText = {
  readonly kind: ConsentKind;
  readonly title: string;
  readonly lines: readonly string[];
};

/** The words of each consent in one language; the disclosure's are made of the rules in force. */
export function consentTexts(facts: DisclosureFacts, locale: Locale): readonly ConsentText[] {
  return CONSENT_KINDS.map((kind) => ({
    kind,
    title: TITLES[kind][locale],
    lines: kind === 'disclosure' ? disclosureLines(facts, locale) : [OWN_TEXTS[kind][locale]],
  }));
}

function disclosureLines(facts: DisclosureFacts, locale: Locale): readonly string[] {
  return DISCLOSURE_POINTS.filter(({ when }) => when?.(facts) ?? true).map((point) =>
    fillSlots(point[locale], facts, locale),
  );
}
