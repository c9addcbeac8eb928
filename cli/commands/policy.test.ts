import { afterAll, describe, expect, it } from 'vitest';
import { PRESETS, RULE_PACK } from '#engine';
import { openCommandLine } from '../test-command-line.ts';

const { cistern, file, close } = openCommandLine();
afterAll(close);

describe('cistern policy', { timeout: 120_000 }, () => {
  it('disclosure says the numbers of a policy as members are told them, in both languages', async () => {
    const { stdout } = await cistern('policy', 'disclosure', 'local-life');
    expect(stdout).toContain('扣除 20 % 后约得 89.60 元（税前）');
    expect(stdout).toContain('of each purchase 16 % goes into it');
    expect(stdout).toContain('? Does the operator promise that I get back what I spent?');
    expect(stdout).not.toContain('{');
  });

  it('lists, shows and lints', async () => {
    expect(JSON.parse((await cistern('policy', 'show')).stdout)).toContain('mall-guarded');
    expect(JSON.parse((await cistern('policy', 'show', 'mall')).stdout).exit.multiple).toBe(3_000_000);
    const lint = JSON.parse((await cistern('policy', 'lint', 'mall', '--json')).stdout);
    expect(lint.problems).toEqual([]);
    expect(lint.warnings.map(({ rule }: { rule: string }) => rule)).toContain('net_payout_above_spend');
    const document = {
      ...JSON.parse((await cistern('policy', 'show', 'local-life')).stdout),
      defaultTariff: 'none',
    };
    expect((await cistern('policy', 'lint', file('wrong.json', JSON.stringify(document)))).status).toBe(1);
  });

  it('S42: lint says the severity, and the sentence two officers type, to the letter', async () => {
    const { status, stdout } = await cistern('policy', 'lint', 'mall');
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    const rule = RULE_PACK.get('net_payout_above_spend');
    if (rule?.severity !== 'override') throw new Error('the rule needs no override');
    expect(lines[0]).toContain('net_payout_above_spend (正式方案须放行 / needs an override when live)');
    expect(lines.some((line) => line.startsWith('· ') && line.includes('no_genesis (提示 / warns)'))).toBe(
      true,
    );
    expect(lines).toContain(`    ${rule.sentence.zh}`);
    expect(lines).toContain(`    ${rule.sentence.en}`);
    expect((await cistern('policy', 'lint', 'new-operator')).stdout).toBe('✓\n');
  });

  it('G14: diff says what changes between two policies, and for whom', async () => {
    const before = PRESETS.get('local-life')!;
    const after = { ...before, exit: { ...before.exit, multiple: 2_000_000 }, binding: { days: 180 } };
    const path = file('after.json', JSON.stringify(after));
    const { changes } = JSON.parse((await cistern('policy', 'diff', 'local-life', path, '--json')).stdout);
    expect(changes).toEqual([
      { field: 'exit.multiple', before: '1200000', after: '2000000', effect: 'better for members' },
      { field: 'binding.days', before: 'null', after: '180', effect: 'worse' },
    ]);
    expect((await cistern('policy', 'diff', 'local-life', path)).stdout).toBe(
      'exit.multiple: 1200000 → 2000000 (对会员更好 / better for members)\n' +
        'binding.days: null → 180 (对会员更差 / worse)\n',
    );
    expect((await cistern('policy', 'diff', 'local-life', file('bad.json', '{}'))).status).toBe(2);
  });
});
