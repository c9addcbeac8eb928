import { z } from 'zod';
import { COMMAND_FIELDS, type CommandType } from '#engine';
import { type FieldsOf, fieldsSchema } from './fields.ts';
import { id, money, points, price, seq } from './values.ts';

/** A preview's body: the fields of the command it is about, less what only the deed itself needs. */
export type PreviewBody<Type extends CommandType, LeftOut extends string> = Omit<
  FieldsOf<(typeof COMMAND_FIELDS)[Type]>,
  LeftOut
>;

export function previewBody<Type extends CommandType, LeftOut extends string>(
  type: Type,
  leftOut: readonly LeftOut[],
): z.ZodType<PreviewBody<Type, LeftOut>> {
  const specs = Object.entries(COMMAND_FIELDS[type]).filter(([name]) => !leftOut.some((one) => one === name));
  return fieldsSchema(Object.fromEntries(specs)) as unknown as z.ZodType<PreviewBody<Type, LeftOut>>;
}

const asOf = seq.meta({ description: 'Computed after this accepted command.' });

export const withdrawalQuoteSchema = z
  .object({
    memberId: id.nullable(),
    storeId: id.nullable(),
    source: z.enum(['wallet', 'commission', 'payable']),
    amount: money,
    tax: money.meta({ description: 'What would be withheld, by the policy’s class for this source.' }),
    net: money,
    seq: asOf,
  })
  .meta({ id: 'WithdrawalQuote' });

export const conversionQuoteSchema = z
  .object({
    conversionId: id,
    memberId: id,
    shares: z.number().int().meta({ description: 'Whole shares; only their points are taken.' }),
    points,
    gross: money,
    retention: money,
    net: money.meta({ description: 'What goes to the treasury that stands for the shares.' }),
    price,
    seq: asOf,
  })
  .meta({ id: 'ConversionQuote' });

export type WithdrawalQuote = z.infer<typeof withdrawalQuoteSchema>;
export type ConversionQuote = z.infer<typeof conversionQuoteSchema>;
