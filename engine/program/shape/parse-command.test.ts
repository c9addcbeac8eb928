import { describe, expect, it } from 'vitest';
import { contentOf } from '../content.ts';
import { parseCommand } from './parse-command.ts';

const ORDER = {
  id: 'c1',
  at: '2026-01-01T00:00:00Z',
  type: 'PlaceOrder',
  orderId: 'o',
  memberId: 'm',
  storeId: 's',
  amount: '1',
};
const AGENT = {
  id: 'c',
  at: '2026-01-01T00:00:00Z',
  type: 'AppointAgent',
  agencyId: 'g',
  memberId: 'm',
  from: '2026-01-01T00:00:00Z',
};

function faultOf(json: unknown): string {
  const parsed = parseCommand(json);
  return 'malformed' in parsed ? parsed.malformed.field : 'accepted';
}

describe('the shape of a command (contracts §1, §2)', () => {
  it('reads money, times and defaults', () => {
    expect(parseCommand({ ...ORDER, amount: '12.5', at: '2026-01-01T08:00:00.5+08:00' })).toEqual({
      command: {
        ...ORDER,
        at: Date.UTC(2026, 0, 1) + 500,
        amount: 12_500_000n,
        funding: { mode: 'collect', channel: 'simulated' },
      },
    });
  });

  it.each([
    ['', null],
    ['', []],
    ['', 'PlaceOrder'],
    ['type', {}],
    ['type', { ...ORDER, type: 'Fly' }],
    ['type', { ...ORDER, type: 'toString' }],
    ['id', { ...ORDER, id: '' }],
    ['id', { ...ORDER, id: 7 }],
    ['at', { ...ORDER, at: '2026-01-01' }],
    ['at', { ...ORDER, at: '2026-02-30T00:00:00Z' }],
    ['at', { ...ORDER, at: '2026-01-01T00:00:00' }],
    ['at', { ...ORDER, at: 1 }],
    ['colour', { ...ORDER, colour: 'red' }],
    ['orderId', { ...ORDER, orderId: 'has space' }],
    ['orderId', { ...ORDER, orderId: 'x'.repeat(65) }],
    ['orderId', { ...ORDER, orderId: '../etc' }],
    ['memberId', { ...ORDER, memberId: undefined }],
    ['memberId', { ...ORDER, memberId: null }],
    ['amount', { ...ORDER, amount: 1 }],
    ['lines', { ...ORDER, lines: [] }],
    ['lines[0].quantity', { ...ORDER, lines: [{ amount: '1', quantity: 0 }] }],
    ['lines[1].discount', { ...ORDER, lines: [{ amount: '1' }, { amount: '1', discount: '1.01' }] }],
    ['amount', { ...ORDER, amount: '1.001' }],
    ['amount', { ...ORDER, amount: '-1' }],
    ['amount', { ...ORDER, amount: '1e3' }],
    ['amount', { ...ORDER, amount: '.5' }],
    ['amount', { ...ORDER, amount: '1.' }],
    ['amount', { ...ORDER, amount: '１' }],
    ['amount', { ...ORDER, amount: '9'.repeat(60) }],
    ['region', { ...ORDER, region: '4401' }],
    ['funding', { ...ORDER, funding: 'cash' }],
    ['funding.mode', { ...ORDER, funding: { mode: 'barter' } }],
    ['funding.colour', { ...ORDER, funding: { colour: 'red' } }],
    [
      'points',
      { id: 'c', at: ORDER.at, type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: 'most' },
    ],
    [
      'points',
      {
        id: 'c',
        at: ORDER.at,
        type: 'RedeemPoints',
        redemptionId: 'r',
        memberId: 'm',
        points: `0.${'1'.repeat(19)}`,
      },
    ],
    [
      'periodDays',
      { id: 'c', at: ORDER.at, type: 'InjectCapital', injectionId: 'i', amount: '1', periodDays: -1 },
    ],
    [
      'periodDays',
      { id: 'c', at: ORDER.at, type: 'InjectCapital', injectionId: 'i', amount: '1', periodDays: 1.5 },
    ],
    ['via', { id: 'c', at: ORDER.at, type: 'BindMember', memberId: 'a', referrerId: 'b', via: 'telepathy' }],
    ['tier', { ...AGENT, region: '440106', tier: 'planet' }],
    ['region', { ...AGENT, region: '440100', tier: 'district' }],
    ['region', { ...AGENT, region: '440106', tier: 'city' }],
    ['region', { ...AGENT, region: '440106', tier: 'province' }],
    ['region', { ...AGENT, region: '440000', tier: 'greater' }],
    ['to', { ...AGENT, region: '440106', tier: 'district', to: AGENT.from }],
  ])('refuses a wrong %s: %j', (field, json) => {
    expect(faultOf(json)).toBe(field);
  });

  it('takes ids with a principal in front, and ids of 64 characters', () => {
    expect(faultOf({ ...ORDER, id: 'till-7:2026-01.0001', orderId: 'x'.repeat(64) })).toBe('accepted');
  });

  it('content ignores `at` and the order of fields, not how a value was written', () => {
    const { type, ...rest } = ORDER;
    expect(contentOf({ ...rest, at: 'later', type })).toBe(contentOf(ORDER));
    expect(contentOf({ ...ORDER, amount: '1.00' })).not.toBe(contentOf(ORDER));
  });
});
