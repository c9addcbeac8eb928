import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { type Actor, appendAudit } from '../audit.ts';
import { keepSealed } from '../keep-sealed.ts';
import type { Seal } from '../seal.ts';
import { inTransaction } from '../transaction.ts';
import {
  type Endpoint,
  type EndpointChange,
  type EndpointRow,
  endpointOf,
  type NewEndpoint,
} from './endpoint.ts';
import {
  addMessages,
  listMessages,
  type Message,
  type NewMessage,
  noteSent,
  pruneMessages,
  type Reading,
  type Sent,
  sendAgain,
  waitingMessages,
} from './messages.ts';
import { letGo, nextDue, type Rest, type Taking, takeDue } from './take-due.ts';

export type Place = { readonly programId: string; readonly endpointId: string };
export type Due = { readonly endpoint: Endpoint; readonly secrets: readonly string[] };

/** Endpoints of all programs, and their messages. Secrets are `whsec_…`, given when made, sealed when kept. */
export type Webhooks = {
  /** Undefined when the id is taken. */
  create(actor: Actor, endpoint: NewEndpoint): Promise<string | undefined>;
  list(programId: string): Promise<readonly Endpoint[]>;
  find(place: Place): Promise<Endpoint | undefined>;
  change(actor: Actor, place: Place, change: EndpointChange): Promise<boolean>;
  setStatus(actor: Actor, place: Place, status: Endpoint['status']): Promise<boolean>;
  /** A new secret; the one before signs beside it until then. */
  rotate(actor: Actor, place: Place, oldUntil: Date): Promise<string | undefined>;
  remove(actor: Actor, place: Place): Promise<boolean>;
  /** Sends everything from a seq on again; `readEntry`: an entry before it. */
  replay(actor: Actor, place: Place, fromSeq: number, readEntry: number): Promise<boolean>;
  messages(
    place: Place,
    before: Pick<Message, 'entry' | 'place'> | undefined,
    limit: number,
  ): Promise<readonly Message[]>;
  takeDue(taking: Taking): Promise<readonly Due[]>;
  nextDue(programId: string, now: Date): Promise<Date | undefined>;
  addMessages(place: Place, messages: readonly NewMessage[], reading: Reading): Promise<boolean>;
  waiting(place: Place, limit: number): Promise<readonly Message[]>;
  noteSent(place: Place, message: Pick<Message, 'entry' | 'place'>, sent: Sent): Promise<void>;
  /** Forgets what was delivered before a time; never what waits. Gives how many those were. */
  prune(programId: string, before: Date): Promise<number>;
  letGo(endpoint: Endpoint, lease: string, rest: Rest): Promise<void>;
  /**
   * Calls back when something here made an endpoint due that no commit tells of: it was resumed, or is sent to again.
   * Gives how to stop. What another process did is seen at the next look.
   */
  onDue(listener: (programId: string) => void): () => void;
};

type Parts = { readonly pool: Pool; readonly seal: () => Seal; readonly now: () => Date };

const SECRET_BYTES = 32;
/** What the seal of a secret is for. */
export const WEBHOOK_PURPOSE = 'webhook secret';

export function openWebhooks(parts: Parts): Webhooks {
  const { pool, seal } = parts;
  const { onDue, telling } = openDueListeners();
  const deeds = endpointDeeds(parts);
  return {
    ...deeds,
    setStatus: (actor, place, status) => telling(place, deeds.setStatus(actor, place, status)),
    replay: (actor, place, fromSeq, entry) => telling(place, deeds.replay(actor, place, fromSeq, entry)),
    onDue,
    messages: (place, before, limit) => listMessages(pool, place, before, limit),
    async takeDue(taking) {
      const taken = await takeDue(pool, taking);
      return taken.map(({ endpoint, sealed }) => ({
        endpoint,
        secrets: sealed.map((one) => seal().open(one, WEBHOOK_PURPOSE).toString()),
      }));
    },
    nextDue: (programId, at) => nextDue(pool, programId, at),
    addMessages: (place, messages, reading) => addMessages(pool, place, messages, reading),
    waiting: (place, limit) => waitingMessages(pool, place, limit),
    noteSent: (place, message, sent) => noteSent(pool, place, message, sent),
    prune: (programId, before) => pruneMessages(pool, programId, before),
    letGo: (endpoint, lease, rest) => letGo(pool, endpoint, lease, rest),
  };
}

