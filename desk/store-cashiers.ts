import type { Pool } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { fingerprintOf, maskedOf } from './external-ids.ts';
import { keepSealed } from './keep-sealed.ts';
import type { Seal } from './seal.ts';
import { inTransaction } from './transaction.ts';

type Place = { readonly programId: string; readonly storeId: string };

export type Cashier = {
  /** Names the cashier without saying the phone. */
  readonly cashierId: string;
  readonly masked: string;
  readonly namedAt: Date;
  /** The member who has that phone, once there is one. */
  readonly memberId: string | undefined;
};

/** Who works at a store beside its owner: phones, so that somebody can be named who is not a member yet. */
export type StoreCashiers = {
  /** Again: nothing changes. */
  name(actor: Actor, place: Place, phone: string): Promise<void>;
  remove(actor: Actor, place: Place, cashierId: string): Promise<boolean>;
  list(place: Place): Promise<readonly Cashier[]>;
  /** The stores a member works at. */
  storesOf(programId: string, memberId: string): Promise<readonly string[]>;
};

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly now: () => Date };

/** What the seal of a cashier's phone is for. */
export const CASHIER_PURPOSE = 'store cashier';

export function openStoreCashiers({ pool, seal, now }: Tools): StoreCashiers {
  return {
    name: (actor, { programId, storeId }, phone) =>
      keepSealed(pool, seal(), async (client) => {
        const masked = maskedOf('phone', phone);
        const { rowCount } = await client.query(
          `insert into store_cashiers (program_id, store_id, fingerprint, sealed, masked, named_at)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          [
            ...[programId, storeId, fingerprintOf(seal(), programId, 'phone', phone)],
            ...[seal().close(phone, CASHIER_PURPOSE), masked, now()],
          ],
        );
        if (rowCount !== 1) return;
        const deed = { action: 'cashier.name', programId, subject: `store:${storeId}`, after: { masked } };
        await appendAudit(client, actor, deed, now());
      }),
    remove: (actor, { programId, storeId }, cashierId) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ masked: string }>(
          `delete from store_cashiers where program_id = $1 and store_id = $2
             and left(encode(fingerprint, 'hex'), 32) = $3 returning masked`,
          [programId, storeId, cashierId],
        );
        if (!rows[0]) return false;
        const before = { masked: rows[0].masked };
        const deed = { action: 'cashier.remove', programId, subject: `store:${storeId}`, before };
        await appendAudit(client, actor, deed, now());
        return true;
      }),
    async list({ programId, storeId }) {
      const { rows } = await pool.query<Omit<Cashier, 'memberId'> & { memberId: string | null }>(
        `select left(encode(cashier.fingerprint, 'hex'), 32) as "cashierId", cashier.masked,
           cashier.named_at as "namedAt", known.member_id as "memberId"
         from store_cashiers cashier left join external_ids known on known.program_id = cashier.program_id
           and known.kind = 'phone' and known.fingerprint = cashier.fingerprint
         where cashier.program_id = $1 and cashier.store_id = $2 order by cashier.named_at, cashier.masked`,
        [programId, storeId],
      );
      return rows.map(({ memberId, ...row }) => ({ ...row, memberId: memberId ?? undefined }));
    },
    async storesOf(programId, memberId) {
      const { rows } = await pool.query<{ store_id: string }>(
        `select cashier.store_id from store_cashiers cashier
         join external_ids known on known.program_id = cashier.program_id and known.kind = 'phone'
           and known.fingerprint = cashier.fingerprint
         where known.program_id = $1 and known.member_id = $2 order by cashier.store_id`,
        [programId, memberId],
      );
      return rows.map(({ store_id }) => store_id);
    },
  };
}
