/** A value in a file: JSON as it is where it can be, else tagged. References name a group and a place in it. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | readonly ['undefined']
  | readonly ['number', string]
  | readonly ['bigint', string]
  | readonly ['ref', number, number];

export type Place = { readonly group: number; readonly index: number };

export function writeCell(value: unknown, placeOf: (object: object) => Place): Cell {
  if (value === undefined) return ['undefined'];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value !== 'object') throw new Error(`a ${typeof value} can not be written`);
  const { group, index } = placeOf(value);
  return ['ref', group, index];
}

export function readCell(cell: Cell, objectAt: (group: number, index: number) => object): unknown {
  if (!Array.isArray(cell)) return cell;
  if (cell[0] === 'ref') return objectAt(cell[1] as number, cell[2] as number);
  if (cell[0] === 'bigint') return BigInt(cell[1] as string);
  if (cell[0] === 'number') return Number(cell[1]);
  if (cell[0] === 'undefined') return undefined;
  throw new Error(`there is no kind of value called ${cell[0]}`);
}
