import { expect, test } from 'vitest';
import { play } from '../testing/play.ts';
import { BLANKS } from './blanks.ts';

test('what a program has very many of has its blank, field by field in the order it is made in', () => {
  const program = play('local-life');
  program.ok({ type: 'RegisterMember', memberId: 'a' });
  program.ok({ type: 'RegisterMember', memberId: 'b', referrerId: 'a', via: 'store-qr' });
  program.buy('o1', 'b', '100.00');
  const order = program.state.orders.get('o1')!;
  const { member, settlement } = order;
  const many = [
    member,
    program.state.members.get('a')!.commission,
    member.binding,
    order,
    settlement,
    settlement?.lot,
    settlement?.commissions[0],
  ];
  const known = BLANKS.map((blank) => Object.keys(blank()));
  for (const record of many) expect(known).toContainEqual(Object.keys(record!));
  expect(known).toHaveLength(many.length);
});
