import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { EvidenceKind } from '#contract';
import { type Actor, appendAudit } from './audit.ts';
import { keepSealed } from './keep-sealed.ts';
import type { Seal } from './seal.ts';
import { inTransaction } from './transaction.ts';

type OfCase = { readonly programId: string; readonly caseId: string };
export type EvidencePlace = OfCase & { readonly fileId: string };

export type EvidenceFile = {
  /** What the journal names it by. */
  readonly fileId: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  /** Sha256, hexadecimal; stays when the file is erased. */
  readonly contentHash: string;
  readonly keptBy: string;
  readonly keptAt: Date;
  readonly erasedAt: Date | undefined;
};

/** What was brought forward in cases. Every look and every erasure is in the audit log. */
export type Evidence = {
  /** The same content of the same case is the same file; undefined when it was erased, or the case has too many. */
  keep(actor: Actor, of: OfCase, kind: EvidenceKind, content: Buffer): Promise<EvidenceFile | undefined>;
  /** Takes back what the journal did not take. */
  discard(place: EvidencePlace): Promise<void>;
  list(of: OfCase): Promise<readonly EvidenceFile[]>;
  /** Piece by piece; undefined when there is no such file, or nothing left of it. */
  read(
    actor: Actor,
    place: EvidencePlace,
  ): Promise<{ readonly file: EvidenceFile; pieces(): AsyncGenerator<Buffer> } | undefined>;
  erase(actor: Actor, place: EvidencePlace, reason: string): Promise<boolean>;
};

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly now: () => Date };

const PIECE_BYTES = 256 * 1024;
const FILES_MAX = 50;

export function openEvidence(tools: Tools): Evidence {
  const { pool, seal, now } = tools;
  return {
    keep: (actor, of, kind, content) => keep(tools, actor, of, kind, content),
    async discard({ programId, fileId }) {
      await pool.query('delete from evidence_files where program_id = $1 and file_id = $2', [
        programId,
        fileId,
      ]);
    },
    async list({ programId, caseId }) {
      const { rows } = await pool.query<FileRow>(
        'select * from evidence_files where program_id = $1 and case_id = $2 order by kept_at, file_id',
        [programId, caseId],
      );
      return rows.map(fileOf);
    },
    async read(actor, place) {
      const file = await find(pool, place);
      if (!file || file.erasedAt) return undefined;
      const { programId, caseId, fileId } = place;
      await inTransaction(pool, (client) =>
        appendAudit(client, actor, deedOf('evidence.read', programId, caseId, { fileId }), now()),
      );
      return { file, pieces: () => piecesOf(pool, seal(), place) };
    },
    erase: (actor, { programId, caseId, fileId }, reason) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          `update evidence_files set erased_at = $4
           where program_id = $1 and case_id = $2 and file_id = $3 and erased_at is null`,
          [programId, caseId, fileId, now()],
        );
        if (rowCount !== 1) return false;
        await client.query('delete from evidence_pieces where program_id = $1 and file_id = $2', [
          programId,
          fileId,
        ]);
        await appendAudit(
          client,
          actor,
          deedOf('evidence.erase', programId, caseId, { fileId, reason }),
          now(),
        );
        return true;
      }),
  };
}

async function keep(
  { pool, seal, now }: Tools,
  actor: Actor,
  of: OfCase,
  kind: EvidenceKind,
  content: Buffer,
): Promise<EvidenceFile | undefined> {
  const { programId, caseId } = of;
  const contentHash = createHash('sha256').update(content).digest('hex');
  const name = createHash('sha256').update(`${programId}\n${caseId}\n${contentHash}`).digest('hex');
  const place = { ...of, fileId: `file_${name.slice(0, 32)}` };
  const known = await find(pool, place);
  if (known) return known.erasedAt ? undefined : known;
  return keepSealed(pool, seal(), async (client) => {
    const { rows } = await client.query<FileRow>(
      `insert into evidence_files (program_id, file_id, case_id, kind, bytes, content_hash, kept_by, kept_at)
       select $1, $2, $3, $4, $5, $6, $7, $8
       where (select count(*) from evidence_files where program_id = $1 and case_id = $3) < $9
       on conflict do nothing returning *`,
      [
        ...[programId, place.fileId, caseId, kind, content.length],
        ...[contentHash, actor.id, now(), FILES_MAX],
      ],
    );
    if (!rows[0]) return find(pool, place);
    for (let piece = 0; piece * PIECE_BYTES < content.length; piece += 1) {
      const part = content.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
      await client.query(
        'insert into evidence_pieces (program_id, file_id, piece, sealed) values ($1, $2, $3, $4)',
        [programId, place.fileId, piece, seal().close(part, evidencePurpose(place, piece))],
      );
    }
    const more = { fileId: place.fileId, kind, bytes: content.length, contentHash };
    await appendAudit(client, actor, deedOf('evidence.keep', programId, caseId, more), now());
    return fileOf(rows[0]);
  });
}

async function* piecesOf(pool: Pool, seal: Seal, place: EvidencePlace): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const { rows } = await pool.query<{ sealed: Buffer }>(
      'select sealed from evidence_pieces where program_id = $1 and file_id = $2 and piece = $3',
      [place.programId, place.fileId, piece],
    );
    if (!rows[0]) return;
    yield seal.open(rows[0].sealed, evidencePurpose(place, piece));
  }
}

/** What the seal of a piece is for. */
export function evidencePurpose({ programId, fileId }: Omit<EvidencePlace, 'caseId'>, piece: number): string {
  return `evidence:${programId}:${fileId}:${piece}`;
}

function deedOf(action: string, programId: string, caseId: string, more: Readonly<Record<string, unknown>>) {
  return { action, programId, subject: `case:${caseId}`, more };
}

type FileRow = {
  readonly file_id: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  readonly content_hash: string;
  readonly kept_by: string;
  readonly kept_at: Date;
  readonly erased_at: Date | null;
};

async function find(
  pool: Pool,
  { programId, caseId, fileId }: EvidencePlace,
): Promise<EvidenceFile | undefined> {
  const { rows } = await pool.query<FileRow>(
    'select * from evidence_files where program_id = $1 and case_id = $2 and file_id = $3',
    [programId, caseId, fileId],
  );
  return rows[0] && fileOf(rows[0]);
}

function fileOf(row: FileRow): EvidenceFile {
  return {
    fileId: row.file_id,
    kind: row.kind,
    bytes: row.bytes,
    contentHash: row.content_hash,
    keptBy: row.kept_by,
    keptAt: row.kept_at,
    erasedAt: row.erased_at ?? undefined,
  };
}
