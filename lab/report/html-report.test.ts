import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { simulate } from '../simulate.ts';
import { scenarioOf } from '../testing/run.ts';
import { findingsOf } from './findings.ts';
import { htmlReport } from './html-report.ts';

const report = simulate(scenarioOf({ days: 20 }), { hashState: true });
const page = htmlReport(report, 'cistern simulate test --seed 1');

test('a report says what it was made of and how to make it again', () => {
  for (const said of [report.stateHash!, report.resultHash, report.engineVersion, 'local-life', '--seed 1']) {
    expect(page).toContain(said);
  }
});

test('a report brings everything with it: nothing is fetched, nothing runs', () => {
  expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
  // Five charts, each for a page and for a phone.
  expect(page.match(/<svg /g)).toHaveLength(10);
  expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

test('E2: a report says that payouts come from what was put in, before any figure of the price', () => {
  expect(page.indexOf('付出的钱只能来自')).toBeGreaterThan(0);
  expect(page.indexOf('付出的钱只能来自')).toBeLessThan(page.indexOf('makes no money'));
});

test('G1: a report says what was given back, and what was left after tax', () => {
  const policy = { ...PRESETS.get('local-life')!, tax: { wallet: 'incidental' } };
  const report = simulate(
    scenarioOf({
      policy,
      days: 20,
      behaviours: [{ kind: 'sell-after', weight: 1, days: 2 }],
      refunds: { share: 200_000, daysMax: 3 },
      withdrawals: { everyDays: 7 },
    }),
  );
  const found = findingsOf(report).map(({ en }) => en);
  expect(found.some((said) => said.includes(`${report.totals.refunds} of 200 orders were given back`))).toBe(
    true,
  );
  expect(found.some((said) => said.includes('withheld as tax; results are after tax'))).toBe(true);
});

test('a name cannot become markup', () => {
  const named = htmlReport({ ...report, scenario: '<img src=x>' }, '<b>');
  expect(named).not.toContain('<img');
  expect(named).not.toContain('<b>');
});

test('a run in which nobody bought can be read too', () => {
  const empty = simulate(scenarioOf({ days: 3, growth: { mode: 'constant', ordersPerDay: 0 } }));
  expect(htmlReport(empty, '')).not.toMatch(/NaN|undefined|Infinity/);
});
