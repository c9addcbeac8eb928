import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { hashState } from '#journal';
import { openSimulation, reportOf, runDays, SCENARIOS } from '#lab';
import { openCommandLine } from '../test-command-line.ts';
import { readScenario } from './read-scenario.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/scenarios', import.meta.url));
const desk = openCommandLine();
afterAll(desk.close);

const TINY = {
  name: 'tiny',
  policy: 'local-life',
  days: 5,
  growth: { mode: 'constant', ordersPerDay: 4 },
};

describe('examples/scenarios', () => {
  test('has the scenarios that ship, as they ship', () => {
    for (const [name, document] of SCENARIOS) {
      expect(JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8'))).toEqual(document);
    }
  });

  test.each(readdirSync(EXAMPLES))('%s can be read', (file) => {
    expect(readScenario(join(EXAMPLES, file)).name).toBe(file.replace('.json', ''));
  });

  test('superstore.json holds the orders that ship with the demo', () => {
    const { growth, days } = readScenario(join(EXAMPLES, 'superstore.json'));
    expect(growth.mode === 'history' && growth.orders.length).toBe(5_009);
    expect(days).toBe(1_459);
  });
});

describe('cistern simulate', () => {
  test('writes all figures, and the state hash is the one the journal takes', async () => {
    const file = desk.file('tiny.json', JSON.stringify(TINY));
    const { status, stdout } = await desk.cistern(
      'simulate',
      file,
      '--seed',
      '9',
      '--json',
      'out.json',
      '--state-hash',
    );
    expect({ status, shown: stdout.includes('20 (2000.000000)') }).toEqual({ status: 0, shown: true });
    const report = JSON.parse(readFileSync(join(desk.folder, 'out.json'), 'utf8'));
    const scenario = readScenario(file, { seed: '9' });
    const simulation = openSimulation(scenario);
    runDays(simulation, scenario.days);
    expect(report).toEqual(JSON.parse(JSON.stringify(reportOf(simulation, { hashState: true }))));
    expect(report).toMatchObject({ seed: 9, stateHash: hashState(simulation.state) });
  });

  test('reads an order history beside the scenario, and another policy', () => {
    const rows = 'order_id,time,member_id,store_id,amount\no1,2026-01-01T09:00:00+08:00,m,s,1000\n';
    const history = { mode: 'history', file: desk.file('orders.csv', rows) };
    const file = desk.file('past.json', JSON.stringify({ ...TINY, growth: history }));
    const { policy, growth } = readScenario(file, { policy: 'mall' });
    expect(policy.name).toBe('mall');
    expect(growth).toMatchObject({ orders: [{ memberId: 'm', amount: 1_000_000_000n }] });
  });

  test('says which field of a scenario breaks which rule', () => {
    const file = desk.file('bad.json', JSON.stringify({ ...TINY, days: -1 }));
    expect(() => readScenario(file)).toThrow('days must be a whole number from 0 to 10957; got -1');
    expect(() => readScenario('nowhere')).toThrow('growth-then-stop');
  });
});
