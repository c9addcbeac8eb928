import { describe, expect, it } from 'vitest';
import { digest, type Line, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const DAY_MS = 86_400_000;

function peopled() {
  const program = recordedPlay('local-life');
  for (const memberId of ['next', 'recruiter', 'gone']) program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'EndMember', memberId: 'gone' });
  program.ok({ type: 'RegisterStore', storeId: 's2', ownerId: 'owner' });
  return program;
}

const UPDATE = { type: 'UpdateStore', storeId: 's' };
const SETTLE = { type: 'SettleStore', settlementId: 'p2', storeId: 's' };

/** Each line breaks the rule it is named for and every later one it can: the first in order answers. */
const REFUSALS: readonly (readonly [string, Line])[] = [
  [
    'store_not_found',
    { ...UPDATE, storeId: 'none', ownerId: 'nobody', tariff: 'none', recruiterId: 'nobody' },
  ],
  ['member_not_found', { ...UPDATE, ownerId: 'nobody', tariff: 'none', recruiterId: 'nobody' }],
  ['member_ended', { ...UPDATE, ownerId: 'gone', tariff: 'none', recruiterId: 'nobody' }],
  ['tariff_not_found', { ...UPDATE, ownerId: 'next', tariff: 'none', recruiterId: 'nobody' }],
  ['member_not_found', { ...UPDATE, recruiterId: 'nobody' }],
  ['member_ended', { ...UPDATE, recruiterId: 'gone' }],
  ['store_not_found', { type: 'SuspendStore', storeId: 'none', reason: 'x' }],
  ['store_suspended', { type: 'SuspendStore', storeId: 'shut', reason: 'x' }],
  ['store_not_found', { type: 'ResumeStore', storeId: 'none' }],
  ['store_not_suspended', { type: 'ResumeStore', storeId: 's' }],
  ['order_exists', { type: 'PlaceOrder', orderId: 'o1', memberId: 'nobody', storeId: 'shut', amount: '0' }],
  [
    'member_not_found',
    { type: 'PlaceOrder', orderId: 'o2', memberId: 'nobody', storeId: 'shut', amount: '0' },
  ],
  ['store_suspended', { type: 'PlaceOrder', orderId: 'o2', memberId: 'next', storeId: 'shut', amount: '0' }],
  ['settlement_exists', { ...SETTLE, settlementId: 'p1', storeId: 'none', amount: '0' }],
  ['store_not_found', { ...SETTLE, storeId: 'none', amount: '0' }],
  ['amount_not_positive', { ...SETTLE, amount: '0' }],
  ['amount_not_positive', { ...SETTLE, storeId: 's2' }],
  ['insufficient_balance', { ...SETTLE, amount: '799.01' }],
];

describe('refusals about stores, in their order', () => {
  const program = peopled();
  program.buy('o1', 'm', '1000');
  program.ok({ type: 'SettleStore', settlementId: 'p1', storeId: 's', amount: '1' });
  program.ok({ type: 'RegisterStore', storeId: 'shut', ownerId: 'owner' });
  program.ok({ type: 'SuspendStore', storeId: 'shut', reason: 'inquiry-1' });

  it.each(REFUSALS)('%s: %j', (code, line) => {
    expect(program.code(line)).toBe(code);
  });

  it('say what was asked and what is there', () => {
    const outcome = program.send({ ...SETTLE, amount: '800' });
    expect(outcome).toEqual({
      outcome: 'refused',
      refusal: { code: 'insufficient_balance', needed: 800_000_000n, held: 799_000_000n },
    });
  });
});

