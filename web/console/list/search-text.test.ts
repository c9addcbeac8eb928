import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';

test('filters survive the address as they were typed', () => {
  const filters = { q: '0012', memberId: '1e5', note: 'a b&c=d' };
  expect(parseSearch(stringifySearch(filters))).toEqual(filters);
});

test('empty filters leave no trace', () => {
  expect(stringifySearch({ q: '', status: undefined })).toBe('');
});
