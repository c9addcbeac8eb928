import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkInvariants, execute, openProgram, PRESETS, parseCommand, parsePolicy } from '#engine';
import { officialRegions } from '../regions/official-regions.ts';
import { DEMO_FACTS } from './about.ts';
import { DEMO_POLICY, demoCommands } from './demo-commands.ts';
import { demoNames } from './demo-names.ts';
import { districtsByCity } from './districts.ts';
import { demoShops } from './shops.ts';
import { superstoreOrders } from './superstore.ts';
import { superstoreHistory } from './superstore-history.ts';
import { timedOrders } from './timed-orders.ts';

const countOf = (type: string) => demoCommands().filter((command) => command.type === type).length;

function played() {
  const parsed = parsePolicy(PRESETS.get(DEMO_POLICY));
  if (!('policy' in parsed)) throw new Error('the demo has no policy');
  const state = openProgram(parsed.policy);
  const events = new Map<string, number>();
  for (const json of demoCommands()) {
    const command = parseCommand(json);
    if (!('command' in command)) throw new Error(JSON.stringify(command));
    const outcome = execute(state, command.command);
    if (outcome.outcome === 'refused') throw new Error(`${json.id} was refused: ${outcome.refusal.code}`);
    for (const { type } of outcome.events) events.set(type, (events.get(type) ?? 0) + 1);
  }
  return { state, events };
}

describe('demo', () => {
  it('has the orders, customers, cities and days of the data', () => {
    const orders = superstoreOrders();
    expect(orders.length).toBe(5_009);
    expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(5_009);
    expect(new Set(orders.map(({ customerId }) => customerId)).size).toBe(793);
    expect(orders[0]!.day).toBe('2014-01-03');
    expect(orders.at(-1)!.day).toBe('2017-12-30');
    expect(countOf('PlaceOrder')).toBe(5_009);
    expect(countOf('RegisterMember')).toBe(793);
  });

  it('sums to what the data sums to, each order rounded half to even to the fen', () => {
    const sum = superstoreOrders().reduce((total, { fen }) => total + fen, 0n);
    expect(sum).toBe(229_720_089n);
    // The data itself sums to 2 297 200.8603.
    const drift = Number(sum) / 100 - 2_297_200.8603;
    expect(Math.abs(drift)).toBeLessThan(5_009 * 0.005);
    const fenOf = (id: string) => superstoreOrders().find(({ orderId }) => orderId === id)?.fen;
    expect(fenOf('CA-2017-140963')).toBe(82_372n); // 823.725
    expect(fenOf('US-2015-164175')).toBe(21_312n); // 213.115
  });

  it('maps each city to a district of its own', () => {
    const districts = [...districtsByCity().values()];
    expect(districts.length).toBe(531);
    expect(new Set(districts.map(({ code }) => code)).size).toBe(531);
    expect(districtsByCity().get('New York City')).toMatchObject({ code: '310115', name: '浦东新区' });
    for (const { code } of districts) expect(officialRegions().get(code)?.tier, code).toBe('district');
  });

  it('names no region that is not in the official table', () => {
    const regions = demoCommands().flatMap(({ region }) => (region === undefined ? [] : [String(region)]));
    expect(regions.length).toBeGreaterThan(5_000);
    expect(regions.filter((code) => !officialRegions().has(code))).toEqual([]);
  });

  it('has stores with an owner each, all of them with orders', () => {
    expect(demoShops().size).toBe(144);
    expect(countOf('RegisterStore')).toBe(144);
    const owners = demoCommands().flatMap((command) =>
      command.type === 'RegisterStore' ? [command.ownerId] : [],
    );
    expect(new Set(owners).size).toBe(144);
    expect(new Set(timedOrders().map(({ storeId }) => storeId))).toEqual(new Set(demoShops().keys()));
  });

  it('is accepted to the last command, and something of everything happens', () => {
    const { state, events } = played();
    checkInvariants(state);
    expect(state.seq).toBe(demoCommands().length);
    expect(state.pendingOrders).toEqual([]);
    expect(state.streamEntries).toEqual([]);
    for (const type of ['MemberBound', 'PendingOrderRefunded', 'OrderRefunded', 'PointsRedeemed']) {
      expect(events.get(type), type).toBeGreaterThan(20);
    }
    for (const type of ['LotsExited', 'StreamReleased', 'AgentAppointed', 'CapitalInjected']) {
      expect(events.get(type), type).toBeGreaterThan(0);
    }
  });

  it('leaves cases and withdrawals at the desk in every state somebody has to act in', () => {
    const { state } = played();
    const statuses = (rows: Iterable<{ readonly status: string }>) =>
      [...new Set([...rows].map(({ status }) => status))].sort();
    expect(statuses(state.cases.cases.values())).toEqual([
      ...['appealed', 'assigned', 'dismissed', 'executed', 'open', 'ruled'],
    ]);
    expect(statuses(state.withdrawals.all.values())).toEqual([
      ...['approved', 'cancelled', 'held', 'rejected', 'requested'],
    ]);
  });

  it('goes in order of time, keeps the days of the data and uses each id once', () => {
    const commands = demoCommands();
    const times = commands.map((command) => String(command.at));
    expect(times).toEqual([...times].sort());
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const { at, day } of timedOrders()) {
      expect(new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(day);
    }
  });

  it('is the same on every machine', () => {
    const hash = createHash('sha256');
    for (const command of demoCommands()) hash.update(`${JSON.stringify(command)}\n`);
    expect(hash.digest('hex')).toBe('54c6bbfc511a47bdf5ffc19be6b166397fd6355401a31e89fa773bc0f0adecfb');
  });

  it('names every member and store in both languages', () => {
    const names = demoNames();
    expect(names.length).toBe(793 + 144);
    for (const { name } of names) expect(name.zh.length * name.en.length).toBeGreaterThan(0);
    expect(names.find(({ refId }) => refId === 'sto_shanghai-paper')?.name).toEqual({
      zh: '上海文具店',
      en: 'Shanghai Stationery',
    });
  });

  it('puts no name into a command', () => {
    const text = JSON.stringify(demoCommands());
    for (const { name } of demoNames()) expect(text.includes(name.en)).toBe(false);
  });

  it('can be backtested without what was made up around it', () => {
    const { rows, bad } = superstoreHistory();
    expect(rows.length).toBe(5_009);
    expect(bad).toEqual([]);
  });

  it('says what is real and what is not with the right figures', () => {
    const text = DEMO_FACTS.map(({ en }) => en).join(' ');
    const cities = new Set([...districtsByCity().values()].map(({ city }) => city.key)).size;
    for (const figure of ['5 009', '793', '531', `${cities} Chinese`, '144', '2 297 200.89', DEMO_POLICY]) {
      expect(text).toContain(figure);
    }
  });
});
