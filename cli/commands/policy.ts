import { CHECK_QUESTIONS, consentTexts, disclosureFacts } from '#contract';
import {
  diffPolicies,
  lintPolicy,
  type PolicyChange,
  type PolicyEffect,
  type PolicyProblem,
  type PolicyWarning,
  PRESETS,
  parsePolicy,
  RULE_PACK,
} from '#engine';
import { brokenField } from '../broken-rule.ts';
import { CHECK_FAILED, CommandFailure } from '../exit.ts';
import { readPolicy, readPolicyDocument } from '../policy.ts';

/** `cistern policy show [NAME]`: a preset as JSON, or the names of all. */
export function showPolicy(name: string | undefined): void {
  const shown = name === undefined ? [...PRESETS.keys()] : readPolicyDocument(name);
  writeJson(shown);
}

/** `cistern policy lint NAME|FILE`: exit 1 when it cannot stand; warnings do not fail it. */
export function lintPolicyFile(nameOrFile: string, options: { json?: boolean }): void {
  const parsed = parsePolicy(readPolicyDocument(nameOrFile));
  const problems = 'problems' in parsed ? parsed.problems : [];
  const warnings = 'policy' in parsed ? lintPolicy(parsed.policy) : [];
  if (options.json) writeJson({ problems, warnings });
  else writeLint(problems, warnings);
  if (problems.length > 0) {
    throw new CommandFailure(
      CHECK_FAILED,
      `方案不成立：${problems.length} 处问题`,
      `the policy cannot stand: ${problems.length} problems`,
    );
  }
}

/** `cistern policy disclosure NAME|FILE`: what a member is told before anything is paid, in both languages. */
export function writeDisclosure(nameOrFile: string): void {
  const facts = disclosureFacts(readPolicy(nameOrFile).policy, undefined);
  for (const locale of ['zh', 'en'] as const) {
    for (const { title, lines } of consentTexts(facts, locale))
      writeLine([title, ...lines.map((line) => `· ${line}`), ''].join('\n'));
    for (const question of CHECK_QUESTIONS) writeLine(`? ${question[locale]}`);
    writeLine('');
  }
}

function writeLint(problems: readonly PolicyProblem[], warnings: readonly PolicyWarning[]): void {
  for (const { zh, en } of problems.map(brokenField)) writeLine(`✗ ${zh}\n  ${en}`);
  for (const { rule, severity, field, value } of warnings) {
    writeLine(`${severity === 'warn' ? '·' : '!'} ${field} = ${value}: ${rule} (${SEVERITY[severity]})`);
  }
  writeSentences(new Set(warnings.map(({ rule }) => rule)));
  if (problems.length === 0 && warnings.length === 0) writeLine('✓');
}

const SEVERITY: Readonly<Record<PolicyWarning['severity'], string>> = {
  locked: '锁定 / locked',
  override: '正式方案须放行 / needs an override when live',
  warn: '提示 / warns',
};

/** What two officers type, to the letter, for an override of each rule that needs one. */
function writeSentences(ids: ReadonlySet<string>): void {
  const rules = [...RULE_PACK.values()].filter(({ id }) => ids.has(id));
  const needed = rules.filter((rule) => rule.severity === 'override');
  if (needed.length > 0) writeLine('放行时两名负责人逐字输入 / what two officers type for an override:');
  for (const { id, sentence } of needed) writeLine(`  ${id}\n    ${sentence.zh}\n    ${sentence.en}`);
}

/** `cistern policy diff A B`: what changes from A to B, and for whom. Both have to stand. */
export function diffPolicyFiles(before: string, after: string, options: { json?: boolean }): void {
  const changes = diffPolicies(readPolicy(before).policy, readPolicy(after).policy);
  if (options.json) return writeJson({ changes });
  for (const change of changes) writeLine(changeText(change));
  if (changes.length === 0) writeLine('没有差别 / no difference');
}

function changeText({ field, before, after, effect }: PolicyChange): string {
  return `${field}: ${before ?? '–'} → ${after ?? '–'} (${EFFECT[effect]} / ${effect})`;
}

const EFFECT: Readonly<Record<PolicyEffect, string>> = {
  'better for members': '对会员更好',
  worse: '对会员更差',
  neutral: '无影响',
  'only for new orders': '只影响新订单',
};

function writeJson(value: unknown): void {
  writeLine(JSON.stringify(value, null, 2));
}

function writeLine(text: string): void {
  process.stdout.write(`${text}\n`);
}
