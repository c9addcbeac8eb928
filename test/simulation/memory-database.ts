type Values = readonly unknown[];
export type Answer = { readonly rows: readonly object[]; readonly rowCount: number };

export type JournalRow = {
  readonly first_entry: bigint;
  readonly last_entry: bigint;
  readonly first_seq: bigint;
  readonly last_seq: bigint;
  readonly at: bigint;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
  readonly bytes: Buffer;
};
type Lease = { holder: string; epoch: bigint; expiresAt: number };
type SnapshotHead = { readonly entry: bigint; readonly [field: string]: unknown };

/**
 * The journal's tables of one program, in memory: each statement of the journal, by its name, at one instant.
 * `same-answers.db.test.ts` holds it against PostgreSQL.
 */
export class MemoryDatabase {
  readonly rows: JournalRow[] = [];
  readonly parts = new Map<string, Buffer>();
  heads: SnapshotHead[] = [];
  lease: Lease | undefined;
  setAside = 0;
  /** False: whoever appends is believed, whatever its epoch and the row before. That must be found out. */
  guarded = true;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  execute(name: string, values: Values): Answer {
    const statement = STATEMENTS[name];
    if (!statement) throw new Error(`no statement is called ${name}`);
    const rows = statement(this, values, this.#now());
    return { rows, rowCount: rows.length };
  }
}

type Statement = (database: MemoryDatabase, values: Values, now: number) => readonly object[];

const big = (value: unknown): bigint => BigInt(value as number);
const DONE = [{}];

const STATEMENTS: Readonly<Record<string, Statement>> = {
  'lease-holder': ({ lease }) => (lease ? [{ holder: lease.holder }] : []),
  'lease-take'(database, [, holder, lasts, replaces], now) {
    const { lease } = database;
    if (lease && lease.expiresAt >= now && lease.holder !== replaces) return [];
    const epoch = (lease?.epoch ?? 0n) + 1n;
    database.lease = { holder: String(holder), epoch, expiresAt: now + Number(lasts) };
    return [{ epoch }];
  },
  'lease-raise'({ lease }, [, holder, lasts], now) {
    if (!lease || lease.holder !== holder) return [];
    lease.epoch += 1n;
    lease.expiresAt = now + Number(lasts);
    return [{ epoch: lease.epoch }];
  },
  'lease-renew'({ lease }, [, holder, lasts], now) {
    if (!lease || lease.holder !== holder) return [];
    lease.expiresAt = now + Number(lasts);
    return DONE;
  },
  'lease-give-back'({ lease }, [, holder], now) {
    if (!lease || lease.holder !== holder) return [];
    lease.expiresAt = now;
    return DONE;
  },
  'journal-open'({ rows }, [, , , at, prev_hash, hash, bytes]) {
    if (rows.length > 0) throw taken();
    const numbers = { first_entry: 0n, last_entry: 0n, first_seq: 1n, last_seq: 0n, at: big(at) };
    rows.push({ ...numbers, ...hashes(prev_hash, hash, bytes) });
    return DONE;
  },
  'journal-append'({ rows, lease, guarded }, values) {
    const [, first, last, firstSeq, lastSeq, at, prev_hash, hash, bytes, epoch, headEntry] = values;
    if (guarded) {
      if (lease?.epoch !== epoch) return [];
      const head = rows.find((row) => row.first_entry === big(headEntry));
      if (!head?.hash.equals(prev_hash as Buffer)) return [];
      if (rows.some((row) => row.first_entry === big(first))) throw taken();
    }
    const numbers = { first_entry: big(first), last_entry: big(last), first_seq: big(firstSeq) };
    rows.push({ ...numbers, last_seq: big(lastSeq), at: big(at), ...hashes(prev_hash, hash, bytes) });
    return DONE;
  },
  'journal-rows': ({ rows }, [, from, limit]) =>
    rows.filter((row) => row.first_entry >= big(from)).slice(0, Number(limit)),
  'journal-row-holding'({ rows }, [, entry]) {
    const found = rows.filter((row) => row.first_entry <= big(entry)).at(-1);
    return [{ first: found?.first_entry ?? null }];
  },
  'journal-row': ({ rows }, [, first]) => rows.filter((row) => row.first_entry === big(first)),
  'set-aside'(database) {
    database.setAside += 1;
    return DONE;
  },
  'snapshot-heads': ({ heads }) => [...heads].sort((a, b) => Number(b.entry - a.entry)),
  'snapshot-read'({ parts }, [, entry, part]) {
    const bytes = parts.get(`${entry}/${part}`);
    return bytes ? [{ bytes }] : [];
  },
  'snapshot-part'({ parts }, [, entry, part, bytes]) {
    parts.set(`${entry}/${part}`, Buffer.from(bytes as Buffer));
    return DONE;
  },
  'snapshot-head'(database, [, entry, seq, head_entry, head_hash, version, state_hash, parts, hash]) {
    if (database.heads.some((head) => head.entry === big(entry))) throw taken();
    const numbers = { entry: big(entry), seq: big(seq), head_entry: big(head_entry), parts };
    database.heads.push({ ...numbers, head_hash, version, state_hash, hash });
    return DONE;
  },
  'snapshot-parts-old': () => DONE,
  'snapshots-old'(database) {
    database.heads = [...database.heads].sort((a, b) => Number(b.entry - a.entry)).slice(0, 2);
    return DONE;
  },
};

/** The writer uses its buffers again: what is stored is a copy. */
function hashes(prev_hash: unknown, hash: unknown, bytes: unknown) {
  const copy = (value: unknown) => Buffer.from(value as Buffer);
  return { prev_hash: copy(prev_hash), hash: copy(hash), bytes: copy(bytes) };
}

function taken(): Error {
  return Object.assign(new Error('duplicate key'), { code: '23505' });
}
