import { describe, expect, test } from 'vitest';
import { csvRecords } from './csv-records.ts';
import { readHistory } from './read-history.ts';

const HEAD = 'order_id,time,member_id,store_id,amount,kind,note';
const rows = (...lines: string[]) => [HEAD, ...lines].join('\r\n');
const AT = '2026-01-01T09:00:00+08:00';

describe('records of a CSV text', () => {
  test('quoted fields hold commas, quotes and line breaks, and lines are still counted', () => {
    const records = [...csvRecords('a,"b, ""c""\nd" , e\n\n"f",g')];
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b, "c"\nd', 'e'] },
      { line: 4, fields: ['f', 'g'] },
    ]);
  });

  test('an empty last field is a field, an empty text has no records', () => {
    expect([...csvRecords('a,')]).toEqual([{ line: 1, fields: ['a', ''] }]);
    expect([...csvRecords('')]).toEqual([]);
  });

  test('a quote that is never closed, and more after a quote, end the reading', () => {
    expect([...csvRecords('a\n"b')]).toEqual([
      { line: 1, fields: ['a'] },
      { line: 2, trouble: 'open-quote' },
    ]);
    expect([...csvRecords('"a"b,c')]).toEqual([{ line: 1, trouble: 'after-quote' }]);
  });
});

describe('an order history', () => {
  test('is read with a byte order mark, quoted fields and refunds', () => {
    const read = readHistory(
      `\uFEFF${rows(`1,${AT},m1,s1,"120.50",order,"a, b"`, `2,${AT},m2,s1,80,,`, `1,${AT},m1,s1,120.50,refund,`)}\r\n`,
    );
    expect(read).toEqual({
      orders: [
        { at: AT, memberId: 'm1', storeId: 's1', amount: '120.50', orderId: '1' },
        { at: AT, memberId: 'm2', storeId: 's1', amount: '80', orderId: '2' },
      ],
      refunds: [{ at: AT, amount: '120.50', orderId: '1' }],
      leftOut: {},
    });
  });

  test('needs no order numbers; its refunds then have no effect, which is said', () => {
    const text = `time,member_id,store_id,amount,kind\n${AT},m1,s1,5,\n${AT},m1,s1,5,refund\n`;
    expect(readHistory(text)).toMatchObject({
      orders: [{ amount: '5' }],
      refunds: [{ amount: '5' }],
      leftOut: { noOrderId: 1 },
    });
  });

  test('says of every cell that cannot be used on which line and in which column it stands', () => {
    const read = readHistory(
      rows(
        `1,yesterday,m1,s1,eighty,order,`,
        `2,${AT},m 2,s1,0,order,`,
        `3,${AT},m1,s1`,
        `4,${AT},m1,s1,1,gift,`,
      ),
    );
    expect('troubles' in read && read.troubles.map(({ line, column, rule }) => [line, column, rule])).toEqual(
      [
        [2, 'time', 'time'],
        [2, 'amount', 'amount'],
        [3, 'member_id', 'id'],
        [3, 'amount', 'amount'],
        [4, '', 'fields'],
        [5, 'kind', 'kind'],
      ],
    );
  });

  test.each([
    ['a column is missing', 'time,member_id,amount\n', { line: 1, column: 'store_id', rule: 'column' }],
    ['there is no order', `${HEAD}\n`, { rule: 'orders' }],
    ['the file is empty', '', { rule: 'orders' }],
  ])('is none when %s', (_, text, trouble) => {
    expect(readHistory(text)).toMatchObject({ troubles: [trouble] });
  });
});
