import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const BIN = resolve(import.meta.dirname, '../bin/cistern.js');

it('a reader that has read enough ends the command quietly', () => {
  const line = `${process.execPath} ${BIN} regions --json | head -c 10`;
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect([stdout.length, stderr]).toEqual([10, '']);
});
