import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCommandLine } from './test-command-line.ts';

const { cistern, close } = openCommandLine();
afterAll(close);

const RUNBOOK = readFileSync(resolve(import.meta.dirname, '../docs/RUNBOOK.md'), 'utf8');
const LINES = RUNBOOK.split('\n').filter((line) => line.startsWith('npx cistern '));

describe('the runbook', () => {
  it.each(LINES)('names a command with the options it has: %s', async (line) => {
    const [, , command = '', ...words] = line.split(/\s+/);
    const help = (await cistern(command, '--help')).stdout;
    const options = words.filter((word) => word.startsWith('--'));
    for (const option of options) expect(help).toMatch(new RegExp(`${option}[ ,\\n]`));
    expect(help).toMatch(new RegExp(`cistern ${command} `));
  });

  it('is about something', () => expect(LINES.length).toBeGreaterThan(5));
});
