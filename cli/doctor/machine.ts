import { existsSync, statfsSync } from 'node:fs';
import { lastBackup } from '#backup';
import type { DataPlace, Pool } from '../service/database.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

const VERSION_LEAST = 15;
const GIGABYTE = 1e9;
const CLOCK_WARN_MS = 2_000;
const CLOCK_FAIL_MS = 30_000;
const BACKUP_WARN_HOURS = 26;

/** The database and the machine below it. */
export async function lookAtMachine(pool: Pool, place: DataPlace): Promise<Finding[]> {
  return [await version(pool), await durability(pool), disk(place), await clock(pool), await backupAge(pool)];
}

async function version(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  const found = `PostgreSQL ${rows[0]!.server_version}`;
  if (Number.parseInt(rows[0]!.server_version, 10) >= VERSION_LEAST) return ok('database', found);
  return fail('database', found, `升级到 ${VERSION_LEAST} 或更高 / upgrade to ${VERSION_LEAST} or later`);
}

/** Accepted means durable only where these are on. */
async function durability(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length === 0) return ok('fsync', 'on');
  const advice =
    '在 postgresql.conf 里打开，否则断电会丢单 / turn on in postgresql.conf, or power failure loses orders';
  return fail('fsync', `${off.join(', ')} off`, advice);
}

function disk({ data, databaseUrl }: DataPlace): Finding {
  if (databaseUrl !== undefined || !existsSync(data)) {
    return ok('disk', '数据库在别处，从这里看不到 / the database is elsewhere and not seen from here');
  }
  const { bavail, blocks, bsize } = statfsSync(data);
  const free = (bavail * bsize) / GIGABYTE;
  const found = `${free.toFixed(1)} GB / ${((blocks * bsize) / GIGABYTE).toFixed(1)} GB`;
  const advice = '腾出空间或换更大的盘；写满时停止受理 / make room: a full disk stops the server';
  if (free < 1) return fail('disk', found, advice);
  return free < 5 ? warn('disk', found, advice) : ok('disk', found);
}

async function clock(pool: Pool): Promise<Finding> {
  const before = Date.now();
  const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
  const middle = (before + Date.now()) / 2;
  const apart = Math.abs(rows[0]!.now.getTime() - middle);
  const found = `${Math.round(apart)} ms`;
  const advice = '打开时间同步 / turn on time synchronisation (NTP)';
  if (apart > CLOCK_FAIL_MS) return fail('clock', found, advice);
  return apart > CLOCK_WARN_MS ? warn('clock', found, advice) : ok('clock', found);
}

async function backupAge(pool: Pool): Promise<Finding> {
  const last = await lastBackup(pool);
  const advice = '做一次备份：cistern backup DIR / make one: cistern backup DIR';
  if (!last) return warn('backup', '从未备份 / never', advice);
  const hours = (Date.now() - last.getTime()) / 3_600_000;
  const found = `${hours.toFixed(1)} h`;
  return hours > BACKUP_WARN_HOURS ? warn('backup', found, advice) : ok('backup', found);
}
