import type { Pool } from 'pg';
import type { ConsentKind, Locale } from '#contract';
import { type Actor, appendAudit } from '../audit.ts';
import { inTransaction } from '../transaction.ts';

/** A text as it was shown. */
export type ShownText = {
  readonly textHash: string;
  readonly kind: ConsentKind;
  /** Of the policy it was made of. */
  readonly version: number;
  readonly language: Locale;
  readonly body: string;
};

export type Consent = {
  readonly kind: ConsentKind;
  readonly textHash: string;
  readonly version: number;
  readonly language: Locale;
  readonly answers: Readonly<Record<string, 'yes' | 'no'>> | undefined;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | undefined;
};

export type NewConsent = {
  readonly kind: ConsentKind;
  readonly textHash: string;
  readonly version: number;
  readonly answers: Consent['answers'];
  /** What the device calls itself. */
  readonly agent: string;
};

type Who = { readonly programId: string; readonly memberId: string };

/** Who has consented to what, with the words they were shown. */
export type Consents = {
  /** Keeps the texts that are shown now. */
  show(programId: string, texts: readonly ShownText[]): Promise<void>;
  shown(programId: string, textHash: string): Promise<ShownText | undefined>;
  /** False when that text of that version was not shown within the last day. */
  give(actor: Actor, who: Who, consent: NewConsent): Promise<boolean>;
  withdraw(actor: Actor, who: Who, kind: ConsentKind): Promise<boolean>;
  /** The newest first. */
  list(who: Who): Promise<readonly Consent[]>;
};

type Parts = { readonly pool: Pool; readonly now: () => Date };
type TextRow = Omit<ShownText, 'textHash'> & { readonly text_hash: string };

const SHOWN_MS = 86_400_000;

export function openConsents({ pool, now }: Parts): Consents {
  return {
    async show(programId, texts) {
      for (const { textHash, kind, version, language, body } of texts)
        await pool.query(
          `insert into shown_texts (program_id, text_hash, kind, version, language, body, shown_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (program_id, text_hash, version) do update set shown_at = excluded.shown_at`,
          [programId, textHash, kind, version, language, body, now()],
        );
    },
    async shown(programId, textHash) {
      const { rows } = await pool.query<TextRow>(
        `select text_hash, kind, version, language, body from shown_texts
         where program_id = $1 and text_hash = $2 order by version desc limit 1`,
        [programId, textHash],
      );
      if (!rows[0]) return undefined;
      const { text_hash, ...row } = rows[0];
      return { ...row, textHash: text_hash };
    },
    give: (actor, who, consent) =>
      inTransaction(pool, async (client) => {
        const { programId, memberId } = who;
        const { kind, textHash, version, answers, agent } = consent;
        const { rowCount } = await client.query(
          `insert into consents (program_id, member_id, kind, text_hash, version, language, answers, agent, given_at)
           select $1, $2, kind, text_hash, version, language, $6, $7, $8 from shown_texts
           where program_id = $1 and kind = $3 and text_hash = $4 and version = $5 and shown_at > $9`,
          [
            ...[programId, memberId, kind, textHash, version],
            ...[answers ? JSON.stringify(answers) : null, agent.slice(0, 200), now()],
            new Date(now().getTime() - SHOWN_MS),
          ],
        );
        if (rowCount !== 1) return false;
        const more = { kind, version, textHash };
        const deed = { action: 'consent.give', programId, subject: `member:${memberId}`, more };
        await appendAudit(client, actor, deed, now());
        return true;
      }),
    withdraw: (actor, { programId, memberId }, kind) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(
          `update consents set withdrawn_at = $4
           where program_id = $1 and member_id = $2 and kind = $3 and withdrawn_at is null`,
          [programId, memberId, kind, now()],
        );
        if (!rowCount) return false;
        const subject = `member:${memberId}`;
        await appendAudit(
          client,
          actor,
          { action: 'consent.withdraw', programId, subject, more: { kind } },
          now(),
        );
        return true;
      }),
    async list({ programId, memberId }) {
      const { rows } = await pool.query<ConsentDbRow>(
        'select * from consents where program_id = $1 and member_id = $2 order by place desc',
        [programId, memberId],
      );
      return rows.map(consentOf);
    },
  };
}

type ConsentDbRow = {
  readonly kind: ConsentKind;
  readonly text_hash: string;
  readonly version: number;
  readonly language: Locale;
  readonly answers: string | null;
  readonly given_at: Date;
  readonly withdrawn_at: Date | null;
};

function consentOf(row: ConsentDbRow): Consent {
  return {
    kind: row.kind,
    textHash: row.text_hash,
    version: row.version,
    language: row.language,
    answers: row.answers === null ? undefined : JSON.parse(row.answers),
    givenAt: row.given_at,
    withdrawnAt: row.withdrawn_at ?? undefined,
  };
}
