import { lintPolicy, PRESETS, parsePolicy } from '#engine';
import { CHECK_FAILED, CommandFailure } from '../exit.ts';
import { readPolicyDocument } from '../policy.ts';

/** `cistern policy show [NAME]`: a preset as JSON, or the names of all. */
export function showPolicy(name: string | undefined): void {
  const shown = name === undefined ? [...PRESETS.keys()] : readPolicyDocument(name);
  process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
}

/** `cistern policy lint NAME|FILE`: exit 1 when it cannot stand; warnings do not fail it. */
export function lintPolicyFile(nameOrFile: string, options: { json?: boolean }): void {
  const parsed = parsePolicy(readPolicyDocument(nameOrFile));
  const problems = 'problems' in parsed ? parsed.problems : [];
  const warnings = 'policy' in parsed ? lintPolicy(parsed.policy) : [];
  if (options.json) process.stdout.write(`${JSON.stringify({ problems, warnings }, null, 2)}\n`);
  else {
    for (const { field, rule, value } of problems) {
      process.stdout.write(`✗ ${field}: ${rule} (${value})\n`);
    }
    for (const { rule, field, value } of warnings) process.stdout.write(`! ${field} = ${value}: ${rule}\n`);
    if (problems.length === 0 && warnings.length === 0) process.stdout.write('✓\n');
  }
  if (problems.length > 0) {
    throw new CommandFailure(
      CHECK_FAILED,
      `方案不成立：${problems.length} 处问题`,
      `the policy cannot stand: ${problems.length} problems`,
    );
  }
}
