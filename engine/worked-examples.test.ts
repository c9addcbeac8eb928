import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints } from './amount/decimal.ts';
import { heldIn } from './ledger/account.ts';
import { stateJson } from './program/snapshot.ts';
import { one, type Play, play, policyWith } from './testing/play.ts';

const NEVER = { multiple: 900_000_000 };

function moneyOf(program: Play, memberId: string): string {
  return formatMoney(heldIn(program.state.members.get(memberId)!.wallet));
}

function sellAll(program: Play, memberId: string, redemptionId = `red_${memberId}`) {
  return program.ok({ type: 'RedeemPoints', redemptionId, memberId, points: 'all' });
}

describe('the lock rule (economics §4, A1)', () => {
  it('when the last holder sells, what is left is locked and nobody captures it', () => {
    const program = play(policyWith('local-life', { exit: NEVER }));
    program.buy('o1', 'first', '1000');
    const events = sellAll(program, 'first');
    expect(events.map((event) => event.type)).toEqual(['PointsRedeemed', 'PoolLocked']);
    expect(moneyOf(program, 'first')).toBe('128.000000');
    // 32 yuan stay; at the last price 160 / 112 they stand for 22.4 points that belong to nobody.
    expect(stateJson(program.state)).toMatchObject({
      pool: '32.000000',
      supply: '22.400000000000000000',
      genesis: '22.400000000000000000',
      price: { display: '1.4286' },
    });
    // The next buyer pays 1 yuan; without the rule 0.112 new points would own the whole 32.16.
    program.buy('o2', 'sniper', '1');
    sellAll(program, 'sniper');
    expect(moneyOf(program, 'sniper')).toBe('0.089733');
  });

  it('what still waits in the stream is locked in with it', () => {
    const program = play(
      policyWith('local-life', {
        exit: { ...NEVER, streamDays: 7 },
        redemption: { retention: 200_000, to: 'stream' },
      }),
    );
    program.buy('o1', 'first', '1000');
    const locked = one(sellAll(program, 'first'), 'PoolLocked');
    expect(formatMoney(locked.released)).toBe('32.000000');
    expect(stateJson(program.state)).toMatchObject({
      pool: '32.000000',
      stream: '0.000000',
      price: { display: '1.4286' },
    });
  });

  it('an injection is refused while nothing circulates, and a pool without points cannot arise', () => {
    const program = play('local-life');
    expect(program.code({ type: 'InjectCapital', injectionId: 'i', amount: '5' })).toBe(
      'nothing_in_circulation',
    );
  });
});

