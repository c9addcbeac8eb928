import type { CloseRecord } from './close-month.ts';

/** Where a record that was kept is not what the journal gives now: a field, or the account; undefined: it is. */
export function closeDifference(record: CloseRecord, kept: Partial<CloseRecord>): string | undefined {
  const names = Object.keys(record) as (keyof CloseRecord)[];
  const differs = names.find((name) => JSON.stringify(kept[name]) !== JSON.stringify(record[name]));
  if (differs !== 'closing') return differs;
  const account = Object.keys({ ...record.closing, ...kept.closing }).find(
    (name) => record.closing[name] !== kept.closing?.[name],
  );
  return `closing ${account}`;
}
