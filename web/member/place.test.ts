import { expect, test } from 'vitest';
import { pathTo, placeOf } from './place.ts';

test('an address says program, page and of what, and is written the same way again', () => {
  const place = placeOf('/m/demo/store/sto_a/refund/o-1?x=1');
  expect(place).toMatchObject({ programId: 'demo', page: 'store', of: ['sto_a', 'refund', 'o-1'] });
  expect(place.asked.get('x')).toBe('1');
  expect(pathTo('demo', 'store', 'sto_a', 'refund', 'o-1')).toBe('/m/demo/store/sto_a/refund/o-1');
  expect(pathTo('demo')).toBe('/m/demo');
  expect(placeOf('/elsewhere').programId).toBe('');
});
