import { externalIdsSchema, revealedNameSchema, revealedSchema } from '../me.ts';
import { personDataSchema } from '../person-data.ts';
import type { Sender } from './sender.ts';

/** What of a person is kept sealed: shown masked, in full for a reason, handed to them, erased. */
export function personMethods({ get, ask, remove }: Sender) {
  const one = (memberId: string) => `/members/${encodeURIComponent(memberId)}`;
  return {
    externalIds: (memberId: string) => get(`${one(memberId)}/external`, externalIdsSchema),
    linkExternal: (memberId: string, external: string) =>
      ask<undefined>(`${one(memberId)}/external`, undefined, { external }),
    unlinkExternal: (memberId: string, kind: string) => remove(`${one(memberId)}/external/${kind}`),
    revealExternal: (memberId: string, kind: string, reason: string) =>
      ask(`${one(memberId)}/external/${kind}/reveal`, revealedSchema, { reason }),
    revealName: (memberId: string, reason: string) =>
      ask(`${one(memberId)}/name/reveal`, revealedNameSchema, { reason }),
    exportPerson: (memberId: string, reason: string) =>
      ask(`${one(memberId)}/export`, personDataSchema, { reason }),
    erasePerson: (memberId: string, reason: string) =>
      ask<undefined>(`${one(memberId)}/erase`, undefined, { reason }),
  };
}
