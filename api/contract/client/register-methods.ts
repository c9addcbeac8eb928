import {
  REGISTER_LISTS,
  type RegisterDetail,
  type RegisterListName,
  type RegisterPage,
  type RegisterQuery,
  registerDetail,
  registerPage,
} from '../registers.ts';
import type { Answer, Request } from '../transport.ts';
import type { ListQuery } from '../values.ts';
import type { Sender } from './sender.ts';

/** Withdrawals, cases, products, …: every list that is read from the writer's state, and its single rows. */
export function registerMethods({ get }: Sender) {
  return {
    register: <Name extends RegisterListName>(
      name: Name,
      query: ListQuery & RegisterQuery<Name> = {} as never,
    ): Promise<Answer<RegisterPage<Name>>> => {
      const list = REGISTER_LISTS[name];
      const schema = registerPage(list) as unknown as Request<RegisterPage<Name>>['schema'];
      return get(list.path, schema, query as never);
    },
    registerRow: <Name extends RegisterListName>(
      name: Name,
      id: string,
    ): Promise<Answer<RegisterDetail<Name>>> => {
      const list = REGISTER_LISTS[name];
      const schema = registerDetail(list) as unknown as Request<RegisterDetail<Name>>['schema'];
      return get(`${list.path}/${encodeURIComponent(id)}`, schema);
    },
  };
}
