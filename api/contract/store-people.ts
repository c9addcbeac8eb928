import { z } from 'zod';
import { phone } from './me.ts';
import { id, instant, name } from './values.ts';

export const STORE_ROLES = ['owner', 'cashier'] as const;
export type StoreRole = (typeof STORE_ROLES)[number];

export const ownStoresSchema = z
  .object({ items: z.array(z.object({ storeId: id, name, role: z.enum(STORE_ROLES) })) })
  .meta({ id: 'OwnStores' });
export const cashierSchema = z.object({
  cashierId: id.meta({ description: 'To remove them by.' }),
  masked: z.string().meta({ description: 'Their phone, masked.' }),
  memberId: id.nullable().meta({ description: 'null until they have signed up.' }),
  namedAt: instant,
});
export const cashiersSchema = z.object({ items: z.array(cashierSchema) }).meta({ id: 'Cashiers' });
export const cashierBody = z.strictObject({ phone });

export type CashierRow = z.infer<typeof cashierSchema>;