describe('clawback (economics §8, A7)', () => {
  it('a buyer who sold first and refunds then ends with nothing gained', () => {
    const program = play(policyWith('local-life', { exit: NEVER }));
    program.buy('o1', 'early', '1000');
    program.buy('o2', 'early', '1000');
    program.buy('o3', 'ring', '1000');
    // 66.64 points at 480 / 257.04: worth 124.44…, of which 80 % are paid.
    sellAll(program, 'ring');
    expect(moneyOf(program, 'ring')).toBe('99.555555');
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o3', amount: '1000' }),
      'OrderRefunded',
    );
    // Merchant 800 + platform 20 + remainder 20 come back, the pool keeps its 160: the points are gone.
    expect(formatMoney(refund.merchant + refund.platform + refund.remainder)).toBe('840.000000');
    expect(formatMoney(refund.pool)).toBe('0.000000');
    // The 99.56 the points had brought go back into the refund; the store bears the other 60.44.
    expect(formatMoney(refund.clawback)).toBe('99.555555');
    expect(formatMoney(refund.loss)).toBe('60.444445');
    expect(refund.lossTo).toBe('store');
    expect(formatMoney(refund.paid)).toBe('1000.000000');
    expect(moneyOf(program, 'ring')).toBe('0.000000');
    // The store took part in four orders' worth of 800 and paid one back with the loss on top.
    expect(stateJson(program.state).stores.s!.payable).toBe('1539.555555');
  });

  it('a refund of untouched points burns them and never lowers the price', () => {
    const program = play(policyWith('local-life', { exit: NEVER }));
    program.buy('o1', 'a', '1000');
    program.buy('o2', 'b', '1000');
    program.buy('o3', 'c', '1000');
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o3', amount: '1000' }),
      'OrderRefunded',
    );
    // The documents' arithmetic gives 160 back and the price falls to 1.681 (E1); ours gives what 66.64 points are worth.
    expect(formatMoney(refund.pool)).toBe('124.444444');
    expect(formatMoney(refund.loss)).toBe('35.555556');
    expect(formatPoints(refund.points)).toBe('66.640000000000000000');
    expect(stateJson(program.state).price).toMatchObject({ pool: '355.555556', display: '1.8674' });
  });

  it('a refund of an early order gives back its 160 and lifts the price for the others', () => {
    const program = play(policyWith('local-life', { exit: NEVER }));
    for (const order of ['o1', 'o2', 'o3']) program.buy(order, order, '1000');
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1000' }),
      'OrderRefunded',
    );
    expect([formatMoney(refund.pool), formatMoney(refund.loss)]).toEqual(['160.000000', '0.000000']);
    expect(stateJson(program.state).price.display).toBe('2.2063');
  });

  it('half sold, half refunded: each part in proportion, the surplus to the stream', () => {
    const program = play(policyWith('local-life', { exit: { ...NEVER, streamDays: 7 } }));
    program.buy('o1', 'a', '1000');
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '1440' });
    // 112 points are worth 1600; half of them pay 640.
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'a', points: '56' });
    expect(moneyOf(program, 'a')).toBe('640.000000');
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1000' }),
      'OrderRefunded',
    );
    expect(formatPoints(refund.points)).toBe('56.000000000000000000');
    expect(formatPoints(refund.soldPoints)).toBe('56.000000000000000000');
    expect(formatMoney(refund.pool)).toBe('160.000000');
    // Everything came back without the wallet: all of the 640 is surplus and flows back into the pool.
    expect([refund.clawback, refund.surplus].map(formatMoney)).toEqual(['640.000000', '640.000000']);
    expect(moneyOf(program, 'a')).toBe('0.000000');
    // Nothing circulates any more, so stream and pool are locked together.
    expect(stateJson(program.state)).toMatchObject({
      stream: '0.000000',
      pool: '1440.000000',
      supply: stateJson(program.state).genesis,
    });
  });

  it('a refund while the order waits undoes it; after a partial one the rest settles', () => {
    const program = play('local-life-guarded');
    program.buy('o1', 'a', '1000');
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '400' });
    expect(stateJson(program.state).accounts).toMatchObject({ pending: '600.000000', pool: '1000.000000' });
    program.pass(1);
    expect(stateJson(program.state).accounts).toMatchObject({ pending: '0.000000', pool: '1096.000000' });
    expect(program.state.orders.get('o1')!.settlement!.lot.spend).toBe(600_000_000n);
  });
});