type EndpointDeeds = Pick<
  Webhooks,
  'create' | 'list' | 'find' | 'change' | 'setStatus' | 'rotate' | 'remove' | 'replay'
>;

/** What people do with endpoints; each deed is in the audit log. */
function endpointDeeds({ pool, seal, now }: Parts): EndpointDeeds {
  const change = changerOf((run) => inTransaction(pool, run), now);
  const changeSealed = changerOf((run) => keepSealed(pool, seal(), run), now);
  const OF_ONE = 'where program_id = $1 and endpoint_id = $2';
  return {
    async create(actor, endpoint) {
      const { url, types, readEntry } = endpoint;
      const secret = newSecret();
      const made = await changeSealed(
        ...[actor, endpoint, 'create'],
        `insert into webhook_endpoints (program_id, endpoint_id, url, types, secret, status, read_entry, due_at,
           created_at, created_by) values ($1, $2, $3, $4, $5, 'active', $6, $7, $7, $8) on conflict do nothing`,
        [url, types, seal().close(secret, WEBHOOK_PURPOSE), readEntry, now(), actor.id],
        { url, types },
      );
      return made ? secret : undefined;
    },
    async list(programId) {
      const { rows } = await pool.query<EndpointRow>(
        'select * from webhook_endpoints where program_id = $1 order by created_at, endpoint_id',
        [programId],
      );
      return rows.map(endpointOf);
    },
    async find({ programId, endpointId }) {
      const { rows } = await pool.query<EndpointRow>(`select * from webhook_endpoints ${OF_ONE}`, [
        programId,
        endpointId,
      ]);
      return rows[0] && endpointOf(rows[0]);
    },
    change: (actor, place, { url, types }) =>
      change(
        ...[actor, place, 'change'],
        `update webhook_endpoints set url = coalesce($3, url), types = coalesce($4, types) ${OF_ONE}`,
        [url ?? null, types ?? null],
        { url, types },
      ),
    setStatus: (actor, place, status) =>
      change(
        ...[actor, place, status === 'active' ? 'resume' : 'pause'],
        `update webhook_endpoints set status = $3, failures = 0, notice = null, due_at = $4 ${OF_ONE}`,
        [status, now()],
      ),
    async rotate(actor, place, oldUntil) {
      const secret = newSecret();
      const done = await changeSealed(
        ...[actor, place, 'rotate'],
        `update webhook_endpoints set old_secret = secret, old_secret_until = $4, secret = $3 ${OF_ONE}`,
        [seal().close(secret, WEBHOOK_PURPOSE), oldUntil],
      );
      return done ? secret : undefined;
    },
    remove: (actor, place) => change(actor, place, 'remove', `delete from webhook_endpoints ${OF_ONE}`, []),
    async replay(actor, place, fromSeq, readEntry) {
      const { programId, endpointId } = place;
      if (!(await sendAgain(pool, place, fromSeq, readEntry, now()))) return false;
      const deed = {
        action: 'webhook.replay',
        programId,
        subject: `webhook:${endpointId}`,
        more: { fromSeq },
      };
      await inTransaction(pool, (client) => appendAudit(client, actor, deed, now()));
      return true;
    },
  };
}

/** As Standard Webhooks has them: `whsec_` and base64. */
function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

type DueListener = (programId: string) => void;

function openDueListeners() {
  const listeners = new Set<DueListener>();
  return {
    onDue(listener: DueListener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async telling({ programId }: Place, deed: Promise<boolean>): Promise<boolean> {
      const done = await deed;
      if (done) for (const listener of listeners) listener(programId);
      return done;
    },
  };
}

type Within = (run: (client: PoolClient) => Promise<boolean>) => Promise<boolean>;

/** Changes one row and notes who did it, both or neither. */
function changerOf(within: Within, now: () => Date) {
  return async function change(
    actor: Actor,
    { programId, endpointId }: Place,
    action: string,
    sql: string,
    values: readonly unknown[],
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<boolean> {
    return within(async (client) => {
      const { rowCount } = await client.query(sql, [programId, endpointId, ...values]);
      if (rowCount !== 1) return false;
      const deed = { action: `webhook.${action}`, programId, subject: `webhook:${endpointId}`, more };
      await appendAudit(client, actor, deed, now());
      return true;
    });
  };
}
