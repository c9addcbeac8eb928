import { type Accepted, acceptedSchema, type BodyOf } from '../commands.ts';
import { type Answer, type Query, type Request, send, type TransportOptions } from '../transport.ts';
import type { Write } from '../writes/write.ts';
import { WRITES, type WriteType } from '../writes.ts';

/** A retry of the same intent passes the same key: it is then done once, whatever the network did. */
export type WriteOptions = { readonly key?: string };

type Schema<Data> = Request<Data>['schema'];

/** What the client's methods share: where to, under which key, and how far what is read must be. */
export type Sender = {
  get<Data>(path: string, schema: Schema<Data>, query?: Query): Promise<Answer<Data>>;
  /** Without a schema: an answer without content. */
  ask<Data>(path: string, schema: Schema<Data> | undefined, body: unknown): Promise<Answer<Data>>;
  /** Takes away what stands there. */
  remove(path: string): Promise<Answer<undefined>>;
  /** One command on its own path: the fields that the path gives go into it, the others into the body. */
  command<Type extends WriteType>(
    type: Type,
    fields: BodyOf<Type>,
    options?: WriteOptions,
  ): Promise<Answer<Accepted>>;
  raised(seq: number): void;
  lastSeq(): number;
};

export type SenderOptions = {
  readonly transport: TransportOptions;
  /** Path of the program. */
  readonly root: string;
  newKey(): string;
};

export function openSender({ transport, root, newKey }: SenderOptions): Sender {
  let lastSeq = 0;
  const raised = (seq: number) => {
    if (seq > lastSeq) lastSeq = seq;
  };
  const minSeq = () => (lastSeq > 0 ? lastSeq : undefined);
  return {
    get: (path, schema, query) =>
      send(transport, {
        method: 'GET',
        path: root + path,
        query: { ...query, minSeq: minSeq() },
        ...(schema && { schema }),
      }),
    ask: (path, schema, body) =>
      send(transport, { method: 'POST', path: root + path, body, ...(schema && { schema }) }),
    remove: (path) => send(transport, { method: 'DELETE', path: root + path }),
    async command(type, fields, given) {
      const { path, body } = addressed(type, fields as Readonly<Record<string, unknown>>);
      const key = given?.key ?? newKey();
      const answer = await send(transport, {
        method: 'POST',
        path: root + path,
        body,
        key,
        schema: acceptedSchema,
      });
      if (answer.ok) raised(answer.data.seq);
      return answer;
    },
    raised,
    lastSeq: () => lastSeq,
  };
}

function addressed(type: WriteType, fields: Readonly<Record<string, unknown>>) {
  const { path, inPath }: Write = WRITES[type];
  if (inPath === undefined) return { path, body: fields };
  const { [inPath]: given, ...body } = fields;
  return { path: path.replace(/:\w+/, encodeURIComponent(String(given))), body };
}