describe('the exit queue (economics §6.4, A24)', () => {
  function crowded(perCommand: number): Play {
    const program = play(policyWith('local-life', { exit: { multiple: 1_200_000, perCommand } }));
    for (const name of ['a', 'b', 'c', 'd']) program.buy(`o_${name}`, name, '1000');
    return program;
  }

  it('exits beyond the budget wait, visible, in order of exit price, and leave before the next command', () => {
    const program = crowded(2);
    // Enough for everybody to be due: 256.8… points, exit prices 10.7, 15.3, 18.0, 20.2.
    const first = program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '8000' });
    expect(first.map((event) => event.type)).toEqual([
      'Warned',
      'CapitalInjected',
      'LotsExited',
      'LotsQueued',
    ]);
    expect(one(first, 'LotsExited').lots.map((lot) => lot.orderId)).toEqual(['o_a', 'o_b']);
    expect(program.state.exitQueue.map(({ lot }) => lot.orderId)).toEqual(['o_c', 'o_d']);
    // Queued points cannot be sold; the refusal also takes back the run of the queue before it.
    expect(program.code({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'c', points: 'all' })).toBe(
      'insufficient_points',
    );
    expect(program.state.exitQueue).toHaveLength(2);
    const next = program.ok({ type: 'RegisterMember', memberId: 'late' });
    expect(next.map((event) => event.type)).toEqual(['LotsExited', 'PoolLocked', 'MemberRegistered']);
    expect(moneyOf(program, 'c')).toBe('960.000000');
    expect(program.state.exitQueue).toHaveLength(0);
  });

  it('A16: a redenomination changes neither who leaves nor in which order', () => {
    const exit = { multiple: 1_200_000, perCommand: 1 };
    const program = play(policyWith('local-life', { startPrice: '290000', exit }));
    const inject = (injectionId: string, amount: string) =>
      program.ok({ type: 'InjectCapital', injectionId, amount });
    for (const name of ['a', 'b', 'c']) program.buy(`o_${name}`, name, '1000');
    inject('i1', '239.7');
    program.buy('o_d', 'd', '1000');
    // So much capital at once would need an override. a, b and c are due; a leaves, and with it the price passes a million.
    const first = inject('i2', '4615.5');
    expect(first.map((event) => event.type)).toEqual([
      ...['Warned', 'CapitalInjected', 'LotsExited', 'LotsQueued', 'Redenominated'],
    ]);
    // b leaves, which makes d due at last; it stands behind c, who has waited through the redenomination.
    const next = program.ok({ type: 'Tick' });
    expect(next.map((event) => event.type)).toEqual(['LotsExited', 'LotsQueued']);
    expect(program.state.exitQueue.map(({ lot }) => lot.orderId)).toEqual(['o_c', 'o_d']);
    expect(one(program.ok({ type: 'Tick' }), 'LotsExited').lots.map((lot) => lot.orderId)).toEqual(['o_c']);
  });

  it('a refund can put a lot that waits behind others', () => {
    const program = play(policyWith('local-life', { exit: { multiple: 1_200_000, perCommand: 1 } }));
    for (const name of ['a', 'b', 'c']) program.buy(`o_${name}`, name, '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'c', points: '25' });
    program.ok({ type: 'InjectCapital', injectionId: 'i1', amount: '400' });
    program.buy('o_d', 'd', '1000');
    program.ok({ type: 'InjectCapital', injectionId: 'i2', amount: '12000' });
    const waiting = () => program.state.exitQueue.map(({ lot }) => lot.orderId);
    expect(waiting()).toEqual(['o_b', 'o_c', 'o_d']);
    // b leaves before the refund. What is left of c would have to bring more for each point than d must.
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o_c', amount: '500' });
    expect(waiting()).toEqual(['o_c', 'o_d']);
    program.ok({ type: 'Tick' });
    expect(waiting()).toEqual(['o_c']);
  });

  it('A24: who becomes due by what the last of the budget leaves behind is queued as well', () => {
    const program = play(policyWith('local-life', { exit: { multiple: 1_200_000, perCommand: 1 } }));
    for (const name of ['a', 'b', 'c', 'd']) program.buy(`o_${name}`, name, '1000');
    // Only o_a is due; what it leaves in the pool lifts o_b over its price.
    const events = program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '3500' });
    const types = events.map(({ type }) => type).filter((type) => type !== 'Warned');
    expect(types).toEqual(['CapitalInjected', 'LotsExited', 'LotsQueued']);
    expect(program.state.exitQueue.map(({ lot }) => lot.orderId)).toEqual(['o_b']);
  });

  it('all lots due at one price leave together at that price, each up to its cap (A5c)', () => {
    const program = crowded(10_000);
    const exited = one(program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '8000' }), 'LotsExited');
    expect(exited.lots.map((lot) => formatMoney(lot.net))).toEqual(Array(4).fill('960.000000'));
  });

  it('retention to the pool chain-reacts; to the stream it does not (A5b)', () => {
    const largest = (retentionTo: 'pool' | 'stream') => {
      const program = play(
        policyWith('local-life', { exit: { multiple: 1_200_000, retentionTo, streamDays: 7 } }),
      );
      for (let place = 0; place < 40; place += 1) program.buy(`o${place}`, `m${place}`, '1000');
      const left: number[] = [];
      for (let step = 0; program.state.memberPoints > 0n; step += 1) {
        const events = program.ok({ type: 'InjectCapital', injectionId: `i${step}`, amount: '20' });
        left.push(
          events.reduce((sum, event) => sum + (event.type === 'LotsExited' ? event.lots.length : 0), 0),
        );
      }
      return Math.max(...left);
    };
    // A step of 20 yuan can itself lift two lots over their price at the very end; nothing follows from it.
    expect(largest('stream')).toBe(2);
    expect(largest('pool')).toBe(18);
  });
});
