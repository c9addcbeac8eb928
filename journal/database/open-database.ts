import { Pool, types } from 'pg';

const INT8 = 20;

/**
 * A pool of connections. `int8` columns are read as `bigint` (money is kept in them), `numeric` stays text.
 * Only this pool reads them so; nothing global is changed.
 */
export function openDatabase(url: string, options: { readonly connectionsMax?: number } = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.connectionsMax ?? 10,
    application_name: 'cistern',
    types: { getTypeParser: parserOf as typeof types.getTypeParser },
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

function parserOf(type: number, format?: 'text' | 'binary') {
  if (type === INT8 && format !== 'binary') return (text: string) => BigInt(text);
  return types.getTypeParser(type, format as 'text');
}
