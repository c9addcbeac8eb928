import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimsPage, judgeClaims } from '#lab';
import { readScenario } from '../simulate/read-scenario.ts';
import { openCommandLine } from '../test-command-line.ts';
import { writeScenarios } from './claims.ts';

const desk = openCommandLine();
afterAll(desk.close);

const claims = judgeClaims();
const figure = (row: string, name: string) =>
  claims.find(({ rows }) => rows.includes(row))!.figures.find(({ en }) => en === name)!.value;

test('E2, E20, E21, S24, S33, S43, S44: docs/CLAIMS.md says what the runs say', () => {
  const page = readFileSync(new URL('../../docs/CLAIMS.md', import.meta.url), 'utf8');
  expect(claimsPage(claims)).toBe(page);
});

test('E20: half of the points get 40 % of the pool at once, 42.6 % in small parts, and 20 % is left at the end', () => {
  expect(figure('E20', 'half of the points, at once')).toBe('40.0 %');
  expect(figure('E20', 'half of the points, in small parts')).toBe('42.6 %');
  expect(figure('E20', 'left in the pool after the last sale')).toBe('20.00 %');
});

test('S44: selling lifts the price by 15 % when half is left and by 58 % when a tenth is', () => {
  expect(figure('S44', 'price when half is left')).toMatch(/^× 1\.1[45]/);
  expect(figure('S44', 'price when a tenth is left')).toMatch(/^× 1\.58/);
});

test('S33: the first of equal buyers leaves with order 1137, or 6238', () => {
  expect(figure('S33', 'orders until the first exit, 1.2 times')).toBe('1137');
  expect(figure('S33', 'orders until the first exit, 2 times')).toBe('6238');
});

test('every row the documents are judged by is there', () => {
  const rows = claims.flatMap((claim) => claim.rows);
  for (const row of ['S24', 'S33', 'S43', 'S44', 'E2', 'E20', 'E21']) expect(rows).toContain(row);
});

test('every scenario is written as a file that simulate can run', () => {
  writeScenarios(join(desk.folder, 'claims'), claims);
  const names = claims.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
  expect(readdirSync(join(desk.folder, 'claims')).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  const ran = readScenario(join(desk.folder, 'claims', 'sell-wave.json'));
  expect(ran).toMatchObject({ name: 'sell-wave', days: 391 });
});
