import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCommandLine } from './test-command-line.ts';

const { beside, folder, close } = openCommandLine();
afterAll(close);

describe('cistern run', () => {
  it('accepts every command of the example, from draft to live to wound down', async () => {
    const example = (name: string) => resolve(import.meta.dirname, '../examples', name);
    const policy = example('every-command-policy.json');
    const state = ['--state', 'every.json', '--registers', 'every-registers.json'];
    const out = await beside(
      'run',
      example('every-command.jsonl'),
      '--policy',
      policy,
      '--stage',
      'draft',
      ...state,
    );
    expect([out.status, out.stderr]).toEqual([0, '']);
    const outcomes = out.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
    const registers = JSON.parse(readFileSync(join(folder, 'every-registers.json'), 'utf8'));
    expect(registers).toMatchObject({
      stage: 'closed',
      policyVersion: 2,
      cases: { k1: { status: 'undone' } },
    });
    const figures = JSON.parse(readFileSync(join(folder, 'every.json'), 'utf8'));
    expect(figures).toMatchObject({ seq: outcomes.length, pool: '0.000000', accounts: { pool: '0.000000' } });
  });
});
