import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('a CSV starts with a BOM, ends its lines as spreadsheets expect, and quotes what needs it', () => {
  expect(
    writeCsv(
      ['day', 'price'],
      [
        ['2024-05-01', '1.4286'],
        ['a "b", c', '-3.50'],
      ],
    ),
  ).toBe('\uFEFFday,price\r\n2024-05-01,1.4286\r\n"a ""b"", c",-3.50\r\n');
});

test('text that a spreadsheet would run as a formula stays text', () => {
  expect(writeCsv(['x'], [['=1+1'], ['+86'], ['@a'], ['-x']])).toBe(
    "\uFEFFx\r\n'=1+1\r\n'+86\r\n'@a\r\n'-x\r\n",
  );
});