describe('a store', () => {
  it('S2: is a partner without credits unless it says otherwise', () => {
    const program = peopled();
    program.ok({ type: 'RegisterStore', storeId: 'mine', ownerId: 'owner', kind: 'own', credits: true });
    const shown = (storeId: string) => {
      const { kind, credits } = program.state.stores.get(storeId)!;
      return { kind, credits };
    };
    expect(shown('s')).toEqual({ kind: 'partner', credits: false });
    expect(shown('mine')).toEqual({ kind: 'own', credits: true });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('changes what UpdateStore names and keeps the rest', () => {
    const program = peopled();
    program.ok({ ...UPDATE, region: '440106', recruiterId: 'recruiter', credits: true });
    program.ok({ ...UPDATE, ownerId: 'next', reason: 'sold' });
    expect(program.state.stores.get('s')).toMatchObject({
      owner: { id: 'next' },
      tariff: 'store',
      region: '440106',
      recruiter: { id: 'recruiter' },
      credits: true,
    });
    expect(program.state.members.get('next')!.binding).toBeUndefined();
    program.ok({ ...UPDATE, credits: false });
    expect(program.state.stores.get('s')!.credits).toBe(false);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('does not move bindings where there is no new owner', () => {
    expect(() => play('local-life').send({ ...UPDATE, moveBindings: true })).toThrow('moveBindings');
    const program = bound();
    expect(
      one(program.ok({ ...UPDATE, ownerId: 'owner', moveBindings: true }), 'StoreUpdated').rebound,
    ).toEqual([]);
  });

  it('SuspendStore stops its orders and nothing else, until it is resumed', () => {
    const program = peopled();
    program.buy('o1', 'm', '1000');
    program.ok({ type: 'SuspendStore', storeId: 's', reason: 'inquiry-1' });
    const order = { type: 'PlaceOrder', orderId: 'o2', memberId: 'm', storeId: 's', amount: '1000' };
    expect(program.code(order)).toBe('store_suspended');
    expect(program.code({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1' })).toBe('accepted');
    expect(program.code({ ...order, orderId: 'o3', storeId: 's2' })).toBe('accepted');
    expect(program.code({ type: 'SettleStore', settlementId: 'p', storeId: 's' })).toBe('accepted');
    program.ok({ type: 'ResumeStore', storeId: 's', reason: 'cleared' });
    expect(program.code(order)).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

/** Members who came to `owner` through store s, through another store, and by themselves. */
function bound() {
  const program = recordedPlay(policyWith('local-life', { binding: { days: 180 } }));
  for (const memberId of ['scan', 'other', 'alone', 'above', 'next'])
    program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterStore', storeId: 's2', ownerId: 'owner' });
  const bind = (memberId: string, referrerId: string, storeId?: string) =>
    program.ok({ type: 'BindMember', memberId, referrerId, via: 'store-qr', storeId });
  bind('scan', 'owner', 's');
  bind('other', 'owner', 's2');
  bind('alone', 'owner');
  bind('above', 'owner', 's');
  bind('next', 'above', 's');
  program.now += DAY_MS;
  return program;
}

const referrersOf = (program: Play) =>
  ['scan', 'other', 'alone', 'above', 'next'].map(
    (memberId) => program.state.members.get(memberId)!.binding?.referrer.id,
  );

describe('change of owner with its bound members (S66)', () => {
  it('moves those who came through this store, with their old date, and no other', () => {
    const program = bound();
    const boundAt = program.state.members.get('scan')!.binding!.at;
    const events = program.ok({ ...UPDATE, ownerId: 'next', moveBindings: true, reason: 'sold' });
    // `above` stands above the new owner: moving them would close a loop.
    expect(one(events, 'StoreUpdated').rebound).toEqual(['scan']);
    expect(referrersOf(program)).toEqual(['next', 'owner', 'owner', 'owner', 'above']);
    const scan = program.state.members.get('scan')!;
    expect(scan.binding).toMatchObject({ at: boundAt, via: 'store-qr', storeId: 's' });
    expect(scan.earlierBindings).toMatchObject([
      { referrer: { id: 'owner' }, at: boundAt, until: program.now, reason: 'sold' },
    ]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('leaves an owner whom the old one had recruited for the store', () => {
    const program = bound();
    program.ok({ type: 'RegisterMember', memberId: 'recruited' });
    program.ok({ type: 'RegisterStore', storeId: 's3', ownerId: 'recruited', recruiterId: 'owner' });
    expect(program.state.members.get('recruited')!.binding).toMatchObject({ storeId: undefined });
    program.ok({ type: 'UpdateStore', storeId: 's3', ownerId: 'owner' });
    program.ok({ type: 'UpdateStore', storeId: 's3', ownerId: 'next', moveBindings: true });
    expect(program.state.members.get('recruited')!.binding!.referrer.id).toBe('owner');
  });

  it('leaves the new owner bound to the old one', () => {
    const program = bound();
    program.ok({ ...UPDATE, ownerId: 'scan', moveBindings: true });
    expect(referrersOf(program)).toEqual(['owner', 'owner', 'owner', 'scan', 'above']);
  });

  it('without moveBindings leaves everybody where they are', () => {
    const program = bound();
    program.ok({ ...UPDATE, ownerId: 'next' });
    expect(referrersOf(program)).toEqual(['owner', 'owner', 'owner', 'owner', 'above']);
  });

  it('does not lengthen a binding: it still ends 180 days after the scan', () => {
    const program = bound();
    program.now += 178 * DAY_MS;
    program.ok({ ...UPDATE, ownerId: 'next', moveBindings: true });
    program.now += DAY_MS - 1;
    expect(program.code({ type: 'BindMember', memberId: 'scan', referrerId: 'alone', via: 'payment' })).toBe(
      'already_bound',
    );
    program.now += 1;
    expect(program.code({ type: 'BindMember', memberId: 'scan', referrerId: 'alone', via: 'payment' })).toBe(
      'accepted',
    );
  });
});

describe('paying a store', () => {
  it('pays all whole fen by default, keeps the rest, and comes from the named channel', () => {
    const program = peopled();
    program.buy('o1', 'm', '10.01');
    const { payable } = program.state.stores.get('s')!;
    expect(payable.balance).toBe(8_008_000n);
    program.ok({
      type: 'SettleStore',
      settlementId: 'p1',
      storeId: 's',
      channel: 'bank',
      reference: '12.50',
    });
    expect(payable.balance).toBe(8_000n);
    expect(program.state.accounts.get('cash:bank')!.balance).toBe(8_000_000n);
    program.ok({ type: 'PlaceOrder', orderId: 'o2', memberId: 'm', storeId: 's', amount: '1' });
    const paid = one(
      program.ok({ type: 'SettleStore', settlementId: 'p2', storeId: 's', amount: '0.5' }),
      'StoreSettled',
    );
    expect(paid).toMatchObject({ amount: 500_000n, channel: 'simulated' });
    expect(payable.balance).toBe(308_000n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
