import { z } from 'zod';
import { idFilter, name } from './values.ts';

/** As many as one request asks about, of each kind. */
export const NAMES_MAX = 200;

const ids = z.array(idFilter.unwrap()).max(NAMES_MAX).default([]);
const byId = z.record(z.string(), name.unwrap());

export const namesBody = z.strictObject({ members: ids, stores: ids });

export const namesSchema = z
  .object({ members: byId, stores: byId })
  .meta({ id: 'Names', description: 'Display names by id; who has none is left out.' });

export type NamesBody = z.input<typeof namesBody>;
export type Names = z.infer<typeof namesSchema>;
