import { z } from 'zod';
import { memberSchema } from './members.ts';
import { orderRowSchema } from './orders.ts';
import { id, instant } from './values.ts';

const loose = z.array(z.looseObject({}));

/** Everything there is about one person: what the desk keeps, and what the journal says under their id. */
export const personDataSchema = z
  .object({
    programId: id,
    memberId: id,
    at: instant,
    desk: z
      .looseObject({
        name: z.object({ zh: z.string(), en: z.string() }).nullable(),
        external: loose,
        sessions: loose,
        networks: loose,
        consents: loose,
        notifications: loose,
        choices: loose,
        worksAt: z.array(z.string()),
      })
      .meta({ description: 'Can be erased.' }),
    ledger: z
      .object({
        member: memberSchema.nullable(),
        orders: z.array(orderRowSchema).meta({ description: 'The newest first, 5 000 at most.' }),
      })
      .meta({ description: 'Stays under the id: no name, no phone.' }),
  })
  .meta({ id: 'PersonData' });

export type PersonDataView = z.infer<typeof personDataSchema>;
