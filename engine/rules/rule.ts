/** The same words in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string };

/**
 * locked: the code refuses, nobody can switch it off. override: refused in a live program unless two
 * officers have recorded an override. warn: said and recorded, nothing more.
 */
export type Severity = 'locked' | 'override' | 'warn';

/** What can break a rule: a policy, when it is written; a command, when it runs; nothing that can be sent. */
export type RuleWhere = 'policy' | 'command' | 'product';

type Common = {
  readonly id: string;
  /** Raised when text or sentence change: an override names the version its officers have read. */
  readonly version: number;
  readonly date: string;
  readonly locale: 'cn';
  readonly where: RuleWhere;
  /** What the rule asks and why, in words that members and the public may read. */
  readonly text: Bilingual;
  /** Judged in a live program; elsewhere nothing is said of it. */
  readonly liveOnly?: true;
};

/** `sentence` is what two officers type, to the letter, to take responsibility for going without a rule. */
export type OverrideRule = Common & { readonly severity: 'override'; readonly sentence: Bilingual };
export type PlainRule = Common & { readonly severity: 'locked' | 'warn' };

/** One row of the rule pack (guardrails; economics §14). */
export type Rule = OverrideRule | PlainRule;
